/** Swapping the call that is talked in with a held one: two requests of the gateway, one action of the agent. */
import type { Call } from '../../../shared/calls/model.ts';
import { isLive, isTalking } from '../../../shared/calls/questions.ts';
import { whyNotDo } from '../../../shared/calls/rules.ts';
import { type Problem, ProblemError, problemOf } from '../../../shared/errors.ts';
import { isUnheard } from '../../../shared/unheard.ts';
import type { CallId } from '../../../shared/domain.ts';
import type { GatewayPort } from '../gatewayPort/gatewayPort.ts';
import type { SnapshotStore } from '../state/store.ts';
import { delays } from '../time/delays.ts';
import { inTime } from '../time/inTime.ts';
import type { Clock } from '../time/timers.ts';
import type { ActionRunner } from './actionRunner.ts';
import { notPossible, requirePossible } from './notPossible.ts';
import type { Operations } from './operations/operations.ts';

export interface SwapDeps {
  readonly operations: Operations;
  readonly actionRunner: ActionRunner;
  readonly store: SnapshotStore;
  readonly clock: Clock;
}

type Named = Call & { readonly callId: CallId };
type First = Extract<Problem, { kind: 'swapUndone' }>['first'];

const isNamed = (call: Call | undefined): call is Named => call !== undefined && call.callId !== null;

/**
 * @returns an action that rejects with `notPossible`, for what {@link whyNotDo} says or because one of its two requests
 * is under way, before anything is sent; with what the gateway said to the hold; or, with the first call taken back
 * where that can be done, with `swapUndone`
 */
export const createSwap =
  (deps: SwapDeps) =>
  async ({ key }: { readonly key: string }): Promise<void> => {
    const { operations, actionRunner, store } = deps;
    requirePossible(whyNotDo('swap', key, store.snapshot));
    const first = store.snapshot.calls.find(isTalking);
    const second = store.snapshot.calls.find((call) => call.key === key);
    if (!isNamed(first) || !isNamed(second)) throw notPossible('noSuchCall');
    const { report } = actionRunner.requireSignedIn();
    await actionRunner.once(`hold ${first.key}`, () =>
      operations.ask(`takeBack ${key}`, { kind: 'swap', about: { key } }, (gateway, signal) =>
        new Swap({ ...deps, gateway, signal, first, second, ask: () => report.fresh() }).run(),
      ),
    );
  };

interface Swapping extends SwapDeps {
  readonly gateway: GatewayPort;
  readonly signal: AbortSignal;
  readonly first: Named;
  readonly second: Named;
  /** Asks the gateway where things stand. */
  readonly ask: () => Promise<void>;
}

class Swap {
  readonly #with: Swapping;

  constructor(swapping: Swapping) {
    this.#with = swapping;
  }

  async run(): Promise<void> {
    const { gateway, signal, first, second } = this.#with;
    await this.#send(
      () => gateway.hold(signal),
      () => !this.#talksIn(first),
    );
    await this.#held();
    try {
      await this.#send(
        () => gateway.takeBack(second.callId, signal),
        () => this.#talksIn(second),
      );
    } catch (error) {
      const because = problemOf(error);
      if (because === null || signal.aborted) throw error;
      throw new ProblemError({ kind: 'swapUndone', because, first: await this.#undo() }, { cause: error });
    }
  }

  #talksIn({ key }: Call): boolean {
    return this.#with.store.snapshot.calls.some((call) => call.key === key && isTalking(call));
  }

  /** An answer that was lost may have been a yes: then the gateway is asked where things stand. */
  async #send(request: () => Promise<void>, isDone: () => boolean): Promise<void> {
    try {
      await request();
    } catch (error) {
      const problem = problemOf(error);
      if (problem === null || !isUnheard(problem) || this.#with.signal.aborted) throw error;
      await this.#with.ask();
      if (!isDone()) throw error;
    }
  }

  /**
   * Accepted is not done: until the gateway tells of the hold, it may refuse to take another call back (200-015). One
   * that tells nothing is asked; where that does not help either, the next answer tells.
   */
  async #held(): Promise<void> {
    const { clock, signal, store, first } = this.#with;
    if (!this.#talksIn(first)) return;
    const told = (until: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        const leave = store.subscribe(() => {
          if (this.#talksIn(first)) return;
          leave();
          resolve();
        });
        until.addEventListener('abort', leave, { once: true });
      });
    try {
      await inTime({ clock, signal, withinMs: delays.newsExpectedMs }, told);
    } catch (error) {
      if (signal.aborted) throw error;
      await this.#with.ask();
    }
  }

  /** Gives the agent the first call back. */
  async #undo(): Promise<First> {
    const { gateway, signal, store, first } = this.#with;
    const isOver = (): boolean =>
      !store.snapshot.calls.some((call) => call.key === first.key && isLive(call));
    if (isOver()) return 'ended';
    try {
      await this.#send(
        () => gateway.takeBack(first.callId, signal),
        () => this.#talksIn(first),
      );
      return 'talking';
    } catch (error) {
      if (problemOf(error) === null || signal.aborted) throw error;
      return isOver() ? 'ended' : 'held';
    }
  }
}
