/** The calls of one agent: `(book, previous, next) → book`, pure. */
import type { Call } from '../../../shared/calls/model.ts';
import type { CallNote } from '../../../shared/calls/note.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import type { PastCall } from '../../../shared/history/pastCall.ts';
import { areTwoNumbers, otherParty } from '../../../shared/calls/questions.ts';
import {
  followed,
  type Followed,
  isNothing,
  mereEventMs,
  pastCall,
  told,
  vanished,
  withBefore,
} from './record.ts';

export interface Book {
  /** Calls at hand, also those that have ended and are still told. */
  readonly followed: readonly Followed[];
  /** Calls that are over, in the order in which they began. */
  readonly past: readonly PastCall[];
  /** ID of the call that began last. */
  readonly lastId: number;
}

export const emptyBook: Book = { followed: [], past: [], lastId: 0 };

/** When something is followed. */
export interface BookMoment {
  /** By the session's clock, epoch ms. */
  readonly at: number;
  /** How much later the time of day is, ms. */
  readonly behindMs: number;
}

type Told = Pick<SessionSnapshot, 'calls' | 'notes'>;

/**
 * Follows the calls from one snapshot to the next. A call is over once: when it is told to be, or is no longer told. One
 * that was not told to be over, and comes again by its ID, goes on.
 * @returns the same book where nothing of a call has changed
 */
export function followCalls(book: Book, previous: Told, next: Told, moment: BookMoment): Book {
  const after = previous.calls === next.calls ? book : withCalls(book, next.calls, moment);
  return previous.notes === next.notes ? after : withNotes(after, previous.notes, next.notes);
}

function withCalls(book: Book, calls: readonly Call[], moment: BookMoment): Book {
  const opened = calls.reduce((one, call) => withCall(one, call, moment), book);
  const gone = opened.followed.filter((one) => calls.every(({ key }) => key !== one.call.key));
  if (gone.length === 0) return opened;
  const over = gone.filter(({ call }) => call.phase !== 'ended').map((one) => vanished(one, moment.at));
  const left = opened.followed.filter((one) => !gone.includes(one));
  return over.reduce<Book>((one, call) => withPast(one, call, moment), { ...opened, followed: left });
}

function withCall(book: Book, call: Call, moment: BookMoment): Book {
  const known = book.followed.find((one) => one.call.key === call.key);
  if (known === undefined) return withOpened(book, call, moment);
  const next = told(known, call);
  if (next === known) return book;
  const after = { ...book, followed: book.followed.map((one) => (one === known ? next : one)) };
  return call.phase === 'ended' ? withPast(after, next, moment) : after;
}

function withOpened(book: Book, call: Call, moment: BookMoment): Book {
  const before = goingOn(book.past, call, moment.at + moment.behindMs);
  const lastId = before === null ? Math.max(book.lastId + 1, moment.at + moment.behindMs) : book.lastId;
  const next = followed(call, Math.floor(lastId), before);
  const after: Book = {
    followed: [...book.followed, next],
    past: before === null ? book.past : book.past.filter((one) => one !== before),
    lastId: Math.floor(lastId),
  };
  return call.phase === 'ended' ? withPast(after, next, moment) : after;
}

/** What was no longer told for longer than this, and is told again by its ID, is another call: IDs may come again, ms. */
const goesOnWithinMs = 4 * 3_600_000;

/**
 * The call of the history that this one is, where nothing but that it was no longer told has ended it. With another
 * number it is another call: a gateway that was started anew may count its IDs from the beginning.
 * @param now time of day
 */
function goingOn(past: readonly PastCall[], call: Call, now: number): PastCall | null {
  if (call.callId === null || call.phase === 'ended') return null;
  const before = past.findLast(
    (one) => one.callId === call.callId && one.end === 'ended' && now - one.endedAt <= goesOnWithinMs,
  );
  return before === undefined || areTwoNumbers(before.party, otherParty(call)) ? null : before;
}

/** An event of a call that is over may come again so much later, ms. */
const echoesWithinMs = 60_000;

/**
 * Whether it is nothing but a late event of a call that is over: it began soon after that one's end, and nothing but that
 * the gateway knows no such call has ended it.
 */
function isEcho(past: readonly PastCall[], { id, callId, at, end, endedAt, note, party }: PastCall): boolean {
  if (callId === null || end !== 'ended' || note !== '' || endedAt - at > mereEventMs) return false;
  const over = past.findLast((one) => one.id !== id && one.callId === callId);
  const isSoon = over !== undefined && over.end !== 'ended' && at - over.endedAt <= echoesWithinMs;
  return isSoon && !areTwoNumbers(over.party, party);
}

/** What is told of it after its end takes the place of what was. */
function withPast(book: Book, one: Followed, { behindMs }: BookMoment): Book {
  if (isNothing(one)) return book;
  const next = pastCall(one, behindMs);
  if (isEcho(book.past, next)) return book;
  const others = book.past.filter(({ id }) => id !== next.id);
  const at = others.findLastIndex(({ id }) => id < next.id) + 1;
  return { ...book, past: others.toSpliced(at, 0, next) };
}

/** A note that is gone from the session, as after the sign-out, is kept here. */
function withNotes(book: Book, previous: readonly CallNote[], next: readonly CallNote[]): Book {
  return next.filter((note) => !previous.includes(note)).reduce(withNote, book);
}

function withNote(book: Book, { key, callId, text }: CallNote): Book {
  const isAbout = (one: Pick<Call, 'key' | 'callId'>): boolean =>
    one.key === key || (callId !== null && one.callId === callId);
  const isOpen = book.followed.some(({ call }) => isAbout(call));
  const followedCalls = isOpen
    ? book.followed.map((one) => (isAbout(one.call) ? { ...one, note: text } : one))
    : book.followed;
  const about = book.past.findLast(isAbout);
  const past =
    about === undefined || about.note === text
      ? book.past
      : book.past.map((one) => (one === about ? { ...one, note: text } : one));
  return { ...book, followed: followedCalls, past };
}

/** Most calls that are kept, and most of their data together, UTF-16 units: months of a shift's calls. */
const mostCalls = 5000;
const mostData = 16_000_000;

/** Without those that began before `from` (a time of day), and without the oldest of too many. The same book where none goes. */
export function withoutOld(book: Book, from: number): Book {
  let dataLeft = mostData;
  const kept = book.past
    .filter(({ at }) => at >= from)
    .slice(-mostCalls)
    .toReversed()
    .filter(({ associatedData, note }) => {
      dataLeft -= (associatedData?.length ?? 0) + note.length;
      return dataLeft >= 0;
    })
    .toReversed();
  return kept.length === book.past.length ? book : { ...book, past: kept };
}

/**
 * With the calls of an earlier run before those of this one. One in whose middle that run ended goes on, where it is told
 * again. @param now time of day
 */
export function withEarlierRun(book: Book, calls: readonly PastCall[], now: number): Book {
  const followedCalls = book.followed.map((one) => withBefore(one, goingOn(calls, one.call, now)));
  const known = new Set([...book.past, ...followedCalls].map(({ id }) => id));
  const past = [...calls.filter(({ id }) => !known.has(id)), ...book.past].sort((a, b) => a.id - b.id);
  return { followed: followedCalls, past, lastId: Math.max(book.lastId, past.at(-1)?.id ?? 0) };
}

/** What there would be of the calls at hand if nothing more was ever told of them. */
export const atHand = ({ followed: some }: Book, { at, behindMs }: BookMoment): readonly PastCall[] =>
  some
    .filter(({ call }) => call.phase !== 'ended')
    .map((one) => vanished(one, at))
    .filter((one) => !isNothing(one))
    .map((one) => pastCall(one, behindMs));
