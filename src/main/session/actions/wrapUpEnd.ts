import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Clock } from '../time/timers.ts';

export interface WrapUpEndDeps {
  readonly clock: Clock;
  readonly store: SnapshotStore;
  /** Asks the gateway to end it; what comes of that is told by the snapshot. Must not reject. */
  readonly finish: () => void;
}

/** When after-call work is to be ended, by the session's clock, ms; null: not at all, or not without contact. */
const endOf = ({ availability: { now, until }, session }: SessionSnapshot): number | null =>
  now === 'wrapUp' && session.state === 'signedIn' ? until : null;

/**
 * Ends after-call work when its time has passed, once: no interface of the gateway gives it a length
 * (docs/gateway.md §4). Where that fails the agent is told, and ends it. @returns what stops it
 */
export function endWrapUpInTime({ clock, store, finish }: WrapUpEndDeps): () => void {
  let timer: unknown = null;
  let plannedFor: number | null = null;
  let finishedFor: number | null = null;
  const plan = (at: number | null): void => {
    if (at === plannedFor) return;
    if (timer !== null) clock.clearTimeout(timer);
    plannedFor = at;
    timer = at === null ? null : clock.setTimeout(pass, Math.max(0, at - clock.now()));
  };
  const pass = (): void => {
    timer = null;
    const at = endOf(store.snapshot);
    if (at === null || at > clock.now() || at === finishedFor) return;
    finishedFor = at;
    finish();
  };
  const leave = store.subscribe((_previous, next) => {
    plan(endOf(next));
  });
  return () => {
    leave();
    plan(null);
  };
}
