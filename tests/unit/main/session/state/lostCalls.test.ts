import { expect, it } from 'vitest';
import { followLoss, type LostCalls } from '../../../../../src/main/session/state/lostCalls.ts';
import type { SessionView } from '../../../../../src/shared/contract/sessionView.ts';
import { toAgentId } from '../../../../../src/shared/ids.ts';
import { call, sessionSnapshot, signedIn } from '../../../../support/snapshots.ts';

const { agentId } = signedIn;
const signingIn = (as = agentId): SessionView => ({
  state: 'signingIn',
  agentId: as,
  takingOver: false,
  since: 0,
  step: 'asking',
});
const lost: SessionView = { state: 'lost', agentId, why: 'refused', code: null, problem: null };
const up = call({ key: 'up', phase: 'talking' });
const kept: LostCalls = { agentId, calls: [up] };

const follow = (known: LostCalls | null, before: SessionView, next: SessionView) =>
  followLoss(
    known,
    sessionSnapshot({ session: before, calls: [up, call({ key: 'over', phase: 'ended' })] }),
    sessionSnapshot({ session: next }),
  );

it('keeps the calls that were up when the session was lost', () => {
  expect(follow(null, signedIn, lost)).toEqual(kept);
});

it.each<readonly [string, LostCalls | null, SessionView, SessionView]>([
  ['keeps them while the same agent signs in', kept, lost, signingIn()],
  ['keeps them when that sign-in is refused', kept, signingIn(), { state: 'signedOut' }],
  ['keeps them once the same agent is signed in', kept, signingIn(), signedIn],
  ['forgets them when another agent signs in', null, lost, signingIn(toAgentId('49998'))],
  ['forgets them when the agent signs out', null, signedIn, { ...signedIn, state: 'signingOut' }],
])('%s', (_, expected, before, next) => {
  expect(follow(kept, before, next)).toEqual(expected);
});
