import { fireEvent, screen, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { doing } from '../../../support/availability.ts';
import { call, endedCall, noon, party, snapshot, talkingCall } from '../snapshots.ts';
import { showPage, shownCall } from '../showPage.ts';

const worked = endedCall({ endedAt: noon - 20_000, caller: party('138 1234 5678') });
const after = (over = {}) =>
  snapshot({
    availability: doing('wrapUp', { since: noon - 20_000, until: noon + 40_000, ...over }),
    calls: [worked],
  });
const work = () => screen.getByRole('region', { name: 'After-call work' });

it('shows the call that it is about, and what is left of its time, in one place', async () => {
  await showPage('main', after());
  expect(work()).toHaveTextContent(/138 1234 5678.*left ?0:40/);
  expect(screen.getAllByText(/0:40/)).toHaveLength(1);
});

it('is said to end soon while there is time to ask for more', async () => {
  const { pass, show } = await showPage('main', after());
  const soon = 'After-call work ends in 20 seconds.';
  expect(screen.getByRole('status')).not.toHaveTextContent(soon);
  pass(20_000);
  expect(screen.getByRole('status')).toHaveTextContent(soon);
  show(after({ until: noon + 70_000 }));
  expect(screen.getByRole('status')).not.toHaveTextContent(soon);
});

it('is finished, and extended', async () => {
  const { asked } = await showPage('main', after());
  await fireEvent.click(within(work()).getByRole('button', { name: 'Finish' }));
  await fireEvent.click(within(shownCall()).getByRole('button', { name: '+30 s' }));
  expect(asked).toEqual([
    { name: 'finishWrapUp', args: [] },
    { name: 'extendWrapUp', args: [{ seconds: 30 }] },
  ]);
});

it('counts up where it has no end, and cannot be extended', async () => {
  await showPage('main', after({ until: null }));
  expect(work()).toHaveTextContent(/for ?0:20/);
  expect(screen.queryByRole('button', { name: '+30 s' })).toBeNull();
});

it('opens the desk of the call that it is about, with its data and its note, until another call comes', async () => {
  const told = { ...worked, associatedData: '{"reason":"Damaged delivery"}' };
  const { show } = await showPage('main', { ...after(), calls: [told] });
  const desk = within(shownCall());
  expect(shownCall()).toHaveTextContent(/Ended.*talked 1:20.*Damaged delivery/s);
  expect(desk.getByRole('button', { name: 'End' })).toHaveAttribute('aria-disabled', 'true');
  await fireEvent.click(desk.getByRole('button', { name: 'Note' }));
  const note = await screen.findByRole('textbox', { name: 'Note' });
  await expect.poll(() => document.activeElement).toBe(note);
  await fireEvent.click(screen.getByRole('tab', { name: 'Call' }));
  expect(desk.getByText('Damaged delivery')).toBeInTheDocument();
  show({ ...after(), calls: [told, call({ key: 'next', caller: party('138 0000 1111') })] });
  expect(shownCall()).toHaveTextContent('138 0000 1111');
  await fireEvent.click(within(work()).getByRole('button', { name: /138 1234 5678/ }));
  expect(shownCall()).toHaveTextContent('138 1234 5678');
});

it('without after-call work, a call that has ended stays as long as it is written about', async () => {
  const ready = (over = {}) => snapshot({ availability: doing('ready'), ...over });
  const { show } = await showPage('main', ready({ calls: [talkingCall({ key: 'one' })] }));
  await fireEvent.keyDown(window, { code: 'KeyN', altKey: true });
  const note = await screen.findByRole('textbox', { name: 'Note' });
  await expect.poll(() => document.activeElement).toBe(note);
  show(ready({ calls: [endedCall({ key: 'one' })] }));
  expect(note).toHaveFocus();
  await fireEvent.blur(note);
  expect(screen.queryByRole('article')).toBeNull();
});
