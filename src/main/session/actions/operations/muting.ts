/**
 * Muting (docs/gateway.md §5). No event and no list tells of it: what the gateway says to the request is all that is
 * known. The requests name no call: they mean the phone, and so whatever is talked in.
 */
import type { Call } from '../../../../shared/calls/model.ts';
import { isTalking } from '../../../../shared/calls/questions.ts';
import type { SessionSnapshot } from '../../../../shared/contract/snapshot.ts';
import type { Problem } from '../../../../shared/errors.ts';
import { isUnheard } from '../../../../shared/unheard.ts';
import { mapped } from '../../calls/callList.ts';

type Muting = Partial<Pick<Call, 'muted' | 'maybeMuted'>>;

const withMuting = (snapshot: SessionSnapshot, muting: Muting): SessionSnapshot => ({
  ...snapshot,
  calls: mapped(snapshot.calls, (call) => (isTalking(call) ? { ...call, ...muting } : call)),
});

/** The gateway has accepted a mute, or its end. */
export const withMuted = (snapshot: SessionSnapshot, muted: boolean): SessionSnapshot =>
  withMuting(snapshot, { muted, maybeMuted: false });

/**
 * The gateway has not. It may have done it and its answer be lost, and what is impossible may be so because it is so
 * already: then the agent has to be able to ask for either.
 */
export const withMutingFailed = (snapshot: SessionSnapshot, problem: Problem): SessionSnapshot =>
  saysNothing(problem) ? withMuting(snapshot, { muted: false, maybeMuted: true }) : snapshot;

const saysNothing = (problem: Problem): boolean =>
  isUnheard(problem) ||
  (problem.kind === 'refusal' && (problem.refusal === 'refused' || problem.refusal === 'passing'));

/** Over also where nobody talks any more: whatever comes then says nothing of the call. */
export const isMuteDone = (call: Call | undefined): boolean =>
  call === undefined || !isTalking(call) || call.muted;
/** The same for its end. */
export const isUnmuteDone = (call: Call | undefined): boolean =>
  call === undefined || !isTalking(call) || !(call.muted || call.maybeMuted);
