/** What a window may ask of the history of calls. Who has signed in is told of their own calls, and nobody else. */
import type {
  HistoryPage,
  HistoryQuery,
  HistoryRow,
  PastCallView,
  ShiftSoFar,
} from '../../history/historyViews.ts';
import type { ActionRow } from './actionRow.ts';

export interface AboutHistory {
  /** Rows of the history, and how many there are. `count` up to `mostRows`. */
  readHistory(query: HistoryQuery): HistoryPage;
  /** All of one call, with its data as it stood; null: it is not kept any more. */
  readPastCall(call: { readonly id: number }): PastCallView | null;
  /** The last calls of today with the number of the call at hand that has this key, newest first. */
  earlierCalls(call: { readonly key: string }): readonly HistoryRow[];
  readShift(): ShiftSoFar;
}

/** A row for each of them. */
export const aboutHistory = {
  // Asked again with the next change.
  readHistory: { scope: 'view', failure: 'nowhere', follows: 'answer' },
  readPastCall: { scope: 'view', failure: 'nowhere', follows: 'answer' },
  earlierCalls: { scope: 'view', failure: 'nowhere', follows: 'answer' },
  readShift: { scope: 'view', failure: 'nowhere', follows: 'answer' },
} as const satisfies { readonly [Name in keyof AboutHistory]: ActionRow };
