/** What the session knows as a function of what it is told: `(snapshot, input) → snapshot`, pure. */
import { isOpen, requestedCall } from '../../../shared/contract/operationQuestions.ts';
import { hasSession } from '../../../shared/contract/sessionQuestions.ts';
import type { Operation, OperationKind, OperationOf } from '../../../shared/contract/operations.ts';
import { noLoads } from '../../../shared/contract/others/queueLoads.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import {
  entered,
  enteredAnew,
  type ToldState,
  withExtended,
  withSettled,
  withTold,
} from './availabilityReducer.ts';
import { intoNextSession } from '../calls/callLife.ts';
import { reduceCalls } from '../calls/callReducer.ts';
import type { SessionInput, SessionMoment } from './inputs.ts';
import type { OperationChange } from '../actions/operations/operationChange.ts';
import { rowOf } from '../actions/operations/operationTable.ts';
import { leftOver, withLate, withOperations } from '../actions/operations/reduceOperations.ts';
import { onLoads } from './queueLoads.ts';
import { onQueue, withObstacle, withoutGone } from './queueView.ts';
import { messagesAfter } from './messages.ts';
import { notesAfter, withNote } from './notes.ts';
import { withUnread } from './unreadNews.ts';
import { unlessSame } from '../sameContent.ts';
import { sameMembers, withContact } from './contact.ts';
import { type SessionChange, transition } from './sessionState.ts';
import type { CallMoment, Moment } from '../calls/moment.ts';
import type { CallInput } from '../calls/callInput.ts';

/** Before the first sign-in. */
export const nothingKnown: SessionSnapshot = {
  session: { state: 'signedOut' },
  availability: entered('signedOut', null),
  calls: [],
  queues: [],
  inQueues: 'asking',
  queueSignIn: { chosen: null, granted: null },
  siteReasons: [],
  queueLoads: noLoads,
  watched: null,
  operations: [],
  unread: [],
  notes: [],
  messages: [],
  messagesOf: null,
  lastContactAt: null,
  clockOffsetMs: null,
  problems: [],
};

/** @returns the same object when the input says nothing new. */
export function reduce(
  snapshot: SessionSnapshot,
  input: SessionInput,
  moment: SessionMoment,
): SessionSnapshot {
  const followed = withOperations(snapshot, onInput(snapshot, input, moment), input, moment);
  const settled = withSettled(snapshot, withObstacle(followed), moment);
  const told = withUnread(snapshot, settled, input, moment);
  return withContact(snapshot, sameMembers(snapshot, told) ? snapshot : told, moment);
}

function onInput(snapshot: SessionSnapshot, input: SessionInput, moment: SessionMoment): SessionSnapshot {
  switch (input.kind) {
    case 'session':
      return onSession(snapshot, input.change, moment);
    case 'activity':
      return withTold(snapshot, { now: input.activity, forced: false }, moment.at);
    case 'inQueues':
      return {
        ...snapshot,
        inQueues: input.inQueues,
        queueSignIn: unlessSame(snapshot.queueSignIn, { chosen: input.chosen, granted: input.granted }),
      };
    case 'queues':
      return { ...snapshot, queues: unlessSame(snapshot.queues, input.queues) };
    case 'reasons':
      return { ...snapshot, siteReasons: unlessSame(snapshot.siteReasons, input.reasons) };
    case 'watch':
    case 'waiting':
    case 'waitingRefused':
      return onQueue(snapshot, input, moment);
    case 'queuesLookedAt':
    case 'loads':
    case 'loadsMissed':
      return onLoads(snapshot, input, moment);
    case 'problem':
    case 'mended':
    case 'dismissed':
      return onProblem(snapshot, input, moment);
    case 'operation':
      return onOperation(snapshot, input.change, moment);
    case 'noted':
      return withNote(snapshot, input, moment.at);
    case 'wrapUpExtended':
      return withExtended(snapshot, input.byMs, moment.at);
    case 'contact':
    case 'read':
    case 'noteSent':
      return snapshot;
    case 'event':
    case 'beforeAnswer':
    case 'dataUnread':
    case 'dataSet':
    case 'dialled':
    case 'current':
    case 'holdList':
    case 'report':
    case 'answer':
      return onCalls(snapshot, input, moment);
    case 'tick':
      return onCalls(withoutGone(withLate(snapshot, moment.at), moment.at), input, moment);
  }
}

/** Nothing of a session outlives it, apart from why it ended, and what the agent has written. */
function onSession(snapshot: SessionSnapshot, change: SessionChange, moment: SessionMoment): SessionSnapshot {
  const session = transition(snapshot.session, change);
  if (session === snapshot.session) return snapshot;
  switch (session.state) {
    case 'signingIn':
    case 'signedOut':
      return {
        ...nothingKnown,
        session,
        notes: notesAfter(snapshot, change),
        ...messagesAfter(snapshot, change),
      };
    case 'lost':
      return {
        ...nothingKnown,
        session,
        notes: snapshot.notes,
        ...messagesAfter(snapshot, change),
        lastContactAt: snapshot.lastContactAt,
        availability: entered('signedOut', moment.at),
      };
    case 'signedIn':
      return change.kind === 'signInAccepted'
        ? {
            ...snapshot,
            session,
            availability: enteredAnew(snapshot.availability, moment.at),
            inQueues: 'asking',
          }
        : { ...snapshot, session };
    case 'reconnecting':
      return change.kind === 'signInAgain'
        ? {
            ...{ ...snapshot, session },
            operations: leftOver(snapshot.operations),
            calls: intoNextSession(snapshot.calls),
          }
        : { ...snapshot, session };
    case 'signingOut':
      return { ...snapshot, session };
  }
}

function onCalls(snapshot: SessionSnapshot, input: CallInput, moment: SessionMoment): SessionSnapshot {
  const calls = reduceCalls(snapshot.calls, input, callMoment(snapshot, moment));
  const next = { ...snapshot, calls, clockOffsetMs: moment.clockOffsetMs };
  const told = stateIn(input);
  return told === null ? next : withTold(next, told, moment.at);
}

/**
 * What a reduction of the calls may know besides the calls: the agent's state, who is signed in, and which call was
 * requested.
 */
export function callMoment(
  { session, availability, operations, notes }: SessionSnapshot,
  moment: Moment,
): CallMoment {
  const request = requestedCall(operations);
  return {
    ...moment,
    notes,
    activity: availability.now,
    own: hasSession(session) ? session : null,
    releasing: new Set(
      operations.flatMap((one) => (endsCall(one) && one.state !== 'refused' ? [one.about.key] : [])),
    ),
    expected: request?.state === 'accepted' ? request.about.callId : null,
  };
}

/** Also of one whose answer was lost: the call may end by it all the same. */
const endsCall = (one: Operation): one is OperationOf<'release' | 'cancelConsult' | 'complete'> =>
  one.kind === 'release' || one.kind === 'cancelConsult' || one.kind === 'complete';

function stateIn(input: CallInput): ToldState | null {
  if (input.kind === 'report') {
    const now = input.report.activity;
    return now === undefined ? null : { now, forced: false };
  }
  if (input.kind !== 'event' || input.event.kind !== 'activity') return null;
  const { activity: now, forced = false, isOver = false } = input.event;
  return { now, forced, isOver };
}

/** What is asked, and the answer to it, may tell something: that the own state is accepted, or a mute. */
function onOperation(snapshot: SessionSnapshot, change: OperationChange, moment: Moment): SessionSnapshot {
  const isMeant = (one: Operation): boolean => one.id === change.id && isOpen(one);
  const meant = change.step === 'asked' ? change.asked : snapshot.operations.find(isMeant);
  return meant === undefined ? snapshot : withChange(snapshot, meant, change, moment);
}

function withChange<Kind extends OperationKind>(
  snapshot: SessionSnapshot,
  { kind, about }: Pick<OperationOf<Kind>, 'kind' | 'about'>,
  change: OperationChange,
  { at }: Moment,
): SessionSnapshot {
  const row = rowOf<Kind>(kind);
  if (change.step === 'dropped') return snapshot;
  if (change.step === 'failed') return row.failed?.(snapshot, change.problem, about) ?? snapshot;
  return row[change.step]?.(snapshot, about, at) ?? snapshot;
}

function onProblem(
  snapshot: SessionSnapshot,
  input: Extract<SessionInput, { kind: 'problem' | 'mended' | 'dismissed' }>,
  moment: SessionMoment,
): SessionSnapshot {
  const { problems } = snapshot;
  if (input.kind === 'dismissed') {
    return { ...snapshot, problems: problems.filter(({ id }) => id > input.id) };
  }
  const { during } = input;
  const others = problems.filter((one) => one.during !== during);
  if (input.kind === 'mended') return { ...snapshot, problems: others };
  const shown = { id: moment.serial, at: moment.at, during, problem: input.problem };
  return { ...snapshot, problems: [...others, shown] };
}
