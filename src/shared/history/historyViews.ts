/** What windows are told of the history: what they ask for, and a glance with every snapshot. */
import type { PartyNumber } from '../calls/model.ts';
import type { HistoryKind, Outcome, PastCall } from './pastCall.ts';

/** Other calls of the same number on this day, or in this shift. */
export interface Earlier {
  readonly count: number;
  /** Of the last one. `talkMs` null: nobody answered; `isToday` false: it was before midnight. */
  readonly last: { readonly at: number; readonly talkMs: number | null; readonly isToday: boolean };
}

/** What comes with every snapshot; the history itself is asked for. */
export interface HistoryGlance {
  /** Changes with every change of the history: what was read of it is to be read again. */
  readonly revision: number;
  /** When the shift began, this machine's clock; null: nobody is signed in. */
  readonly since: number | null;
  /** By the key of a call at hand; one from whom nobody has called is missing. */
  readonly earlier: Readonly<Record<string, Earlier>>;
}

export const nothingPast: HistoryGlance = { revision: 0, since: null, earlier: {} };

/** One line of the history. */
export interface HistoryRow extends Pick<
  PastCall,
  'id' | 'key' | 'at' | 'otherSide' | 'requested' | 'holdMs'
> {
  readonly outcome: Outcome;
  /** As the associated data names them; null: it does not. */
  readonly person: string | null;
  readonly party: PartyNumber | null;
  /** The queue's name, or its ID; null: it came by none. */
  readonly queue: string | null;
  readonly isInternal: boolean;
  /** Null: nobody answered. */
  readonly talkMs: number | null;
  /** The beginning of the note, in one line; empty: there is none. */
  readonly note: string;
}

/** All of a call that is over, with its data as it stood. */
export interface PastCallView extends PastCall {
  readonly person: string | null;
}

/** Local midnight of a day, epoch ms. `today` begins with a shift that began the day before. */
export type HistoryDay = 'today' | 'all' | number;

/** What is asked of the history. */
export interface HistoryQuery {
  readonly kind: HistoryKind;
  readonly day: HistoryDay;
  /** Words that are in person, number or note. */
  readonly search: string;
  /** Place of the first row, from 0, and how many. */
  readonly from: number;
  readonly count: number;
}

/** Longest text that is searched for, characters. */
export const longestSearch = 100;

/**
 * How long calls are kept. `shift`: no longer than the shift · `saved`: encrypted, for so many days · `notEncrypted`,
 * `notSaved`: they were to be, but this machine cannot encrypt, or the file cannot be read or written.
 */
export interface HistoryKeeping {
  readonly how: 'shift' | 'saved' | 'notEncrypted' | 'notSaved';
  readonly days: number;
}

/** What comes of it. */
export interface HistoryPage {
  /** The glance's, of when it was read. */
  readonly revision: number;
  /** Newest first. */
  readonly rows: readonly HistoryRow[];
  readonly from: number;
  /** How many calls fit. */
  readonly total: number;
  /** How many of each kind fit otherwise. */
  readonly counts: Readonly<Record<HistoryKind, number>>;
  /** Days before today of which there are calls, newest first. */
  readonly days: readonly number[];
  readonly keeping: HistoryKeeping;
}

/** Figures of today, or of the shift where that began before. */
export interface ShiftFigures {
  readonly answered: number;
  readonly missed: number;
  /** Null: nobody was talked to, or nothing was on hold. */
  readonly averageTalkMs: number | null;
  readonly longestHoldMs: number | null;
}

/** What an idle desk shows. */
export interface ShiftSoFar {
  readonly revision: number;
  readonly figures: ShiftFigures;
  /** Newest first; at most {@link mostLastCalls}. */
  readonly last: readonly HistoryRow[];
}

export const mostLastCalls = 5;
