/** What all of the agent's actions have in common. */
import { whyNotAsk } from '../../../shared/calls/rules.ts';
import type { ActionName } from '../../../shared/contract/actions.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import { type Problem, ProblemError } from '../../../shared/errors.ts';
import { problemIn, type Request, type Tracing } from './asking.ts';
import { notPossible, requirePossible } from './notPossible.ts';
import type { Presence } from '../life/presence.ts';
import type { SnapshotStore } from '../state/store.ts';

export interface ActingDeps extends Tracing {
  readonly store: SnapshotStore;
  /** Null while nobody is signed in. */
  readonly presence: () => Presence | null;
}

export class Acting {
  readonly #deps: ActingDeps;
  readonly #underWay = new Set<string>();

  constructor(deps: ActingDeps) {
    this.#deps = deps;
  }

  snapshot(): SessionSnapshot {
    return this.#deps.store.snapshot;
  }

  /** @throws ProblemError `notPossible`, for what {@link whyNotAsk} says */
  requireSignedIn(): Presence {
    requirePossible(whyNotAsk(this.snapshot().session));
    const presence = this.#deps.presence();
    if (presence === null) throw notPossible('notSignedIn');
    return presence;
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

  /**
   * Sends a request whose outcome shows in the snapshot: events tell what came of it, a refusal is shown. An answer
   * that comes after its session has ended shows nothing: there is nothing left to do about it.
   * @param isDone whether the snapshot says that it is done; by default, that anything was told since
   */
  async doShown(name: ActionName, request: Request<void>, isDone?: () => boolean): Promise<void> {
    const presence = this.requireSignedIn();
    const { store } = this.#deps;
    const newsBefore = presence.newsSoFar;
    try {
      await presence.ask(request);
    } catch (error) {
      const shown = this.asProblem(error, name);
      if (isDone === undefined || !(await this.#turnsOutDone(presence, shown.problem, isDone))) {
        if (shown.problem.kind !== 'cancelled' && !presence.signal.aborted) {
          store.apply({ kind: 'problem', during: name, problem: shown.problem });
        }
        throw shown;
      }
    }
    store.apply({ kind: 'mended', during: name });
    presence.report.unless(isDone ?? (() => presence.newsSoFar !== newsBefore));
  }

  /** An answer may be lost, or say that there is nothing to do because it is done: then the gateway is asked. */
  async #turnsOutDone(presence: Presence, problem: Problem, isDone: () => boolean): Promise<boolean> {
    if (problem.kind === 'cancelled' || problem.kind === 'internal' || presence.signal.aborted) return false;
    await presence.report.fresh();
    return isDone() && !presence.signal.aborted;
  }

  /** Every action rejects with a ProblemError and with nothing else. */
  asProblem(error: unknown, during: string): ProblemError {
    if (error instanceof ProblemError) return error;
    return new ProblemError(problemIn(error, this.#deps, during), { cause: error });
  }
}
