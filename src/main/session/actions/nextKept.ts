import { isCallUp } from '../../../shared/calls/questions.ts';
import type { NextState } from '../../../shared/contract/availability.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import { sameContent } from '../sameContent.ts';
import type { SnapshotStore } from '../state/store.ts';

/** The gateway made the agent ready of itself, in spite of what is to come. */
const isDropped = ({ availability: { now, next, forced }, calls }: SessionSnapshot): boolean =>
  now === 'ready' && !forced && next === null && !isCallUp(calls);

/**
 * What the gateway accepted during a call is what comes after it: where the gateway has forgotten it, and tells ready, it
 * is asked for again, once a call.
 * @param ask must not reject
 * @returns what stops it
 */
export function keepNextState(store: SnapshotStore, ask: (next: NextState) => void): () => void {
  /** Accepted in the call that was up last. */
  let asked: NextState | null = null;
  return store.subscribe(({ availability: before }, after) => {
    const { next } = after.availability;
    if (isCallUp(after.calls)) asked = next;
    if (asked === null || sameContent(next, asked)) return;
    const isForgotten = sameContent(before.next, asked) && asked.activity !== 'ready' && isDropped(after);
    const again = isForgotten ? asked : null;
    asked = null;
    if (again !== null) ask(again);
  });
}
