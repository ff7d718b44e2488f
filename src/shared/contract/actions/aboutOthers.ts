/** What a window may ask about queues as a whole. */
import type { ActionRow } from './actionRow.ts';

/** Each action: its one argument (none: no argument) and what it answers with. */
export interface AboutOthers {
  /** Look at how busy the queues are, or no longer. That comes with the snapshots. */
  lookAtQueues(how: { readonly isLookedAt: boolean }): void;
}

/** A row for each of them. */
export const aboutOthers = {
  // What cannot be read is told with what was read before.
  lookAtQueues: { scope: 'session', failure: 'nowhere', follows: 'answer' },
} as const satisfies { readonly [Name in keyof AboutOthers]: ActionRow };
