import { expect, it } from 'vitest';
import { reachOf } from '../../../src/shared/contract/reach.ts';
import type { SessionView } from '../../../src/shared/contract/sessionView.ts';
import { signedIn } from '../../support/snapshots.ts';

const heardAt = 1_000_000;
const lost: SessionView = {
  ...signedIn,
  ...{ state: 'reconnecting', since: heardAt, attempts: 1, problem: null, signingInAgain: null },
};
const after = (session: SessionView, ageS: number, lastContactAt: number | null = heardAt) =>
  reachOf({ session, lastContactAt }, heardAt + ageS * 1000);

it.each([
  [0, 'reachable', 20],
  [15, 'reachable', 20],
  [20, 'reconnecting', 30],
  [30, 'unreachable', null],
  [500, 'unreachable', null],
] as const)(
  'goes by the age of the last answer, also where no request has failed: %i s',
  (ageS, state, nextS) => {
    const changesAt = nextS === null ? null : heardAt + nextS * 1000;
    expect(after(signedIn, ageS)).toEqual({ state, heardAt, changesAt, signedOutAt: heardAt + 120_000 });
  },
);

it.each([
  [0, 'reconnecting'],
  [29, 'reconnecting'],
  [30, 'unreachable'],
] as const)('is no contact from the first failed request on: %i s', (ageS, state) => {
  expect(after(lost, ageS)?.state).toBe(state);
});

it('counts from the loss where no answer is known', () => {
  expect(after(lost, 40, null)).toMatchObject({ state: 'unreachable', heardAt });
  expect(after(signedIn, 40, null)).toMatchObject({ state: 'reachable', heardAt: null });
});

it('says nothing where nobody is signed in', () => {
  expect(after({ state: 'signedOut' }, 0)).toBeNull();
});
