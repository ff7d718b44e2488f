/** The agent's queue in which somebody has waited longest, as the shift bar has it. */
import { waitingInAll, worstQueue } from '../../shared/contract/others/queueLoads.ts';
import type { MainView } from '../../shared/contract/pageViews.ts';
import { oneLine } from '../../shared/data/visibleText.ts';
import { clockDuration } from '../text/duration.ts';

/** What is read twice a minute says nothing any more when it is older than this, ms. */
const newForMs = 120_000;

/** Of the queues in which the agent is. */
export interface WorstNow {
  /** How many wait in all of them. */
  readonly all: number;
  /** Null: nobody waits in any. */
  readonly worst: {
    readonly skillId: NonNullable<ReturnType<typeof worstQueue>>['skillId'];
    readonly name: string;
    readonly waiting: number;
    /** How long the first of them has waited; null: not told, or nothing is heard of the gateway for a while. */
    readonly longest: string | null;
  } | null;
}

/** @param now this machine's clock, ms @returns null: it is not wanted, or not known of now */
export function worstNow(snapshot: MainView | null, now: number): WorstNow | null {
  if (snapshot?.inQueues !== 'some' || !snapshot.settings.preferences.worstQueueInBar) return null;
  const { readAt } = snapshot.queueLoads;
  if (readAt === null || now - readAt >= newForMs) return null;
  const all = waitingInAll(snapshot);
  if (all === null) return null;
  const worst = worstQueue(snapshot);
  if (worst === null) return { all, worst: null };
  const { skillId, name, waiting, longestSince } = worst;
  const stale = snapshot.session.state === 'reconnecting';
  const longest = longestSince === null || stale ? null : clockDuration(now - longestSince);
  return { all, worst: { skillId, name: oneLine(name, 60), waiting: waiting ?? 0, longest } };
}
