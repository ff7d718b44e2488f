/**
 * The operations of a session as a function of what it is told, pure.
 *
 *   asked ──accepted──▶ accepted ──what the table says──▶ done, and gone
 *     │ └──the same, before the answer──────────────────▶ done, and gone
 *     │                    │ late, and the report says so
 *     └──failed──▶ refused, unheard ──done all the same──▶ done, and gone
 *
 * Each stands for itself: that one is done says nothing of another, but ends an earlier failure of the same.
 */
import { concernOf } from '../../../../shared/agentEvents.ts';
import { isCallUp, isLive } from '../../../../shared/calls/questions.ts';
import { isOpen } from '../../../../shared/contract/operationQuestions.ts';
import type { Operation, OperationKind, OperationOf } from '../../../../shared/contract/operations.ts';
import type { SessionSnapshot } from '../../../../shared/contract/snapshot.ts';
import type { Problem } from '../../../../shared/errors.ts';
import type { CallReport } from '../../calls/callInput.ts';
import type { Calls } from '../../calls/callList.ts';
import { wasAnswered } from '../../gatewayPort/failedRequests.ts';
import type { SessionInput, SessionMoment } from '../../state/inputs.ts';
import { sameContent, unlessSame } from '../../sameContent.ts';
import type { Asked, OperationChange } from './operationChange.ts';
import { lateAfterMs, rowOf } from './operationTable.ts';
import { stateNotSet } from './ownState.ts';
import { arrivedCall, candidatesAfter, requestGone } from './requestedCall.ts';

type Operations = readonly Operation[];
type At = Pick<SessionMoment, 'at' | 'serial'>;

const nothingAwaited = {
  hasNews: false,
  until: null,
  timesLate: 0,
  awaitsReport: false,
  candidates: [],
} as const;

/** Nothing that was asked of a session outlives it, apart from what failed and is still to be read. */
export const leftOver = (operations: Operations): Operations =>
  operations.filter(({ kind, failure }) => failure !== null && !rowOf(kind).outcomeStays);

/** @param next the snapshot after `input`, apart from its operations */
export function withOperations(
  before: SessionSnapshot,
  next: SessionSnapshot,
  input: SessionInput,
  moment: At,
): SessionSnapshot {
  const told = onInput(next, input, moment).map((one) => withCandidates(one, next.calls));
  const done = told.filter((one) => isDoneNow(one, before, next));
  const operations = told.flatMap((one): Operations => {
    if (done.includes(one)) return rowOf(one.kind).outcomeStays ? [ended(one)] : [];
    const isOver = done.some((other) => mends(other, one, next.calls)) || isOfVanished(one, next.calls);
    return isOver ? [] : [one];
  });
  const calls = withRequested(next.calls, done);
  return { ...next, calls, operations: unlessSame(before.operations, operations) };
}

function onInput(snapshot: SessionSnapshot, input: SessionInput, moment: At): Operations {
  const { operations, calls } = snapshot;
  switch (input.kind) {
    case 'operation':
      return onChange(operations, input.change, calls, moment);
    case 'event':
      return concernOf(input.event) === 'nothing' ? operations : operations.map(withNews);
    case 'report':
      return operations.flatMap((one) => judged(one, input.report, calls, moment));
    case 'tick':
      return operations.flatMap((one) => passed(one, moment));
    case 'dismissed':
      return operations.filter(
        ({ kind, failure }) => failure === null || failure.id > input.id || rowOf(kind).outcomeStays,
      );
    case 'session':
    case 'activity':
    case 'inQueues':
    case 'queues':
    case 'reasons':
    case 'watch':
    case 'waiting':
    case 'waitingRefused':
    case 'queuesLookedAt':
    case 'loads':
    case 'loadsMissed':
    case 'problem':
    case 'mended':
    case 'contact':
    case 'wrapUpExtended':
    case 'read':
    case 'noted':
    case 'noteSent':
    case 'beforeAnswer':
    case 'dataUnread':
    case 'dataSet':
    case 'dialled':
    case 'current':
    case 'holdList':
    case 'answer':
      return operations;
  }
}

function onChange(operations: Operations, change: OperationChange, calls: Calls, moment: At): Operations {
  const { id } = change;
  if (change.step === 'asked') {
    const { asked } = change;
    // What came of the one before is not waited for any more.
    const isReplaced = (one: Operation): boolean =>
      one.kind === asked.kind && (rowOf(one.kind).outcomeStays || (isOpen(one) && isOfSame(one, asked)));
    const begun = { ...asked, id, askedAt: moment.at, state: 'asked', failure: null, wait: nothingAwaited };
    return [...operations.filter((one) => !isReplaced(one)), begun as Operation];
  }
  const meant = operations.find((one) => one.id === id && isOpen(one));
  if (meant === undefined) return operations;
  switch (change.step) {
    case 'accepted': {
      const until = moment.at + lateAfterMs(meant);
      const accepted: Operation = { ...meant, state: 'accepted', wait: { ...meant.wait, until } };
      return operations.flatMap((one) => (one === meant ? accepted : mends(meant, one, calls) ? [] : one));
    }
    case 'failed': {
      const fails = failed(meant, change.problem, moment);
      // What failed before of a call that has gone is of no use any more.
      const isOver = (one: Operation): boolean =>
        one.failure !== null && (isOfSame(one, meant) || isOfGone(one, calls));
      return operations.flatMap((one) => (one === meant ? fails : isOver(one) ? [] : one));
    }
    case 'dropped':
      return operations.filter((one) => one !== meant);
  }
}

const withNews = (one: Operation): Operation =>
  isOpen(one) ? { ...one, wait: { ...one.wait, hasNews: true } } : one;

function withCandidates(one: Operation, calls: Calls): Operation {
  if (one.kind !== 'requestCall' || !isOpen(one)) return one;
  const candidates = unlessSame(one.wait.candidates, candidatesAfter(one, calls));
  return candidates === one.wait.candidates ? one : { ...one, wait: { ...one.wait, candidates } };
}

/** @param problem why; what it means for this kind is said already */
function failed(one: Operation, problem: Problem, { at, serial }: At): Operation {
  const isRefused =
    wasAnswered(problem) || problem.kind === requestGone.kind || problem.kind === stateNotSet.kind;
  const failure = { id: serial, at, problem };
  return { ...one, state: isRefused ? 'refused' : 'unheard', failure, wait: nothingAwaited };
}

const ended = (one: Operation): Operation => ({ ...one, state: 'done', failure: null, wait: nothingAwaited });

/** Whether it is late: the gateway has to be asked what became of it. */
export const isLate = ({ state, wait }: Operation, at: number): boolean =>
  state === 'accepted' && wait.until !== null && wait.until <= at;

/** What is late is not certain any more. */
export const withLate = (snapshot: SessionSnapshot, at: number): SessionSnapshot =>
  snapshot.operations.filter((one) => isLate(one, at)).reduce(withLateOne, snapshot);

const withLateOne = <Kind extends OperationKind>(
  snapshot: SessionSnapshot,
  { kind, about }: OperationOf<Kind>,
): SessionSnapshot => rowOf<Kind>(kind).late?.(snapshot, about) ?? snapshot;

/** One that nobody judges is left: the report shows what came of it. */
function passed(one: Operation, moment: At): Operations {
  if (!isLate(one, moment.at)) return [one];
  if (rowOf(one.kind).judge === null) return [];
  const timesLate = one.wait.timesLate + 1;
  return [
    { ...one, wait: { ...one.wait, timesLate, awaitsReport: true, until: moment.at + lateAfterMs(one) } },
  ];
}

function judged(one: Operation, report: CallReport, calls: Calls, moment: At): Operations {
  if (!one.wait.awaitsReport) return [one];
  const found = judgement(one, report, calls);
  if (found === 'over') return [];
  return [
    found === null ? { ...one, wait: { ...one.wait, awaitsReport: false } } : failed(one, found, moment),
  ];
}

const judgement = <Kind extends OperationKind>(
  one: OperationOf<Kind>,
  report: CallReport,
  calls: Calls,
): Problem | 'over' | null => rowOf<Kind>(one.kind).judge?.(one, report, calls) ?? null;

function isDoneNow<Kind extends OperationKind>(
  one: OperationOf<Kind>,
  before: SessionSnapshot,
  next: SessionSnapshot,
): boolean {
  if (one.state === 'done') return false;
  const { done } = rowOf<Kind>(one.kind);
  switch (done.by) {
    case 'event':
      return one.failure === null
        ? one.state === 'accepted' && one.wait.hasNews && !isToCome(next)
        : (done.isDoneLate?.(before, next, one.failure.problem) ?? false);
    case 'snapshot':
      return done.isDone(one.about, next);
  }
}

/** A state was accepted, nothing of it is told, and no call is up that it might wait for. */
const isToCome = ({ availability, calls }: SessionSnapshot): boolean =>
  availability.next !== null && !isCallUp(calls);

/** Whether an earlier failure is over because `one` went right. */
const mends = (one: Operation, earlier: Operation, calls: Calls): boolean =>
  earlier.failure !== null &&
  one.kind === earlier.kind &&
  one.id !== earlier.id &&
  (isOfSame(one, earlier) || isOfGone(earlier, calls));

/** Busy is the same state, whatever the reason that is given with it; a call is handed on once, to whomever. */
function isOfSame(one: Asked, other: Asked): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'transfer') return keyIn(one) === keyIn(other);
  return one.kind === 'busy' || sameContent(one.about, other.about);
}

/** Key of the call that it is about; null: of none. */
const keyIn = ({ about }: Asked): string | null => (about !== null && 'key' in about ? about.key : null);

/** It failed, and its call is not even shown as ended any more: how it ended has been told. */
function isOfVanished(one: Operation, calls: Calls): boolean {
  const key = keyIn(one);
  return one.failure !== null && key !== null && !calls.some((call) => call.key === key);
}

/** It is about a call that is over: nobody can ask for the same again. */
function isOfGone(one: Operation, calls: Calls): boolean {
  const key = keyIn(one);
  return key !== null && !calls.some((call) => call.key === key && isLive(call));
}

function withRequested(calls: Calls, done: Operations): Calls {
  const arrived = done.flatMap((one) =>
    one.kind === 'requestCall' ? (arrivedCall(one.about, calls) ?? []) : [],
  );
  return arrived.length === 0
    ? calls
    : calls.map((call) => (arrived.includes(call) ? { ...call, requested: true } : call));
}
