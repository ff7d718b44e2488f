import { fireEvent, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, it } from 'vitest';
import { ok } from '../fakeBridge.ts';
import { button, showPage, tiles } from '../showPage.ts';
import { heldCall, snapshot, talkingCall } from '../snapshots.ts';

const one = talkingCall({ key: 'one', partyName: 'Olivia' });
const other = heldCall({ key: 'other', partyName: 'Marcus' });
const calls = [one, other];
const people = { one: 'Olivia', other: 'Marcus' };
const view = (over = {}) => snapshot({ calls, people, heldInSight: 'other', ...over });
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
const type = (value: string) => fireEvent.input(field(), { target: { value } });

async function open(first = view()) {
  const page = await showPage('main', first);
  await fireEvent.keyDown(window, { code: 'KeyN', altKey: true });
  await tick();
  await tick();
  expect(field()).toHaveFocus();
  return page;
}

it('opens by its key or its tab, and is kept with every letter', async () => {
  const { asked } = await open();
  await type('l');
  await type('lamp');
  expect(asked.filter(({ name }) => name === 'writeNote').map(({ args }) => args)).toEqual([
    [{ key: 'one', text: 'l' }],
    [{ key: 'one', text: 'lamp' }],
  ]);
  await fireEvent.click(screen.getByRole('tab', { name: 'Call' }));
  expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
  await fireEvent.click(screen.getByRole('tab', { name: 'Note' }));
  expect(field()).toHaveValue('lamp');
});

it('keeps what is typed while an answer is out, and sends the whole of it then', async () => {
  const { answer, asked, show } = await open();
  let accept = (): void => undefined;
  answer('writeNote', () => new Promise((done) => (accept = () => done({ ok: true, value: undefined }))));
  await type('l');
  await type('la');
  show(view({ notes: { one: 'l' } }));
  await type('lam');
  show(view({ notes: { one: 'l' } }));
  expect(field()).toHaveValue('lam');
  answer('writeNote', () => ok(undefined));
  accept();
  await expect.poll(() => asked.filter(({ name }) => name === 'writeNote').length).toBe(2);
  expect(asked.at(-1)?.args).toEqual([{ key: 'one', text: 'lam' }]);
  expect(screen.queryByText('Saved')).toBeNull();
  show(view({ notes: { one: 'lam' } }));
  expect(screen.getByText('Saved')).toBeInTheDocument();
});

it('belongs to its call: another one has its own, and none is carried over', async () => {
  const { asked } = await open(view({ notes: { other: 'wants a call back' } }));
  await type('lamp');
  await fireEvent.click(button('Marcus'));
  expect(field()).toHaveValue('wants a call back');
  await type('wants a call back at five');
  expect(asked.at(-1)?.args).toEqual([{ key: 'other', text: 'wants a call back at five' }]);
  await fireEvent.click(button('Olivia'));
  expect(field()).toHaveValue('lamp');
  expect(tiles()).toHaveLength(2);
});

it('tells that it could not be kept where it is written, and tries again with the next letter', async () => {
  const { refuse, answer } = await open();
  refuse('writeNote', { kind: 'notPossible', why: 'noSuchCall' });
  await type('lamp');
  expect(await screen.findByRole('note')).toHaveTextContent('Keeping the note');
  expect(field()).toHaveValue('lamp');
  answer('writeNote', () => ok(undefined));
  await type('lamp!');
  await expect.poll(() => screen.queryByRole('note')).toBeNull();
});

it('says when no more fits', async () => {
  await open();
  await type('x'.repeat(4000));
  expect(screen.getByText('No more fits: 4000 characters.')).toBeInTheDocument();
  expect(field()).toHaveAttribute('maxlength', '4000');
});
