import type { InQueues } from '../../../shared/contract/snapshot.ts';
import type { AgentId } from '../../../shared/domain.ts';
import type { Problem } from '../../../shared/errors.ts';
import { type Ask, problemIn, type Request, type Tracing } from '../actions/ask.ts';
import { backOffMs, setUpBackOff } from '../time/delays.ts';
import { Loop, type LoopDeps } from './loop.ts';
import { sameContent } from '../sameContent.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Random } from '../time/timers.ts';
import { mayPass } from '../life/recovery.ts';

export interface SetUpDeps extends LoopDeps, Tracing {
  readonly store: SnapshotStore;
  readonly ask: Ask;
  readonly random: Random;
  readonly agentId: AgentId;
  /** Asks where things stand. */
  readonly readReport: () => void;
}

/**
 * Signs in to the queues, without which no call comes (docs/gateway.md §2), and asks whether the agent is in one: an
 * answer that got lost says nothing. Tried until the gateway says that the agent is, and shown until then; none of it
 * ends the session. Then asks for what else is told once.
 */
export class SetUp {
  readonly #deps: SetUpDeps;
  readonly #loop: Loop;
  #isDone = false;
  #failures = 0;
  /** Nothing was reported yet of where things stand, or events may have been lost since. */
  #lacksReport = true;
  #problem: Problem | null = null;
  #hasReasons = false;

  constructor(deps: SetUpDeps) {
    this.#deps = deps;
    this.#loop = new Loop(deps, () => this.#step());
  }

  run(): void {
    this.#failures = 0;
    this.#loop.run();
  }

  onContactBack(): void {
    if (this.#isDone) {
      this.#deps.readReport();
      return;
    }
    this.#lacksReport = true;
    this.run();
  }

  async #step(): Promise<number | null> {
    const { store, signal, readReport } = this.#deps;
    const notSignedIn = await this.#attempt((gateway) => gateway.signInToQueues(signal));
    if (this.#lacksReport) readReport();
    this.#lacksReport = false;
    const inQueues = await this.#verify(notSignedIn);
    const notRead = await this.#attempt(async (gateway) => {
      store.apply({ kind: 'queues', queues: await gateway.queues(signal) });
    });
    if (signal.aborted) return null;
    store.apply({ kind: 'inQueues', inQueues });
    const problem = inQueues === 'some' ? notRead : (notSignedIn ?? notRead);
    this.#show(problem);
    await this.#readReasons();
    this.#isDone =
      inQueues === 'some' && this.#hasReasons && (notRead === null || !mayPass('queues', notRead));
    // While there is no contact there is no use in trying; once it is back, this is woken.
    const isReached = store.snapshot.session.state !== 'reconnecting';
    return !this.#isDone && isReached ? this.#againMs() : null;
  }

  /** What the site calls its reasons. One that has no list of them, or does not show it, is not asked again. */
  async #readReasons(): Promise<void> {
    if (this.#hasReasons) return;
    const { store, signal } = this.#deps;
    const problem = await this.#attempt(async (gateway) => {
      store.apply({ kind: 'reasons', reasons: await gateway.reasons(signal) });
    });
    this.#hasReasons = problem === null || !mayPass('queues', problem);
  }

  /** Where that cannot be asked, the answer to the sign-in counts. */
  async #verify(notSignedIn: Problem | null): Promise<InQueues> {
    let inQueues: InQueues = notSignedIn === null ? 'some' : 'notKnown';
    await this.#attempt(async (gateway) => {
      const queues = await gateway.queuesSignedInTo(this.#deps.agentId, this.#deps.signal);
      inQueues = queues.length > 0 ? 'some' : 'none';
    });
    return inQueues;
  }

  #againMs(): number {
    this.#failures += 1;
    return backOffMs(this.#failures, this.#deps.random(), setUpBackOff);
  }

  /** The same problem is shown once, not at every attempt. */
  #show(problem: Problem | null): void {
    const { store } = this.#deps;
    if (problem === null) store.apply({ kind: 'mended', during: 'queues' });
    else if (!isSame(problem, this.#problem)) store.apply({ kind: 'problem', during: 'queues', problem });
    this.#problem = problem;
  }

  async #attempt(request: Request<void>): Promise<Problem | null> {
    try {
      await this.#deps.ask(request);
      return null;
    } catch (error) {
      return problemIn(error, this.#deps, 'set-up');
    }
  }
}

/** Each unexpected error has a reference of its own, which makes no other problem of it. */
const isSame = (problem: Problem, before: Problem | null): boolean =>
  sameContent(problem, before) || (problem.kind === 'internal' && before?.kind === 'internal');
