/** Each page's view of the snapshot: what it shows, and no more. Pure, apart from rows that are made only once. */
import { isHeld, isLive, workedCall } from '../../shared/calls/questions.ts';
import { bytesOf, inBytes, share, shownEach } from './pushSize.ts';
import { peopleOf } from '../../shared/contract/pages/everyPage.ts';
import type { DataLabel } from '../../shared/data/dataLabel.ts';
import { personOf } from '../../shared/data/labels.ts';
import type { Queue } from '../../shared/domain.ts';
import type { Preferences } from '../../shared/settings/preferences.ts';
import { noteOn } from '../../shared/calls/note.ts';
import { isShown } from '../../shared/contract/operationQuestions.ts';
import type { Operation } from '../../shared/contract/operations.ts';
import type { Snapshot, WatchedQueue } from '../../shared/contract/snapshot.ts';
import type { Unread } from '../../shared/contract/unread.ts';
import type { Call, PartyNumber, WaitingCall } from '../../shared/calls/model.ts';
import {
  type MainView,
  mostRows,
  type ShownOperation,
  type ShownParty,
  type WaitingRow,
  type WatchedView,
} from '../../shared/contract/pageViews.ts';

/** Which of the waiting calls the main window looks at. */
export interface LookedAt {
  readonly from: number;
  readonly count: number;
}

/** Before the window has said which. */
export const firstLookedAt: LookedAt = { from: 0, count: 40 };

/** Longest text of a number in a row, UTF-16 units: what a page shows of it, and more. */
const longestParty = 60;

/**
 * All that the main window is told: associated data of live calls that are not held, of the held call in sight and of
 * the one that after-call work is about alone, and of the waiting calls those that are looked at. `heldInSight`: key
 * of a held call; null: none.
 */
export const mainView = (
  snapshot: Snapshot,
  lookedAt: LookedAt,
  rowOf: (call: WaitingCall) => WaitingRow,
  heldInSight: string | null = null,
): Omit<MainView, 'seq'> => ({
  ...withoutMessages(snapshot),
  newestMessage: snapshot.messages.at(-1)?.id ?? null,
  operations: snapshot.operations.filter(isShown).map(shownOperation),
  heldInSight,
  people: peopleOf(
    [...snapshot.calls, ...snapshot.unread.flatMap((one) => (one.kind === 'missedCall' ? one.call : []))],
    snapshot.settings.preferences.dataLabels,
  ),
  notes: Object.fromEntries(
    snapshot.calls.flatMap((call) => {
      const text = noteOn(call, snapshot.notes);
      return text === '' ? [] : [[call.key, text]];
    }),
  ),
  unread: shownUnread(snapshot.unread),
  calls: shownCalls(snapshot, heldInSight),
  queues: shownQueues(snapshot.queues),
  watched: snapshot.watched && watchedView(snapshot.watched, lookedAt, rowOf),
});

/** Every push carries the names of all queues. */
function shownQueues(queues: readonly Queue[]): readonly Queue[] {
  const bytes = share(bytesOf.queueNames, queues.length);
  return shownEach(queues, (queue) => {
    const name = inBytes(queue.name, bytes);
    return name === queue.name ? queue : { ...queue, name };
  });
}

/** What is still waited for is the session's own. */
const shownOperation = ({ id, kind, about, askedAt, state, failure }: Operation): ShownOperation =>
  ({ id, kind, about, askedAt, state, failure }) as ShownOperation;

function shownUnread(unread: readonly Unread[]): readonly Unread[] {
  const bytes = share(bytesOf.excerpts, unread.length);
  const ofSender = share(bytesOf.senders, unread.length);
  return unread.map((one) => withoutData(one, bytes, ofSender));
}

/**
 * Who called is told, the rest of its data is not; all of a message is asked for. `bytes`: of its text, `ofSender`: of
 * the name, at most.
 */
function withoutData(unread: Unread, bytes: number, ofSender: number): Unread {
  switch (unread.kind) {
    case 'missedCall':
      return { ...unread, call: { ...unread.call, associatedData: null } };
    case 'message': {
      const { message } = unread;
      const text = message.text === null ? null : inBytes(message.text, bytes);
      const senderName = message.senderName && inBytes(message.senderName, ofSender);
      return { ...unread, message: { ...message, text, senderName } };
    }
    case 'forced':
      return unread;
  }
}

/** All but the messages of the shift, which are asked for. */
function withoutMessages(snapshot: Snapshot): Omit<Snapshot, 'messages' | 'messagesOf'> {
  const told: Partial<Snapshot> = { ...snapshot };
  Reflect.deleteProperty(told, 'messages');
  Reflect.deleteProperty(told, 'messagesOf');
  return told as Omit<Snapshot, 'messages' | 'messagesOf'>;
}

/** After-call work needs the data of the call that it is about. */
function shownCalls({ calls, availability }: Snapshot, heldInSight: string | null): readonly Call[] {
  const worked = workedCall(calls, availability.now);
  return calls.map((call) => (call === worked ? call : withoutUnseenData(call, heldInSight)));
}

/** Associated data may have 16 KB a call (docs/gateway.md §6), and every push would carry that of each held one. */
function withoutUnseenData(call: Call, heldInSight: string | null): Call {
  const isUnseen = !isLive(call) || (isHeld(call) && call.key !== heldInSight);
  return isUnseen && call.associatedData !== null ? { ...call, associatedData: null } : call;
}

/** The rows that are looked at; the last ones where the queue has become shorter than that. */
function watchedView(
  { waiting, differs, ...watched }: WatchedQueue,
  lookedAt: LookedAt,
  rowOf: (call: WaitingCall) => WaitingRow,
): WatchedView {
  const count = Math.min(lookedAt.count, mostRows);
  const from = Math.max(0, Math.min(lookedAt.from, waiting.length - count));
  const isWaiting = ({ goneAt }: WaitingCall): boolean => goneAt === null;
  return {
    ...watched,
    unlisted: differs?.isSure === true ? Math.max(0, differs.by) : 0,
    total: waiting.length,
    waitingCount: waiting.filter(isWaiting).length,
    longestSince: waiting.find(isWaiting)?.waitingSince ?? null,
    from,
    rows: shownRows(waiting.slice(from, from + count).map(rowOf)),
  };
}

function shownRows(rows: readonly WaitingRow[]): readonly WaitingRow[] {
  const bytes = share(bytesOf.waitingNames, rows.length);
  return shownEach(rows, (row) => {
    const person = row.person && inBytes(row.person, bytes);
    const display = row.caller && inBytes(row.caller.display, bytes);
    if (person === row.person && display === (row.caller?.display ?? null)) return row;
    return { ...row, person, caller: row.caller && { ...row.caller, display: display ?? '' } };
  });
}

/** By what calls are made readable. */
type Reading = Pick<Preferences, 'homeRegion' | 'dataLabels'>;

/**
 * Makes rows. The same call is the same row as long as the numbering plan and the labels are: reading numbers and data
 * costs too much to do it again with every snapshot.
 */
export function createRows(
  numbering: (plan: { readonly homeRegion: string }) => (raw: string) => PartyNumber,
): (reading: Reading) => (call: WaitingCall) => WaitingRow {
  let plan: (Reading & { rows: WeakMap<WaitingCall, WaitingRow> }) | null = null;
  return ({ homeRegion, dataLabels }) => {
    if (plan?.homeRegion !== homeRegion || plan.dataLabels !== dataLabels)
      plan = { homeRegion, dataLabels, rows: new WeakMap() };
    const { rows } = plan;
    const describe = numbering({ homeRegion });
    return (call) => {
      const row = rows.get(call) ?? waitingRow(call, describe, dataLabels);
      rows.set(call, row);
      return row;
    };
  };
}

function waitingRow(
  { callerNumber, associatedData, goneAt, ...call }: WaitingCall,
  describe: (raw: string) => PartyNumber,
  labels: readonly DataLabel[],
): WaitingRow {
  return {
    ...call,
    caller: shownParty(callerNumber, describe),
    person: personOf({ associatedData, partyName: null }, labels),
    isGone: goneAt !== null,
  };
}

function shownParty(raw: string | null, describe: (raw: string) => PartyNumber): ShownParty | null {
  if (raw === null) return null;
  const { display, regionCode } = describe(raw);
  return { display: (display || raw).slice(0, longestParty), regionCode };
}
