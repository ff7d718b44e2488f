/** Questions about the calls of a snapshot. */
import { comesIn, isLive, isUnanswered, mayGoEitherWay, ringsHere } from '../../shared/calls/questions.ts';
import type { Call, CallPhase } from '../../shared/calls/model.ts';

/** Rings here now, newest first. */
export const ringingCalls = (calls: readonly Call[]): readonly Call[] => calls.filter(ringsHere).reverse();

/** Whether whoever answers is seen, or may be: by the medium, or by what the call can carry. */
export const isVideo = ({ mediaType, mediaAbility }: Call): boolean =>
  mediaType === 'video' ||
  mediaAbility === 'video' ||
  mediaAbility === 'voiceAndVideo' ||
  mediaAbility === 'h5Video';

/** Calls out that nobody has answered yet, newest first. */
export const diallingCalls = (calls: readonly Call[]): readonly Call[] =>
  calls.filter((call) => isUnanswered(call) && !comesIn(call)).reverse();

/** The one that the answer key answers: the newest that can be answered. */
export const answerable = (calls: readonly Call[]): Call | null =>
  calls.findLast((call) => call.phase === 'ringing') ?? null;

/** The newest that has been heard of, but cannot be answered yet. */
export const notYetAnswerable = (calls: readonly Call[]): Call | null =>
  calls.findLast((call) => call.phase === 'alerting' && comesIn(call)) ?? null;

/**
 * A call out that rings at the other side is shown as such, whatever its phase is called here; and while nobody knows
 * whether it is one, no more is said than that the phone rings.
 */
export type ShownPhase = CallPhase | 'dialling' | 'phoneRings';

export function shownPhase(call: Call): ShownPhase {
  if (call.phase === 'alerting' && mayGoEitherWay(call)) return 'phoneRings';
  return isUnanswered(call) && !comesIn(call) ? 'dialling' : call.phase;
}

export const talkingCall = (calls: readonly Call[]): Call | null =>
  calls.findLast((call) => call.phase === 'talking') ?? null;

/** On hold, the longest first. */
export const heldCalls = (calls: readonly Call[]): readonly Call[] =>
  calls.filter((call) => call.phase === 'held').sort((a, b) => (a.heldSince ?? 0) - (b.heldSince ?? 0));

/** Any call that is not over. */
export const isCallUp = (calls: readonly Call[]): boolean => calls.some(isLive);

/** Since when the call's timer counts: a talk from its answer, whatever was on hold since; null where that was not seen. */
export function timerSince(call: Call): number | null {
  if (call.phase === 'talking') return call.answeredAt;
  if (call.phase === 'held') return call.heldSince;
  return call.phase === 'ended' ? call.endedAt : call.offeredAt;
}
