/** Questions about the calls of a snapshot. */
import { diallingCalls, ringingCalls } from '../../shared/calls/atWork.ts';
import { isDialling, isHeld, isLive, isTalking, mayGoEitherWay } from '../../shared/calls/questions.ts';
import type { Call, CallCourse, CallPhase } from '../../shared/calls/model.ts';
import { heldCalls } from '../../shared/calls/meantByKey.ts';
import { whyNotDo } from '../../shared/calls/rules.ts';
import type { SessionSnapshot } from '../../shared/contract/snapshot.ts';

/** Whether whoever answers is seen, or may be: by the medium, or by what the call can carry. */
export const isVideo = ({ mediaType, mediaAbility }: Call): boolean =>
  mediaType === 'video' ||
  mediaAbility === 'video' ||
  mediaAbility === 'voiceAndVideo' ||
  mediaAbility === 'h5Video';

/**
 * A call out that rings at the other side is shown as such, whatever its phase is called here; and while nobody knows
 * whether it is one, no more is said than that the phone rings.
 */
export type ShownPhase = CallPhase | 'ownPhone' | 'dialling' | 'ringsThere' | 'phoneRings';

const courses: Readonly<Record<CallCourse, ShownPhase>> = {
  ownPhone: 'ownPhone',
  dialled: 'dialling',
  rings: 'ringsThere',
};

/** The phase that is shown; its word is `call.phase` of the texts, its look a row of `phaseLook.ts`. */
export function shownPhase(call: Call): ShownPhase {
  if (call.phase === 'alerting' && mayGoEitherWay(call)) return 'phoneRings';
  if (!isDialling(call)) return call.phase;
  return call.course === null ? 'dialling' : courses[call.course];
}

/** As they stand in the column: what rings, what is dialled, what is talked in, what is on hold, what is over. */
export const callsInOrder = (calls: readonly Call[]): readonly Call[] => [
  ...ringingCalls(calls),
  ...diallingCalls(calls),
  ...calls.filter(isTalking).reverse(),
  ...heldCalls(calls),
  ...calls.filter((call) => !isLive(call)).reverse(),
];

/**
 * Since when the call's timer counts: a talk from its answer, whatever was on hold since; null where that was not seen.
 */
export function timerSince(call: Call): number | null {
  if (isTalking(call)) return call.answeredAt;
  if (isHeld(call)) return call.heldSince;
  return isLive(call) ? call.offeredAt : call.endedAt;
}

type AtHand = Pick<SessionSnapshot, 'session' | 'calls'>;

/** The newest that has been heard of, but cannot be answered yet. */
export const notYetAnswerable = (atHand: AtHand | null): Call | null =>
  atHand?.calls.findLast(({ key }) => whyNotDo('answer', key, atHand) === 'notYetRinging') ?? null;
