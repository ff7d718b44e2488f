import type { AgentEvent } from '../../../shared/agentEvents.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import type { FailureEvent } from '../calls/callInput.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Follower } from './follower.ts';

/**
 * A call may come to nothing before the gateway has answered the request that began it: the event finds no call, and
 * the answer then names one that is over.
 */
export class EarlyFailures implements Follower {
  readonly #store: SnapshotStore;
  #last: FailureEvent | null = null;

  constructor(store: SnapshotStore) {
    this.#store = store;
  }

  onEvent(event: AgentEvent, before: SessionSnapshot): void {
    const isFailure = event.kind === 'callOutFailed' || event.kind === 'consultFailed';
    if (isFailure && this.#store.snapshot.calls === before.calls) this.#last = event;
  }

  /** @returns what tells the last one that has come by then; null: none */
  fromNow(): () => FailureEvent | null {
    const before = this.#last;
    return () => (this.#last === before ? null : this.#last);
  }
}
