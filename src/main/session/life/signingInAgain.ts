/**
 * Signs in again by itself after the gateway has dropped the session, until that succeeds or the agent has to decide.
 */
import type { Problem } from '../../../shared/errors.ts';
import { backOffMs, signInAgainBackOff } from '../time/delays.ts';
import { Loop, type LoopDeps } from '../follow/loop.ts';
import { recoveryOf, type SessionEnd } from './recovery.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Random } from '../time/timers.ts';

export interface SigningInAgainDeps extends Omit<LoopDeps, 'signal'> {
  readonly store: SnapshotStore;
  readonly random: Random;
  /** One plain sign-in. @returns why it did not succeed; null: signed in */
  readonly attempt: (cancelling: AbortSignal) => Promise<Problem | null>;
  /** Leaves it to the agent. */
  readonly giveUp: (end: SessionEnd, problem: Problem | null) => void;
}

/** Tries one after the other, with back-off, for one session that was lost. */
export class SigningInAgain {
  readonly #deps: SigningInAgainDeps;
  readonly #end: SessionEnd;
  readonly #since: number;
  readonly #stopping = new AbortController();
  readonly #loop: Loop;
  #underWay: Promise<unknown> = Promise.resolve();
  #failures = 0;

  constructor(deps: SigningInAgainDeps, end: SessionEnd) {
    this.#deps = deps;
    this.#end = end;
    this.#since = deps.clock.now() - end.silentMs;
    this.#loop = new Loop({ ...deps, signal: this.#stopping.signal }, () => this.#step());
  }

  get end(): SessionEnd {
    return this.#end;
  }

  /** Begins, or ends a wait. */
  tryNow(): void {
    this.#loop.run();
  }

  /** Ends it. Resolves when no sign-in is under way any more; one that was accepted in spite of it stands. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#underWay;
  }

  async #step(): Promise<number | null> {
    const { clock, random, attempt, giveUp } = this.#deps;
    const { signal } = this.#stopping;
    const attempted = attempt(signal);
    this.#underWay = attempted;
    const problem = await attempted;
    if (problem === null || signal.aborted) return null;
    const silentMs = clock.now() - this.#since;
    const question = {
      cause: { refused: problem },
      silentMs,
      hasCredentials: true,
      signedInAgainMsAgo: null,
    };
    if (recoveryOf(question) === 'ask') {
      giveUp(this.#end, problem);
      return null;
    }
    this.#failures += 1;
    this.#tell(problem);
    return backOffMs(this.#failures, random(), signInAgainBackOff);
  }

  #tell(problem: Problem): void {
    const { why } = this.#end;
    const change = {
      kind: 'signInAgain',
      why,
      since: this.#since,
      attempts: this.#failures,
      problem,
    } as const;
    this.#deps.store.apply({ kind: 'session', change });
  }
}
