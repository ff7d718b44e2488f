import { workedCall } from '../../../shared/calls/questions.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import { isLate } from '../actions/operations/reduceOperations.ts';
import { vanishesAt } from '../calls/vanishing.ts';
import { goneVanishAt } from '../state/queueView.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Clock } from '../time/timers.ts';
import type { Follower } from './follower.ts';

export interface DeadlinesDeps {
  readonly clock: Clock;
  /** Ends it. */
  readonly signal: AbortSignal;
  readonly store: SnapshotStore;
  /** Asks where things stand. */
  readonly readReport: () => void;
}

/**
 * The next moment at which time alone changes something: a call that has ended vanishes, or one that has gone from a
 * queue, or something that was asked is late. @returns by the session's clock, ms; null: there is none
 */
export function nextDeadline(snapshot: SessionSnapshot): number | null {
  const { availability, calls, operations, notes, watched } = snapshot;
  const worked = workedCall(calls, availability.now);
  const vanish = calls.flatMap((call) => vanishesAt(call, worked, notes) ?? []);
  const late = operations.flatMap(({ wait }) => wait.until ?? []);
  const gone = goneVanishAt(watched) ?? [];
  const all = [...vanish, ...late].concat(gone);
  return all.length === 0 ? null : Math.min(...all);
}

/** Tells the session that time has passed, whenever that changes something. The one timer for all of it. */
export class Deadlines implements Follower {
  readonly #deps: DeadlinesDeps;
  #timer: unknown = null;
  #plannedFor: number | null = null;

  constructor(deps: DeadlinesDeps) {
    this.#deps = deps;
    deps.signal.addEventListener('abort', () => this.#plan(null), { once: true });
  }

  onSnapshot(next: SessionSnapshot): void {
    if (!this.#deps.signal.aborted) this.#plan(nextDeadline(next));
  }

  /** @param at by the session's clock, ms; null: nothing is due any more */
  #plan(at: number | null): void {
    if (at === this.#plannedFor) return;
    const { clock } = this.#deps;
    if (this.#timer !== null) clock.clearTimeout(this.#timer);
    this.#plannedFor = at;
    this.#timer = at === null ? null : clock.setTimeout(() => this.#pass(), Math.max(0, at - clock.now()));
  }

  #pass(): void {
    const { store, clock, readReport } = this.#deps;
    this.#timer = null;
    this.#plannedFor = null;
    const isAnyLate = store.snapshot.operations.some((one) => isLate(one, clock.now()));
    store.apply({ kind: 'tick' });
    if (isAnyLate) readReport();
    this.onSnapshot(store.snapshot);
  }
}
