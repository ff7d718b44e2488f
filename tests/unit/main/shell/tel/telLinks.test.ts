import { describe, expect, it, vi } from 'vitest';
import { createTelLinks, type TelLinksDeps } from '../../../../../src/main/shell/tel/telLinks.ts';
import type { Snapshot } from '../../../../../src/shared/contract/snapshot.ts';
import { settled } from '../../../../support/manualClock.ts';
import { call, settingsView, signedIn, snapshot } from '../../../../support/snapshots.ts';

const settings = {
  ...settingsView,
  preferences: { ...settingsView.preferences, telLinks: true, plusPrefix: '00' },
};
const ready = snapshot({ session: signedIn, settings });

const noContact = {
  ...signedIn,
  ...({ state: 'reconnecting', since: 1, attempts: 1, problem: null, signingInAgain: null } as const),
};

function setup(first: Snapshot = ready) {
  let now = first;
  const waiting: ((answer: boolean) => void)[] = [];
  const asked: string[] = [];
  const callOut = vi.fn<TelLinksDeps['callOut']>(() => Promise.resolve());
  const showMain = vi.fn<() => void>();
  const { open } = createTelLinks({
    current: () => now,
    ask: ({ message, detail }) => {
      asked.push(`${message} ${detail}`);
      return new Promise((resolve) => waiting.push(resolve));
    },
    ...{ callOut, showMain, log: () => {} },
  });
  const answer = async (isMeant: boolean): Promise<void> => {
    waiting.shift()?.(isMeant);
    await settled();
  };
  return { open, asked, answer, callOut, showMain, become: (next: Snapshot) => (now = next) };
}

describe('a call by a link', () => {
  it.each([
    ['tel:*21*4242%23', true],
    ['tel:4242', false],
  ])('says what a number with * or # may do: %s', (link, isSaid) => {
    const { open, asked } = setup();
    open([link]);
    expect(asked[0]?.includes('a telephone system can be set')).toBe(isSaid);
  });

  it('is made once the agent has said so, and shown', async () => {
    const { open, asked, answer, callOut, showMain } = setup();
    open(['tel:+442079460958;ext=12']);
    const before = [...asked, callOut.mock.calls.length];
    await answer(true);
    expect(before).toEqual([
      expect.stringMatching(/^Call \+442079460958\? .*00442079460958\n.*extension 12/),
      0,
    ]);
    expect([callOut.mock.calls, showMain.mock.calls.length]).toEqual([[[{ dialled: '00442079460958' }]], 1]);
  });

  it('is not made otherwise', async () => {
    const { open, answer, callOut } = setup();
    open(['tel:1234']);
    await answer(false);
    expect(callOut).not.toHaveBeenCalled();
  });

  it.each<[string, Snapshot, RegExp]>([
    ['nobody is signed in', { ...ready, session: { state: 'signedOut' } }, /not signed in/],
    ['there is no contact', { ...ready, session: noContact }, /no contact/],
    ['a call is talked in', { ...ready, calls: [call({ phase: 'talking' })] }, /A call is up/],
    ['a call rings', { ...ready, calls: [call()] }, /A call is up/],
    ['links are switched off', snapshot({ session: signedIn }), /switched off/],
  ])('cannot be made while %s, which is said', async (_what, now, words) => {
    const { open, asked, answer, callOut, showMain } = setup(now);
    open(['tel:1234']);
    await answer(true);
    expect(asked).toEqual([expect.stringMatching(words)]);
    expect([callOut.mock.calls.length, showMain.mock.calls.length]).toEqual([0, 1]);
  });

  it('is not made when a call has come while it was asked about', async () => {
    const { open, asked, answer, become, callOut } = setup();
    open(['tel:1234']);
    become({ ...ready, calls: [call()] });
    await answer(true);
    expect([asked[1], callOut.mock.calls.length]).toEqual([expect.stringContaining('A call is up'), 0]);
  });

  it('says that the gateway did not make it', async () => {
    const { open, asked, answer, callOut } = setup();
    callOut.mockRejectedValueOnce(new Error('no'));
    open(['tel:1234']);
    await answer(true);
    expect(asked[1]).toContain('The gateway did not make the call');
  });

  it('is asked about after the one before, each number once, and so many at most', async () => {
    const { open, asked, answer } = setup();
    open(['tel:1', 'tel:2', 'tel:1', 'tel:3', 'tel:4', 'tel:5', 'tel:6']);
    open(['tel:2']);
    const first = [...asked];
    for (let nth = 0; nth < 4; nth += 1) await answer(false);
    expect(first).toEqual([expect.stringMatching(/^Call 1\?/)]);
    expect(asked.map((one) => /^Call (\d)/.exec(one)?.[1])).toEqual(['1', '2', '3', '4']);
    expect(asked.at(-1)).toContain('2 more links');
  });

  it('that cannot be read says why', () => {
    const { open, asked } = setup();
    open(['tel:1-800-FLOWERS']);
    expect(asked).toEqual([expect.stringMatching(/^1-800-FLOWERS is not called .*letters/)]);
  });
});
