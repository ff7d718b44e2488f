/** What is kept of a lesson while it runs: its calls as the agent saw them, and how much was asked. */
import { endedHoldMs } from '../../../shared/calls/holdAlarm.ts';
import { isHeld, isLive, isTalking, isUnanswered } from '../../../shared/calls/questions.ts';
import type { Call } from '../../../shared/calls/model.ts';
import type { DebriefCall } from '../../../shared/contract/practice/course.ts';
import { peopleOf } from '../../../shared/contract/pages/everyPage.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';

/** One call, with what is not in it any more when it is over. */
export interface CallRecord extends Pick<DebriefCall, 'person'> {
  /** As it was last. */
  readonly call: Call;
  /** All the times on hold that are over, ms. */
  readonly heldMs: number;
  /** The longest of them, ms; null: there was none. */
  readonly longestHoldMs: number | null;
  /** Another call was up while this one was on hold. */
  readonly waitedBeside: boolean;
  readonly endedOnHold: boolean;
  /** It rang while the agent asked for the next step: the lesson has ended it. */
  readonly isSkipped: boolean;
}

export interface PracticeRecord {
  /** Times of day, as those of the snapshots. */
  readonly beganAt: number;
  /** Oldest first. */
  readonly calls: readonly CallRecord[];
  readonly actions: number;
  /** The newest operation that was counted. */
  readonly lastOperation: number;
  readonly byKey: number;
}

type Seen = Pick<Snapshot, 'calls' | 'operations'> & {
  readonly settings: { readonly preferences: Pick<Snapshot['settings']['preferences'], 'dataLabels'> };
};

const newestOperation = ({ operations }: Pick<Seen, 'operations'>): number =>
  Math.max(0, ...operations.map(({ id }) => id));

/** Nothing of what was before the lesson counts. */
export const emptyRecord = (snapshot: Pick<Seen, 'operations'>, now: number): PracticeRecord => ({
  beganAt: now,
  calls: [],
  actions: 0,
  lastOperation: newestOperation(snapshot),
  byKey: 0,
});

/** What a call was to somebody outside or in a queue; asking a colleague for help is part of another call. */
const isOfInterest = ({ consultOf, direction, offeredAt }: Call, { beganAt }: PracticeRecord): boolean =>
  consultOf === null && direction !== 'internal' && offeredAt >= beganAt;

/** The record after the next snapshot; the same object where that says nothing new. */
export function followed(record: PracticeRecord, next: Seen): PracticeRecord {
  const people = peopleOf(next.calls, next.settings.preferences.dataLabels);
  const isTalkingNow = next.calls.some(isTalking);
  const lastOperation = Math.max(record.lastOperation, newestOperation(next));
  const asked = next.operations.filter(({ id }) => id > record.lastOperation).length;
  const known = new Map(record.calls.map((one) => [one.call.key, one]));
  for (const call of next.calls) {
    const before = known.get(call.key);
    // One that ended stays for a while: how it ended is known.
    if (
      before !== undefined &&
      before.call === call &&
      !(isHeld(call) && isTalkingNow && !before.waitedBeside)
    )
      continue;
    if (!isOfInterest(call, record)) known.delete(call.key);
    else known.set(call.key, callAfter(before, call, people[call.key] ?? null, isTalkingNow));
  }
  const calls = [...known.values()];
  const isSame = calls.length === record.calls.length && calls.every((one, nth) => one === record.calls[nth]);
  if (isSame && asked === 0) return record;
  return { ...record, calls: isSame ? record.calls : calls, actions: record.actions + asked, lastOperation };
}

function callAfter(
  before: CallRecord | undefined,
  call: Call,
  person: string | null,
  isTalkingNow: boolean,
): CallRecord {
  const heldMs = before === undefined ? 0 : endedHoldMs(before.call, call);
  return {
    call,
    person: person ?? before?.person ?? null,
    heldMs: (before?.heldMs ?? 0) + heldMs,
    longestHoldMs: heldMs === 0 ? (before?.longestHoldMs ?? null) : longer(before?.longestHoldMs, heldMs),
    endedOnHold: before !== undefined && before.call.heldSince !== null && !isLive(call),
    waitedBeside: before?.waitedBeside === true || (isHeld(call) && isTalkingNow),
    isSkipped: before?.isSkipped === true,
  };
}

/** The record after the agent has asked for the next step instead of an answer. */
export const skipped = (record: PracticeRecord): PracticeRecord => ({
  ...record,
  calls: record.calls.map((one) => (isUnanswered(one.call) ? { ...one, isSkipped: true } : one)),
});

const longer = (one: number | null | undefined, other: number): number => Math.max(one ?? 0, other);
