/** Questions about the calls of a snapshot. */
import {
  isDialling,
  isHeld,
  isLive,
  isTalking,
  isUnanswered,
  mayGoEitherWay,
  ringingHere,
} from '../../shared/calls/questions.ts';
import type { Call, CallCourse, CallPhase } from '../../shared/calls/model.ts';
import { heldCalls } from '../../shared/calls/meantByKey.ts';
import { whyNotDo } from '../../shared/calls/rules.ts';
import type { SessionSnapshot } from '../../shared/contract/snapshot.ts';

/** Rings here now, newest first. */
export const ringingCalls = (calls: readonly Call[]): readonly Call[] => [...ringingHere(calls)].reverse();

/** Whether whoever answers is seen, or may be: by the medium, or by what the call can carry. */
export const isVideo = ({ mediaType, mediaAbility }: Call): boolean =>
  mediaType === 'video' ||
  mediaAbility === 'video' ||
  mediaAbility === 'voiceAndVideo' ||
  mediaAbility === 'h5Video';

/** Calls out that nobody has answered yet, newest first. */
export const diallingCalls = (calls: readonly Call[]): readonly Call[] => calls.filter(isDialling).reverse();

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

/** The call on the line; of several the newest. Null: none. */
export const talkingCall = (calls: readonly Call[]): Call | null => calls.findLast(isTalking) ?? null;

/** The call that is shown where there is room for one: rings here, talks, is dialled, is held. Null: none is up. */
export const foremostCall = (calls: readonly Call[]): Call | null =>
  ringingCalls(calls)[0] ?? talkingCall(calls) ?? diallingCalls(calls)[0] ?? heldCalls(calls).at(-1) ?? null;

/** As they stand in the column: what rings, what is dialled, what is talked in, what is on hold, what is over. */
export const callsInOrder = (calls: readonly Call[]): readonly Call[] => [
  ...ringingCalls(calls),
  ...diallingCalls(calls),
  ...calls.filter(isTalking).reverse(),
  ...heldCalls(calls),
  ...calls.filter((call) => !isLive(call)).reverse(),
];

/** The call that is worked on where none is chosen: it talks, rings here, is dialled, is held. Null: none is up. */
export const callAtWork = (calls: readonly Call[]): Call | null => talkingCall(calls) ?? foremostCall(calls);

/** What an agent does first with a call in its phase. `isSwapping`: the call is being swapped in. */
export function leadingAction(
  call: Call,
  atHand: AtHand | null,
  isSwapping: boolean,
): 'answer' | 'hold' | 'takeBack' | 'swap' | null {
  if (isHeld(call)) {
    // The same button until it is known what came of it.
    const isSwap = isSwapping || (atHand !== null && whyNotDo('swap', call.key, atHand) === null);
    return isSwap ? 'swap' : 'takeBack';
  }
  if (isUnanswered(call)) return isDialling(call) ? 'hold' : 'answer';
  return isTalking(call) ? 'hold' : null;
}

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
