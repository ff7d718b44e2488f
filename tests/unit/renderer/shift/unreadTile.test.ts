import { fireEvent, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { MainView } from '../../../../src/shared/contract/pageViews.ts';
import { doing } from '../../../support/availability.ts';
import { endedCall, noon, snapshot } from '../snapshots.ts';
import { button, showPage } from '../showPage.ts';

const call = endedCall({ key: 'a', end: 'missed', answeredAt: null });
const missed = { kind: 'missedCall', id: 7, at: noon - 60_000, call } as const;
const forMissed = doing('busy', { reason: { kind: 'missedCall' }, forced: true });
const withMissed = (over: Partial<MainView> = {}) =>
  snapshot({ unread: [missed], people: { a: 'Ada Lovelace' }, ...over });
const tile = () => screen.getByText('Ada Lovelace').closest('li');

it('says who was missed, when, and that the gateway made the agent not ready, until that is over', async () => {
  const { asked, show } = await showPage('main', withMissed({ availability: forMissed }));
  expect(tile()).toHaveTextContent(/Missed \d\d:59.*You were set to Not ready/);
  await fireEvent.click(button('Ready again'));
  expect(asked).toEqual([{ name: 'ready', args: [] }]);
  show(withMissed());
  expect(tile()).toHaveTextContent(/Missed/);
  expect(screen.queryByRole('button', { name: 'Ready again' })).toBeNull();
});

it('offers it at the last missed call alone, beside which one that has just ended has no second tile', async () => {
  const unread = [missed, { ...missed, id: 8, call: { ...call, key: 'b' } }];
  await showPage('main', withMissed({ availability: forMissed, unread, calls: [{ ...call, key: 'b' }] }));
  expect(screen.getAllByText(/^Missed \d/)).toHaveLength(2);
  expect(screen.getAllByRole('button', { name: 'Ready again' })).toHaveLength(1);
});

it('stands above notes that come later', async () => {
  const message = { id: 8, at: noon, kind: 'note', sender: '1002', senderName: 'Daniel Ko' } as const;
  const note = { ...message, text: 'Note', sentAt: null, sentTo: null };
  await showPage(
    'main',
    withMissed({ unread: [missed, { kind: 'message', id: 8, at: noon, message: note }] }),
  );
  const inOrder = [...document.querySelectorAll('[data-unread]')].map((one) =>
    one.getAttribute('data-unread'),
  );
  expect(inOrder).toEqual(['missedCall', 'message']);
});

it('is read, and gone', async () => {
  const { asked, show } = await showPage('main', withMissed());
  await fireEvent.click(button('Read: missed call from Ada Lovelace'));
  expect(asked).toEqual([{ name: 'markRead', args: [{ id: 7 }] }]);
  show(snapshot());
  expect(screen.queryByText('Ada Lovelace')).toBeNull();
});

it.each([
  ['busy', 'You were set to Not ready'],
  ['ready', 'You were set to Ready'],
  ['wrapUp', 'Your state was set for you'],
] as const)('says of a state that somebody else has set: %s', async (activity, words) => {
  const forced = { kind: 'forced', id: 9, at: noon, activity } as const;
  const { asked } = await showPage('main', snapshot({ unread: [forced] }));
  expect(screen.getByText(words).closest('li')).toHaveTextContent(/by a supervisor or the gateway/);
  await fireEvent.click(button('Read'));
  expect(asked).toEqual([{ name: 'markRead', args: [{ id: 9 }] }]);
});
