/** What became of a call that was requested out of a queue, and that the gateway has accepted to give. */
import { comesIn, isLive } from '../../../../shared/calls/questions.ts';
import type { Call } from '../../../../shared/calls/model.ts';
import type { OperationOf } from '../../../../shared/contract/operations.ts';
import type { Problem } from '../../../../shared/errors.ts';
import type { CallReport } from '../../calls/callInput.ts';
import type { Calls } from '../../calls/callList.ts';
import { limits } from '../../time/delays.ts';

type Requested = OperationOf<'requestCall'>;

/** The call itself, where it is at hand. */
export const arrivedCall = ({ callId }: Requested['about'], calls: Calls): Call | undefined =>
  calls.find((call) => isLive(call) && call.callId === callId);

/** Somebody else has it. */
export const requestGone: Problem = { kind: 'callNoLongerAvailable' };
/** Nobody tells what has become of it. */
export const requestNotKnown: Problem = { kind: 'requestNotKnown' };

/**
 * Judges by a report, after the call was late. Only when the gateway has told that there is nothing does somebody else
 * have the call; one that rings unnamed, or for which the agent counts as talking already, may still turn out to be it.
 * @param calls as they are after the report
 * @returns null: it is too early to tell
 */
export function judgeRequest({ wait }: Requested, report: CallReport, calls: Calls): Problem | null {
  const live = calls.filter(isLive);
  const isComplete = report.current !== undefined && report.beforeAnswer !== undefined;
  const mayBeComing = report.activity === 'talking' && live.length === 0;
  const isTold = isComplete && !mayBeComing && !live.some((call) => call.callId === null);
  if (isTold) return wait.candidates.length > 0 ? requestNotKnown : requestGone;
  return wait.timesLate >= limits.requestReports ? requestNotKnown : null;
}

/**
 * The calls that came since the request and may be the one that was requested, as each was known last: a short one is
 * no longer at hand when it is asked for.
 */
export function candidatesAfter(operation: Requested, calls: Calls): readonly string[] {
  const { wait, about, askedAt } = operation;
  const isAtHand = (key: string): boolean => calls.some((call) => call.key === key);
  const isCandidate = (call: Call): boolean => call.offeredAt >= askedAt && mayBeIt(call, about);
  return [
    ...wait.candidates.filter((key) => !isAtHand(key)),
    ...calls.filter(isCandidate).map(({ key }) => key),
  ];
}

/**
 * A call of the same queue, or of one that is not told, that came after the request, under another ID. Nothing in it
 * says that it was requested, and the platform may have given the agent another call, so it is not taken for it; but
 * nobody else need have taken it.
 */
const mayBeIt = (call: Call, { skillId }: Requested['about']): boolean =>
  call.callId !== null && comesIn(call) && (call.skillId ?? skillId) === skillId;
