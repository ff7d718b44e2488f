import { whyNotReadQueue } from '../../../shared/calls/rules.ts';
import type { SkillId } from '../../../shared/domain.ts';
import { type Ask, problemIn, type Tracing } from '../actions/ask.ts';
import { delays } from '../time/delays.ts';
import type { Follower } from './follower.ts';
import { Loop, type LoopDeps } from './loop.ts';
import { readAgainMs } from '../state/queueView.ts';
import type { SnapshotStore } from '../state/store.ts';

export interface QueueFollowerDeps extends LoopDeps, Tracing {
  readonly store: SnapshotStore;
  readonly ask: Ask;
}

/** Reads the waiting calls of the queue that the agent looks at, and only while the agent is not idle. */
export class QueueFollower implements Follower {
  readonly #deps: QueueFollowerDeps;
  readonly #loop: Loop;
  #reading: SkillId | null = null;
  /** How many readings in a row have failed. */
  #failures = 0;

  constructor(deps: QueueFollowerDeps) {
    this.#deps = deps;
    this.#loop = new Loop(deps, () => this.#step());
  }

  /** Reads at once when the agent looks at another queue or may read again. */
  onSnapshot(): void {
    const wanted = this.#wanted();
    if (wanted === this.#reading) return;
    this.#reading = wanted;
    this.#failures = 0;
    if (wanted !== null) this.#loop.run();
  }

  #wanted(): SkillId | null {
    const { snapshot } = this.#deps.store;
    return whyNotReadQueue(snapshot) === null ? (snapshot.watched?.skillId ?? null) : null;
  }

  async #step(): Promise<number | null> {
    const skillId = this.#wanted();
    if (skillId === null) return null;
    const { ask, store, signal } = this.#deps;
    try {
      const waiting = await ask((gateway, until) => gateway.waitingCalls(skillId, until));
      if (signal.aborted) return null;
      this.#failures = 0;
      store.apply({ kind: 'waiting', skillId, waiting });
      return delays.waitingCallsMs;
    } catch (error) {
      if (signal.aborted) return null;
      const problem = problemIn(error, this.#deps, 'queue-watch');
      store.apply({ kind: 'waitingRefused', skillId, problem });
      this.#failures += 1;
      return readAgainMs(problem, this.#failures);
    }
  }
}
