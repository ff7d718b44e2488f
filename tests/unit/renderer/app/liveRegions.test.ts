import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { MainView } from '../../../../src/shared/contract/pageViews.ts';
import type { Problem } from '../../../../src/shared/errors.ts';
import { doing } from '../../../support/availability.ts';
import { failedOperation } from '../../../support/operations.ts';
import { button, showPage } from '../showPage.ts';
import { call, endedCall, heldCall, noon, party, reconnecting, snapshot, talkingCall } from '../snapshots.ts';

/** What a browser tells screen readers of by itself. */
const live =
  '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off], [role=status]), output:not([aria-live=off])';
const regions = (): string[] =>
  [...document.querySelectorAll(live)].map(
    (region) => region.getAttribute('role') ?? region.getAttribute('aria-live') ?? region.localName,
  );
const onlyTwo = ['assertive', 'status'];

/** Texts as they come into a live region, from now on. */
function listen(): () => string[] {
  const heard: string[] = [];
  const take = (records: readonly MutationRecord[]): void => {
    for (const { type, target, addedNodes } of records) {
      const changed = type === 'characterData' ? [target] : [...addedNodes];
      heard.push(
        ...changed.map(({ textContent }) => textContent?.trim() ?? '').filter((text) => text !== ''),
      );
    }
  };
  const watch = new MutationObserver(take);
  for (const region of document.querySelectorAll(live))
    watch.observe(region, { subtree: true, childList: true, characterData: true });
  return () => {
    take(watch.takeRecords());
    return heard;
  };
}

const refused: Problem = { kind: 'refusal', from: 'gateway', code: '200-005', refusal: 'refused' };
const missedCall = endedCall({ key: 'm', end: 'missed', answeredAt: null });
const views = [
  { code: 'Digit1', altKey: true },
  { code: 'Digit2', altKey: true },
  { code: 'Digit3', altKey: true },
  { code: 'Comma', ctrlKey: true },
];

describe('what is read out by itself', () => {
  it.each(views)('comes from two places, in every view: $code', async (key) => {
    const operations = [failedOperation('hold', refused, 3)];
    const { show } = await showPage('main', snapshot({ calls: [talkingCall({ key: 'a' })], operations }));
    await fireEvent.keyDown(document.body, key);
    await expect.poll(() => document.querySelector('main h1')).not.toBeNull();
    const unread = [{ kind: 'missedCall', id: 7, at: noon, call: missedCall } as const];
    show(snapshot({ session: reconnecting(), calls: [heldCall()], unread, inQueues: 'none' }));
    expect(regions()).toEqual(onlyTwo);
  });

  it('comes from the same two before the sign-in', async () => {
    await showPage('main', snapshot({ session: { state: 'signedOut' } }));
    expect(regions()).toEqual(onlyTwo);
  });

  it('does not come from the pop', async () => {
    await showPage('pop', snapshot({ calls: [call()] }), (fake) => fake.refuse('answer', refused));
    await fireEvent.click(button('Answer'));
    await screen.findByRole('note');
    expect(regions()).toEqual([]);
  });

  it('is heard also while a dialog keeps everything else from being heard', async () => {
    await showPage('main', snapshot());
    await fireEvent.keyDown(document.body, { code: 'KeyK', key: 'k', ctrlKey: true });
    const dialog = await screen.findByRole('dialog');
    await expect.poll(() => dialog.contains(screen.getByRole('status'))).toBe(true);
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    (dialog as HTMLDialogElement).close();
    await expect.poll(() => screen.getByRole('status').isConnected && regions()).toEqual(onlyTwo);
  });
});

describe('is read out once:', () => {
  const talkingNow = snapshot({ calls: [talkingCall({ key: 'a' })] });
  it.each<[string, MainView, MainView, string[]]>([
    [
      'a call that rings',
      snapshot(),
      snapshot({ calls: [call({ caller: party('138 1234 5678', 'CN') })] }),
      ['Incoming call from 138 1234 5678, China, queue Credit cards.', 'State: Ringing'],
    ],
    [
      'a missed call, and what follows of it',
      snapshot(),
      snapshot({
        availability: doing('busy', { reason: { kind: 'missedCall' }, forced: true }),
        unread: [{ kind: 'missedCall', id: 7, at: noon, call: missedCall }],
        calls: [missedCall],
        people: { m: 'Ada Lovelace' },
      }),
      [expect.stringMatching(/^Ada Lovelace\. Missed \d\d:00\.$/), 'State: Not ready'],
    ],
    [
      'a refusal',
      talkingNow,
      { ...talkingNow, operations: [failedOperation('hold', refused, 3)] },
      [expect.stringMatching(/^Holding the call: .*200-005/)],
    ],
    [
      'that contact is lost',
      snapshot(),
      snapshot({ session: reconnecting(), lastContactAt: noon - 1000 }),
      ['No contact with the gateway. Trying again.'],
    ],
    [
      'a call on hold for too long',
      snapshot({ calls: [heldCall({ key: 'h', heldSince: noon - 119_000 })], people: { h: 'Ada Lovelace' } }),
      snapshot({ calls: [heldCall({ key: 'h', heldSince: noon - 120_000 })], people: { h: 'Ada Lovelace' } }),
      [expect.stringMatching(/Ada Lovelace.*2:00/)],
    ],
  ])('%s', async (_, before, after, words) => {
    const { show, pass } = await showPage('main', before);
    const heard = listen();
    show(after);
    pass(1000);
    show({ ...after });
    await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
    expect([...heard()].sort()).toEqual(words);
  });
});
