import type { AgentEvent } from '../../../shared/agentEvents.ts';
import type { Call } from '../../../shared/calls/model.ts';
import { isHeld, isTalking } from '../../../shared/calls/questions.ts';
import type { CallInfo } from '../../../shared/calls/told.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import { delays } from '../time/delays.ts';
import type { Clock } from '../time/timers.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Follower } from './follower.ts';

export interface TakenBackDeps {
  readonly store: SnapshotStore;
  readonly clock: Clock;
}

/** When a call was taken off hold: the gateway's list may still have it for a moment. */
export class TakenBack implements Follower {
  readonly #deps: TakenBackDeps;
  /** When an event last took a call off hold, this machine's clock. */
  #at = 0;

  constructor(deps: TakenBackDeps) {
    this.#deps = deps;
  }

  onEvent(_event: AgentEvent, before: SessionSnapshot): void {
    const { calls } = this.#deps.store.snapshot;
    const talksAgain = (held: Call): boolean =>
      isHeld(held) && calls.some((call) => isTalking(call) && call.callId === held.callId);
    if (before.calls.some(talksAgain)) this.#at = this.#deps.clock.now();
  }

  /** Whether the list still has a call that an event has just taken off hold. */
  isBehind(held: readonly CallInfo[]): boolean {
    const { store, clock } = this.#deps;
    const isRecent = clock.now() - this.#at < delays.settlesMs;
    const talking = store.snapshot.calls.filter(isTalking);
    const ids = new Set(talking.map(({ callId }) => callId));
    return isRecent && held.some(({ callId }) => ids.has(callId));
  }
}
