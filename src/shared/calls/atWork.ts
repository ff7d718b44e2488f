/** Which call is at work, and what is done with it first: in the main window and on the bar alike. */
import type { SessionSnapshot } from '../contract/snapshot.ts';
import { heldCalls } from './meantByKey.ts';
import type { Call } from './model.ts';
import { isDialling, isHeld, isTalking, isUnanswered, ringingHere } from './questions.ts';
import { whyNotDo } from './rules.ts';

type AtHand = Pick<SessionSnapshot, 'session' | 'calls'>;

/** Rings here now, newest first. */
export const ringingCalls = (calls: readonly Call[]): readonly Call[] => [...ringingHere(calls)].reverse();

/** Calls out that nobody has answered yet, newest first. */
export const diallingCalls = (calls: readonly Call[]): readonly Call[] => calls.filter(isDialling).reverse();

/** The call on the line; of several the newest. Null: none. */
export const talkingCall = (calls: readonly Call[]): Call | null => calls.findLast(isTalking) ?? null;

/** The call that is shown where there is room for one: rings here, talks, is dialled, is held. Null: none is up. */
export const foremostCall = (calls: readonly Call[]): Call | null =>
  ringingCalls(calls)[0] ?? talkingCall(calls) ?? diallingCalls(calls)[0] ?? heldCalls(calls).at(-1) ?? null;

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
