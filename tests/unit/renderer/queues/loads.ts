import { noLoads, type QueueLoads } from '../../../../src/shared/contract/others/queueLoads.ts';
import { noon, skillId } from '../snapshots.ts';

/** How busy two queues are: in the first, three wait. */
export const loads = (over: Partial<QueueLoads> = {}): QueueLoads => ({
  ...noLoads,
  told: [
    { skillId: skillId('7'), waiting: 3, ready: 0, longestSince: noon - 130_000 },
    { skillId: skillId('8'), waiting: 0, ready: null, longestSince: null },
  ],
  readAt: noon - 2000,
  ...over,
});
