/** What is read of a history: rows in sight, counts, figures, and who has called before. */
import type { Call } from '../../../shared/calls/model.ts';
import { otherParty } from '../../../shared/calls/questions.ts';
import type { DataLabel } from '../../../shared/data/dataLabel.ts';
import { personOf } from '../../../shared/data/labels.ts';
import { oneLine } from '../../../shared/data/visibleText.ts';
import type {
  Earlier,
  HistoryPage,
  HistoryQuery,
  HistoryRow,
  ShiftFigures,
} from '../../../shared/history/historyViews.ts';
import {
  type HistoryKind,
  historyKinds,
  isOfKind,
  outcomeOf,
  type PastCall,
  talkMsOf,
} from '../../../shared/history/pastCall.ts';
import { startOfDay } from './days.ts';
import type { CallsWith, TypedForms } from './numbers.ts';

/** Longest texts of a row, characters: what a page shows, and more. */
const longestName = 100;
const longestNote = 160;

export function rowOf(call: PastCall, labels: readonly DataLabel[]): HistoryRow {
  const { id, key, at, otherSide, requested, holdMs, party, skillName, skillId } = call;
  const queue = skillName === null || skillName === '' ? skillId : skillName;
  return {
    ...{ id, key, at, otherSide, requested, holdMs },
    outcome: outcomeOf(call),
    person: personOf(call, labels),
    party: party && { ...party, display: oneLine(party.display, longestName) },
    queue: queue === null ? null : oneLine(queue, longestName),
    isInternal: call.direction === 'internal',
    talkMs: talkMsOf(call),
    note: oneLine(call.note.trim(), longestNote),
  };
}

/** A number, or a part of one, as it is typed. */
const numberShape = /^\+?[0-9().\-/]*[0-9][0-9().\-/]*$/;

/**
 * Every word has to be in person, number or note, in any case; digits also without what groups them, and as the number is
 * dialled at home or from abroad.
 */
function isMeant(call: PastCall, words: readonly string[], { labels, typedForms }: ReadIn): boolean {
  if (words.length === 0) return true;
  const { party, note } = call;
  const text = [personOf(call, labels), party?.display, party?.raw, note].join('\n').toLowerCase();
  const digits = text.replace(/[\s()-]/g, '');
  return words.every(
    (word) =>
      text.includes(word) ||
      digits.includes(word) ||
      (numberShape.test(word) && typedForms(party).includes(word.replace(/[().\-/]/g, ''))),
  );
}

export const wordsOf = (search: string): readonly string[] =>
  search.toLowerCase().split(/\s+/u).filter(Boolean);

export interface ReadIn {
  readonly labels: readonly DataLabel[];
  readonly typedForms: TypedForms;
  /** Where today begins, time of day. */
  readonly today: number;
}

function isOn({ at }: PastCall, day: HistoryQuery['day'], today: number): boolean {
  if (day === 'all') return true;
  if (day === 'today') return at >= today;
  return at < today && startOfDay(at) === day;
}

/** The rows that are asked for, newest first, and how many there are otherwise. */
export function readPage(
  past: readonly PastCall[],
  { kind, day, search, from, count }: HistoryQuery,
  readIn: ReadIn,
): Pick<HistoryPage, 'rows' | 'from' | 'total' | 'counts' | 'days'> {
  const { labels, today } = readIn;
  const words = wordsOf(search);
  const meant = past.filter((call) => isOn(call, day, today) && isMeant(call, words, readIn));
  const counts = Object.fromEntries(
    historyKinds.map((one) => [one, meant.filter((call) => isOfKind(call, one)).length]),
  ) as Record<HistoryKind, number>;
  const found = meant.filter((call) => isOfKind(call, kind)).toReversed();
  const first = Math.max(0, Math.min(from, found.length - count));
  const days = past.filter(({ at }) => at < today).map(({ at }) => startOfDay(at));
  return {
    rows: found.slice(first, first + count).map((call) => rowOf(call, labels)),
    from: first,
    total: found.length,
    counts,
    days: [...new Set(days)].sort((a, b) => b - a),
  };
}

/** @param past the calls that count */
export function figuresOf(past: readonly PastCall[]): ShiftFigures {
  const talks = past.flatMap((call) => talkMsOf(call) ?? []);
  const longestHoldMs = Math.max(0, ...past.map((call) => call.longestHoldMs));
  return {
    answered: past.filter((call) => isOfKind(call, 'answered')).length,
    missed: past.filter((call) => isOfKind(call, 'missed')).length,
    averageTalkMs: talks.length === 0 ? null : talks.reduce((sum, ms) => sum + ms, 0) / talks.length,
    longestHoldMs: longestHoldMs === 0 ? null : longestHoldMs,
  };
}

type ToCompare = Pick<Call, 'key' | 'callId' | 'otherSide' | 'caller' | 'called'>;

/** Calls, and the time of day from which on they count, epoch ms. */
interface Day {
  readonly past: readonly PastCall[];
  readonly today: number;
}

/** The day's other calls with the same number, oldest first. One that rings again is told anew, by its ID, and is no other. */
export function otherCallsWith(
  { past, today }: Day,
  call: ToCompare,
  callsWith: CallsWith,
): readonly PastCall[] {
  return callsWith(past, otherParty(call)).filter(
    ({ at, key, callId }) => at >= today && key !== call.key && (callId === null || callId !== call.callId),
  );
}

/** Of each call at hand, what there was with the same number today. @param midnight of this day */
export function earlierOf(
  day: Day,
  calls: readonly Call[],
  { callsWith, midnight }: { readonly callsWith: CallsWith; readonly midnight: number },
): Readonly<Record<string, Earlier>> {
  return Object.fromEntries(
    calls.flatMap((call) => {
      const others = otherCallsWith(day, call, callsWith);
      const last = others.at(-1);
      if (last === undefined) return [];
      const { at } = last;
      return [
        [call.key, { count: others.length, last: { at, talkMs: talkMsOf(last), isToday: at >= midnight } }],
      ];
    }),
  );
}
