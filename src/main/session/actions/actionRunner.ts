/** What all of the agent's actions have in common. */
import { whyNotAsk } from '../../../shared/calls/rules.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import { ProblemError } from '../../../shared/errors.ts';
import { problemIn, type Tracing } from './ask.ts';
import { notPossible, requirePossible } from './notPossible.ts';
import type { SignedInSession } from '../life/signedInSession.ts';
import type { SnapshotStore } from '../state/store.ts';

export interface ActionRunnerDeps extends Tracing {
  readonly store: SnapshotStore;
  /** Null while nobody is signed in. */
  readonly signedInSession: () => SignedInSession | null;
}

/** Runs actions: refuses the same one twice at a time, and makes a ProblemError of whatever is thrown. */
export class ActionRunner {
  readonly #deps: ActionRunnerDeps;
  readonly #underWay = new Set<string>();

  constructor(deps: ActionRunnerDeps) {
    this.#deps = deps;
  }

  snapshot(): SessionSnapshot {
    return this.#deps.store.snapshot;
  }

  /** @throws ProblemError `notPossible`, for what {@link whyNotAsk} says */
  requireSignedIn(): SignedInSession {
    requirePossible(whyNotAsk(this.snapshot().session));
    const signedInSession = this.#deps.signedInSession();
    if (signedInSession === null) throw notPossible('notSignedIn');
    return signedInSession;
  }

  /**
   * Runs `action` unless one of the same name is under way: the gateway must not be asked again before it answered
   * (000-007). @throws ProblemError `notPossible` `alreadyUnderWay`
   */
  async once<Value>(name: string, action: () => Promise<Value>): Promise<Value> {
    if (this.#underWay.has(name)) throw notPossible('alreadyUnderWay');
    this.#underWay.add(name);
    try {
      return await action();
    } catch (error) {
      // The first word alone: the rest of the key names a call or queue, which the log must not have.
      throw this.asProblem(error, name.split(' ', 1).join());
    } finally {
      this.#underWay.delete(name);
    }
  }

  /** Every action rejects with a ProblemError and with nothing else. */
  asProblem(error: unknown, during: string): ProblemError {
    if (error instanceof ProblemError) return error;
    return new ProblemError(problemIn(error, this.#deps, during), { cause: error });
  }
}
