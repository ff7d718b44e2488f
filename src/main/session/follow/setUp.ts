import type { SkillId } from '../../../shared/domain.ts';
import { type Problem, problemOf } from '../../../shared/errors.ts';
import { failureOf, type Request } from '../actions/ask.ts';
import { backOffMs, setUpBackOff } from '../time/delays.ts';
import { wasAnswered } from '../gatewayPort/failedRequests.ts';
import { Loop, type LoopDeps } from './loop.ts';
import { OwnQueues, type OwnQueuesDeps } from './ownQueues.ts';
import { sameContent } from '../sameContent.ts';
import type { Random } from '../time/timers.ts';
import { mayPass } from '../life/recovery.ts';

export interface SetUpDeps extends LoopDeps, OwnQueuesDeps {
  readonly random: Random;
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
  readonly #queues: OwnQueues;
  #isDone = false;
  #failures = 0;
  /** Nothing was reported yet of where things stand, or events may have been lost since. */
  #lacksReport = true;
  #problem: Problem | null = null;
  #hasReasons = false;

  constructor(deps: SetUpDeps) {
    this.#deps = deps;
    this.#queues = new OwnQueues(deps);
    this.#loop = new Loop(deps, () => this.#step());
  }

  run(): void {
    this.#failures = 0;
    this.#loop.run();
  }

  /**
   * Signs in to these queues, or with null to every configured one.
   * @throws ProblemError why not; the choice before it stands then, and is asked for again where it is not known which
   * of the two the gateway has
   */
  async choose(skillIds: readonly SkillId[] | null): Promise<void> {
    try {
      await this.#queues.inTurn(() => this.#queues.choose(skillIds));
    } catch (error) {
      const problem = problemOf(error);
      if (problem === null || !wasAnswered(problem)) this.run();
      throw error;
    } finally {
      if (this.#deps.store.snapshot.inQueues !== 'some') this.run();
    }
  }

  /** Asks anew which queues are configured, and in which the agent is. @throws ProblemError */
  readQueues(): Promise<void> {
    return this.#queues.inTurn(() => this.#queues.read());
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
    const { store, signal } = this.#deps;
    const { inQueues, notSignedIn, notRead } = await this.#queues.inTurn(() => this.#signIn());
    if (signal.aborted) return null;
    const problem = inQueues === 'some' ? notRead : (notSignedIn ?? notRead);
    this.#show(problem);
    await this.#readReasons();
    this.#isDone =
      inQueues === 'some' && this.#hasReasons && (notRead === null || !mayPass('queues', notRead));
    // While there is no contact there is no use in trying; once it is back, this is woken.
    const isReached = store.snapshot.session.state !== 'reconnecting';
    return !this.#isDone && isReached ? this.#againMs() : null;
  }

  async #signIn() {
    const { store, signal, readReport } = this.#deps;
    const notSignedIn = await this.#queues.signIn();
    if (this.#lacksReport) readReport();
    this.#lacksReport = false;
    const told = await this.#queues.verify(notSignedIn);
    const notRead = await this.#attempt(async (gateway) => {
      store.apply({ kind: 'queues', queues: await gateway.queues(signal) });
    });
    return { inQueues: told, notSignedIn, notRead };
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

  #attempt(request: Request<void>): Promise<Problem | null> {
    return failureOf(request, this.#deps, 'set-up');
  }
}

/** Each unexpected error has a reference of its own, which makes no other problem of it. */
const isSame = (problem: Problem, before: Problem | null): boolean =>
  sameContent(problem, before) || (problem.kind === 'internal' && before?.kind === 'internal');
