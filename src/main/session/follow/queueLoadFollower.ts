import { whyNotAskInContact } from '../../../shared/calls/rules.ts';
import type { QueueLoad } from '../../../shared/calls/transfer.ts';
import { queuesOfAgent } from '../../../shared/contract/others/queueLoads.ts';
import type { SkillId } from '../../../shared/domain.ts';
import type { Problem } from '../../../shared/errors.ts';
import { type Ask, problemIn, type Tracing } from '../actions/ask.ts';
import { isSettled } from '../gatewayPort/failedRequests.ts';
import type { SnapshotStore } from '../state/store.ts';
import { delays } from '../time/delays.ts';
import type { Follower } from './follower.ts';
import { Loop, type LoopDeps } from './loop.ts';

export interface QueueLoadFollowerDeps extends LoopDeps, Tracing {
  readonly store: SnapshotStore;
  readonly ask: Ask;
  /** Whether the worst queue is to be known while nobody looks at the queues. */
  readonly knowsWorstQueue: () => boolean;
}

/** Of so many queues one request may ask (docs/gateway.md §6). */
const mostAtOnce = 100;
/**
 * How often in one reading queues are asked for in halves, because one of them is refused: as often as it takes to find
 * one among {@link mostAtOnce}. A gateway that refuses all of them is not asked for each.
 */
const mostHalvings = 8;

interface Read {
  readonly told: readonly QueueLoad[];
  /** Of the last request that brought nothing; null: all brought something. */
  readonly problem: Problem | null;
  readonly requests: number;
}

/** What one reading has found out so far, and may still do. */
interface Reading {
  halvings: number;
  /** Queues that were asked for alone and refused. */
  readonly refused: SkillId[];
}

/**
 * Reads how busy the queues are: of all every few seconds while somebody looks at them, of those in which the agent is
 * so seldom that it costs at most 120 requests an hour, else of none.
 */
export class QueueLoadFollower implements Follower {
  readonly #deps: QueueLoadFollowerDeps;
  readonly #loop: Loop;
  /** Queues of which the gateway tells nothing: one of them among others would keep those from being told. */
  readonly #untold = new Set<SkillId>();
  #wanted = '';

  constructor(deps: QueueLoadFollowerDeps) {
    this.#deps = deps;
    this.#loop = new Loop(deps, () => this.#step());
  }

  /** Reads at once for somebody who looks, and soon when the agent is in other queues. */
  onSnapshot(): void {
    const { queueLoads } = this.#deps.store.snapshot;
    const wanted = this.#isInContact() ? `${String(queueLoads.isLookedAt)} ${this.#queues().join(' ')}` : '';
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    if (wanted === '') return;
    if (queueLoads.isLookedAt) this.#loop.run();
    else this.#loop.within(delays.worstQueueFirstMs);
  }

  #isInContact(): boolean {
    return whyNotAskInContact(this.#deps.store.snapshot.session) === null;
  }

  /** Those that are to be asked for. */
  #queues(): readonly SkillId[] {
    const { snapshot } = this.#deps.store;
    const isAny = snapshot.queueLoads.isLookedAt || snapshot.inQueues === 'some';
    const queues = snapshot.queueLoads.isLookedAt ? snapshot.queues : queuesOfAgent(snapshot);
    return isAny ? queues.map(({ skillId }) => skillId) : [];
  }

  async #step(): Promise<number | null> {
    const { store, signal, knowsWorstQueue } = this.#deps;
    const { isLookedAt } = store.snapshot.queueLoads;
    if (!this.#isInContact()) return null;
    const wanted = isLookedAt || knowsWorstQueue() ? this.#queues() : [];
    const asked = wanted.filter((skillId) => !this.#untold.has(skillId));
    const reading: Reading = { halvings: mostHalvings, refused: [] };
    const { told, problem, requests } = await this.#read(asked, reading);
    if (signal.aborted) return null;
    // Where none is told, it is not for one of them that it is refused.
    if (told.length > 0) for (const skillId of reading.refused) this.#untold.add(skillId);
    if (problem !== null && told.length === 0) store.apply({ kind: 'loadsMissed', problem });
    else if (requests > 0 || isLookedAt) store.apply({ kind: 'loads', told });
    const isLasting = problem !== null && told.length === 0 && isSettled(problem);
    if (store.snapshot.queueLoads.isLookedAt)
      return isLasting ? delays.queueLoadsRefusedMs : delays.queueLoadsMs;
    // Each request costs as much time, so that many queues do not cost more.
    return delays.worstQueueMs * Math.max(1, requests);
  }

  async #read(skillIds: readonly SkillId[], reading: Reading): Promise<Read> {
    const nothing: Read = { told: [], problem: null, requests: 0 };
    if (skillIds.length === 0) return nothing;
    if (skillIds.length > mostAtOnce)
      return both(
        await this.#read(skillIds.slice(0, mostAtOnce), reading),
        await this.#read(skillIds.slice(mostAtOnce), reading),
      );
    const { ask, signal } = this.#deps;
    try {
      const told = await ask((gateway, until) => gateway.queueLoads(skillIds, until));
      return { told, problem: null, requests: 1 };
    } catch (error) {
      const problem = problemIn(error, this.#deps, 'queue-loads');
      const once: Read = { ...nothing, problem, requests: 1 };
      if (signal.aborted || !isAboutOneOfThem(problem)) return once;
      const [first] = skillIds;
      if (skillIds.length === 1 && first !== undefined) {
        reading.refused.push(first);
        return once;
      }
      if (reading.halvings === 0) return once;
      reading.halvings -= 1;
      const half = Math.ceil(skillIds.length / 2);
      const halves = both(
        await this.#read(skillIds.slice(0, half), reading),
        await this.#read(skillIds.slice(half), reading),
      );
      return { ...halves, requests: halves.requests + 1 };
    }
  }
}

/** A refusal that may be of one queue among them. That of the right, or of the session, is of all. */
const isAboutOneOfThem = (problem: Problem): boolean =>
  problem.kind === 'refusal' && /^(?:100-01[189]|600-00[1-5])$/.test(problem.code);

const both = (one: Read, other: Read): Read => ({
  told: [...one.told, ...other.told],
  problem: other.problem ?? one.problem,
  requests: one.requests + other.requests,
});
