import { fireEvent, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { doing } from '../../../support/availability.ts';
import { endedCall, noon, party, snapshot } from '../snapshots.ts';
import { button, showPage } from '../showPage.ts';

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
  await fireEvent.click(button('Finish'));
  await fireEvent.click(button('+30 s'));
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
