/** Which call a key means: those of the window, of the whole system, and the tray's menu. */
import type { SessionSnapshot } from '../contract/snapshot.ts';
import type { CallAction } from './callActions.ts';
import type { Call } from './model.ts';
import { isHeld, isTalking } from './questions.ts';
import { whyNotDo } from './rules.ts';

/** On hold, the longest first. */
export const heldCalls = (calls: readonly Call[]): readonly Call[] =>
  calls.filter(isHeld).sort((a, b) => (a.heldSince ?? 0) - (b.heldSince ?? 0));

/** What a key asks: what stands in the way of it is asked of the session and of all the calls. */
type AtHand = Pick<SessionSnapshot, 'session' | 'calls'>;

/** Which calls a key may mean where not every one to which it can be done is meant, in the order of which the last is. */
const meant: Partial<Readonly<Record<CallAction, (calls: readonly Call[]) => readonly Call[]>>> = {
  takeBack: heldCalls,
  // The one that has waited longest.
  swap: (calls) => [...heldCalls(calls)].reverse(),
  // Where it is not known whether one is muted, the key mutes.
  unmute: (calls) => calls.filter(({ muted }) => muted),
  // A call that rings could be ended, too: not by a key.
  release: (calls) => calls.filter(isTalking),
};

/** The call that the key of an action means: the last of those to which it can be done. */
export function meantByKey(action: CallAction, atHand: AtHand | null): Call | null {
  if (atHand === null) return null;
  const calls = meant[action]?.(atHand.calls) ?? atHand.calls;
  return calls.findLast(({ key }) => whyNotDo(action, key, atHand) === null) ?? null;
}
