import type { InQueues } from '../../../shared/contract/snapshot.ts';
import type { AgentId, Queue, SkillId } from '../../../shared/domain.ts';
import type { Problem } from '../../../shared/errors.ts';
import { type Ask, failureOf, type Request, type Tracing } from '../actions/ask.ts';
import type { SnapshotStore } from '../state/store.ts';

/** Which queues each agent wants to be signed in to. */
export interface QueueChoice {
  /** Null: every one that is configured. */
  readonly of: (agentId: AgentId) => readonly SkillId[] | null;
  readonly keep: (agentId: AgentId, skillIds: readonly SkillId[] | null) => void;
}

/** Kept until the program ends. */
export function choiceOfThisRun(): QueueChoice {
  const chosen = new Map<AgentId, readonly SkillId[] | null>();
  return {
    of: (agentId) => chosen.get(agentId) ?? null,
    keep: (agentId, skillIds) => void chosen.set(agentId, skillIds),
  };
}

export interface OwnQueuesDeps extends Tracing {
  readonly store: SnapshotStore;
  readonly ask: Ask;
  /** Ends every request. */
  readonly signal: AbortSignal;
  readonly agentId: AgentId;
  readonly queueChoice: QueueChoice;
}

/** The sign-in to the queues that the agent chose, and what came of it (docs/gateway.md §2). */
export class OwnQueues {
  readonly #deps: OwnQueuesDeps;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(deps: OwnQueuesDeps) {
    this.#deps = deps;
  }

  /** Never two at once: the gateway must not be asked again before it has answered (docs/gateway.md §1). */
  inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(task);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Signs in as was chosen. @returns why not */
  signIn(): Promise<Problem | null> {
    return this.#attempt((gateway) => gateway.signInToQueues(this.#wanted(), this.#deps.signal));
  }

  /** Asks in which queues the agent is. Where that cannot be asked, the answer to the sign-in counts. */
  async verify(notSignedIn: Problem | null): Promise<InQueues> {
    const granted = await this.#granted();
    const inQueues = granted === null ? (notSignedIn === null ? 'some' : 'notKnown') : inQueuesOf(granted);
    this.#tell(inQueues, granted);
    return inQueues;
  }

  /**
   * Signs in to these queues, or with null to every configured one, and keeps that for the next sign-in. The choice
   * before it stands where the gateway has not done it.
   * @throws ProblemError why not
   */
  async choose(skillIds: readonly SkillId[] | null): Promise<void> {
    const { ask, signal, queueChoice, agentId, store } = this.#deps;
    const refused = await ask((gateway) => gateway.signInToQueues(skillIds, signal)).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    const granted = signal.aborted ? null : await this.#granted();
    const { inQueues, queues } = store.snapshot;
    const isGranted = granted !== null && isSame(granted, skillIds ?? queues.map(({ skillId }) => skillId));
    const isDone = refused === null || isGranted;
    if (isDone) queueChoice.keep(agentId, skillIds);
    this.#tell(granted === null ? (isDone ? 'some' : inQueues) : inQueuesOf(granted), granted);
    if (refused !== null && !isGranted) throw refused.error;
  }

  /** Asks anew what is configured, and in which the agent is. @throws ProblemError where the former is not told */
  async read(): Promise<void> {
    const { ask, signal, store } = this.#deps;
    const queues = await ask((gateway) => gateway.queues(signal));
    store.apply({ kind: 'queues', queues });
    const granted = await this.#granted();
    if (granted !== null) this.#tell(inQueuesOf(granted), granted);
  }

  /** Of those that were chosen, those that are still configured; where none is, all that are. */
  #wanted(): readonly SkillId[] | null {
    const { queueChoice, agentId, store } = this.#deps;
    const chosen = queueChoice.of(agentId);
    const { queues } = store.snapshot;
    if (chosen === null || queues.length === 0) return chosen;
    const left = chosen.filter((id) => queues.some(({ skillId }) => skillId === id));
    return left.length === 0 ? null : left;
  }

  /** Null: it cannot be asked. */
  async #granted(): Promise<readonly SkillId[] | null> {
    const { agentId, signal } = this.#deps;
    const told: (readonly Queue[])[] = [];
    await this.#attempt(async (gateway) => {
      told.push(await gateway.queuesSignedInTo(agentId, signal));
    });
    return told[0]?.map(({ skillId }) => skillId) ?? null;
  }

  /** A session that has ended tells nothing any more: the snapshot may be another one's by now. */
  #tell(inQueues: InQueues, granted: readonly SkillId[] | null): void {
    const { store, queueChoice, agentId, signal } = this.#deps;
    if (signal.aborted) return;
    store.apply({ kind: 'inQueues', inQueues, chosen: queueChoice.of(agentId), granted });
  }

  #attempt(request: Request<void>): Promise<Problem | null> {
    return failureOf(request, this.#deps, 'set-up');
  }
}

const inQueuesOf = (granted: readonly SkillId[]): InQueues => (granted.length > 0 ? 'some' : 'none');

const isSame = (some: readonly SkillId[], others: readonly SkillId[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));
