/** Sends what the agent asks for, and follows it through its life. */
import type { OperationKind } from '../../../../shared/contract/operations.ts';
import { type Problem, ProblemError } from '../../../../shared/errors.ts';
import type { SignedInSession } from '../../life/signedInSession.ts';
import type { SnapshotStore } from '../../state/store.ts';
import type { ActionRunner } from '../actionRunner.ts';
import type { Request } from '../ask.ts';
import type { Asked, OperationChange } from './operationChange.ts';
import { rowOf } from './operationTable.ts';

export interface OperationsDeps {
  readonly actionRunner: ActionRunner;
  readonly store: SnapshotStore;
}

/** One for the whole program: its operations have IDs that do not repeat within a run. */
export class Operations {
  readonly #deps: OperationsDeps;
  #lastId = 0;

  constructor(deps: OperationsDeps) {
    this.#deps = deps;
  }

  /**
   * Resolves when the gateway accepted, or when it turns out that what was asked for is done. What comes of it after
   * that is told by the snapshot. An answer that comes after its session has ended shows nothing: there is nothing left
   * to do about it.
   * @param turn of one turn only one is under way at a time
   * @throws ProblemError `notPossible` `alreadyUnderWay` or for want of a session, before anything is sent; else what
   * the gateway said, which the snapshot tells, too
   */
  async ask<Kind extends OperationKind>(
    turn: string,
    asked: Asked<Kind>,
    request: Request<void>,
  ): Promise<void> {
    const signedInSession = this.#deps.actionRunner.requireSignedIn();
    await this.#deps.actionRunner.once(turn, () => this.#send(signedInSession, asked, request));
  }

  async #send<Kind extends OperationKind>(
    signedInSession: SignedInSession,
    asked: Asked<Kind>,
    request: Request<void>,
  ): Promise<void> {
    const id = (this.#lastId += 1);
    this.#tell({ step: 'asked', id, asked });
    try {
      await signedInSession.ask(request);
    } catch (error) {
      const { problem } = this.#deps.actionRunner.asProblem(error, asked.kind);
      if (await this.#turnsOutDone(signedInSession, id, asked.kind, problem)) return;
      const shown = rowOf(asked.kind).explain(problem);
      const isOver = problem.kind === 'cancelled' || signedInSession.signal.aborted;
      this.#tell(isOver ? { step: 'dropped', id } : { step: 'failed', id, problem: shown });
      throw new ProblemError(shown, { cause: error });
    }
    this.#tell({ step: 'accepted', id });
  }

  async #turnsOutDone(
    signedInSession: SignedInSession,
    id: number,
    kind: OperationKind,
    problem: Problem,
  ): Promise<boolean> {
    const hasEnded = (): boolean => signedInSession.signal.aborted;
    if (problem.kind === 'cancelled' || problem.kind === 'internal' || hasEnded()) return false;
    if (rowOf(kind).onFailure === 'tell') return false;
    await signedInSession.report.fresh();
    return !hasEnded() && !this.#isKnown(id);
  }

  /** One that is done leaves the snapshot. */
  #isKnown(id: number): boolean {
    return this.#deps.store.snapshot.operations.some((one) => one.id === id);
  }

  #tell(change: OperationChange): void {
    this.#deps.store.apply({ kind: 'operation', change });
  }
}
