/** How busy the agent's queues are, as the windows are told. */
import type { Queue, SkillId } from '../../domain.ts';
import type { Problem } from '../../errors.ts';

/** In which queues the agent wants to be, and is. */
export interface QueueSignIn {
  /** Null: every one that is configured. */
  readonly chosen: readonly SkillId[] | null;
  /** As the gateway told last; null: not known. */
  readonly granted: readonly SkillId[] | null;
}

/** Of one queue; null: the gateway did not tell it. */
export interface QueueLoadNow {
  readonly skillId: SkillId;
  readonly waiting: number | null;
  /** Agents who are ready for a call out of it. */
  readonly ready: number | null;
  /** Since when the one waits that has waited longest, this machine's clock; null also where nobody waits. */
  readonly longestSince: number | null;
}

/**
 * Read every few seconds while the queues are looked at, and now and then for the worst one alone, of the queues in which
 * the agent is (`queryacdstat`, docs/gateway.md §6).
 */
export interface QueueLoads {
  /** Whether somebody looks at the queues. */
  readonly isLookedAt: boolean;
  /** Of those queues of which something is told. */
  readonly told: readonly QueueLoadNow[];
  /** When they were last read, this machine's clock; null: not so far. */
  readonly readAt: number | null;
  /** Why the reading after that brought nothing; null: it did. */
  readonly missed: Problem | null;
}

export const noLoads: QueueLoads = { isLookedAt: false, told: [], readAt: null, missed: null };

interface Told {
  readonly queues: readonly Queue[];
  readonly queueSignIn: QueueSignIn;
  readonly queueLoads: QueueLoads;
}

/** The queues in which the agent is; where that is not told, those that were chosen. */
export const queuesOfAgent = ({ queues, queueSignIn }: Omit<Told, 'queueLoads'>): readonly Queue[] => {
  const within = queueSignIn.granted ?? queueSignIn.chosen;
  return within === null ? queues : queues.filter(({ skillId }) => within.includes(skillId));
};

/**
 * The queue of the agent's in which somebody has waited longest; where that is not told, in which most wait. Null: nobody
 * waits in any of them, or nothing is told.
 */
export function worstQueue(told: Told): (Queue & QueueLoadNow) | null {
  const waited = queuesOfAgent(told).flatMap((queue) => {
    const load = told.queueLoads.told.find(({ skillId }) => skillId === queue.skillId);
    return load === undefined || (load.waiting ?? 0) === 0 ? [] : [{ ...queue, ...load }];
  });
  const since = ({ longestSince }: QueueLoadNow): number => longestSince ?? Number.MAX_SAFE_INTEGER;
  const [worst] = waited.sort(
    (one, other) => since(one) - since(other) || (other.waiting ?? 0) - (one.waiting ?? 0),
  );
  return worst ?? null;
}

/** How many wait in all queues of the agent's; null: of none of them is it told. */
export function waitingInAll(told: Told): number | null {
  const own = new Set(queuesOfAgent(told).map(({ skillId }) => skillId));
  const counts = told.queueLoads.told.flatMap(({ skillId, waiting }) =>
    own.has(skillId) && waiting !== null ? [waiting] : [],
  );
  return counts.length === 0 ? null : counts.reduce((sum, each) => sum + each, 0);
}
