/** Questions about the calls of a snapshot. */
import type { Call } from '../shared/domain.ts';

export const isRinging = (call: Call): boolean => call.phase === 'alerting' || call.phase === 'ringing';

/** Whether whoever answers is seen, or may be: by the medium, or by what the call can carry. */
export const isVideo = ({ mediaType, mediaAbility }: Call): boolean =>
  mediaType === 'video' ||
  mediaAbility === 'video' ||
  mediaAbility === 'voiceAndVideo' ||
  mediaAbility === 'h5Video';

/** Rings now, newest first. */
export const ringingCalls = (calls: readonly Call[]): readonly Call[] => calls.filter(isRinging).reverse();

/** The one that the answer key answers: the newest that can be answered. */
export const answerable = (calls: readonly Call[]): Call | null =>
  calls.findLast((call) => call.phase === 'ringing') ?? null;

/** The newest that has been heard of, but cannot be answered yet. */
export const notYetAnswerable = (calls: readonly Call[]): Call | null =>
  calls.findLast((call) => call.phase === 'alerting') ?? null;

export const talkingCall = (calls: readonly Call[]): Call | null =>
  calls.findLast((call) => call.phase === 'talking') ?? null;

/** On hold, the longest first. */
export const heldCalls = (calls: readonly Call[]): readonly Call[] =>
  calls.filter((call) => call.phase === 'held').sort((a, b) => (a.heldSince ?? 0) - (b.heldSince ?? 0));

/** Any call that is not over. */
export const isCallUp = (calls: readonly Call[]): boolean => calls.some((call) => call.phase !== 'ended');

/** Since when the call's timer counts: a talk from its answer, whatever was on hold since; null where that was not seen. */
export function timerSince(call: Call): number | null {
  if (call.phase === 'talking') return call.answeredAt;
  if (call.phase === 'held') return call.heldSince;
  return call.phase === 'ended' ? call.endedAt : call.offeredAt;
}
