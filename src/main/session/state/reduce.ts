/** What the session knows as a function of what it is told: `(snapshot, input) → snapshot`, pure. */
import { isLive } from '../../../shared/calls/questions.ts';
import { hasSession, isRequestOpen } from '../../../shared/contract/sessionQuestions.ts';
import type { CallRequest, SessionSnapshot, WatchedQueue } from '../../../shared/contract/snapshot.ts';
import { entered, enteredAnew, type ToldState, withAccepted, withSettled, withTold } from './availability.ts';
import { reduceCalls } from '../calls/callReducer.ts';
import { delays } from '../time/delays.ts';
import type { SessionInput, SessionMoment } from './inputs.ts';
import { withoutLateSuccess } from './lateSuccess.ts';
import { waitingCalls, withObstacle, withoutReading } from './queueView.ts';
import { sameContent, unlessSame } from './sameContent.ts';
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
  waitingTotal: null,
  watched: null,
  request: null,
  lastContactAt: null,
  clockOffsetMs: null,
  problem: null,
};

/** @returns the same object when the input says nothing new. */
export function reduce(
  snapshot: SessionSnapshot,
  input: SessionInput,
  moment: SessionMoment,
): SessionSnapshot {
  const told = withSettled(snapshot, withObstacle(withArrival(onInput(snapshot, input, moment))));
  const next = sameMembers(snapshot, told) ? snapshot : withoutLateSuccess(snapshot, told);
  return withContact(snapshot, next, moment);
}

function onInput(snapshot: SessionSnapshot, input: SessionInput, moment: SessionMoment): SessionSnapshot {
  switch (input.kind) {
    case 'session':
      return onSession(snapshot, input.change, moment);
    case 'activity':
      return withTold(snapshot, { now: input.activity, forced: false }, moment.at);
    case 'activityAccepted':
      return withAccepted(snapshot, input.next);
    case 'inQueues':
      return { ...snapshot, inQueues: input.inQueues };
    case 'queues':
      return { ...snapshot, queues: unlessSame(snapshot.queues, input.queues) };
    case 'watch':
    case 'waiting':
    case 'waitingRefused':
      return onQueue(snapshot, input, moment);
    case 'request':
      return { ...snapshot, request: input.request };
    case 'requestNews':
      return onRequestNews(snapshot, input);
    case 'problem':
    case 'mended':
    case 'dismissed':
      return onProblem(snapshot, input, moment);
    case 'contact':
      return snapshot;
    case 'event':
    case 'beforeAnswer':
    case 'dataUnread':
    case 'current':
    case 'holdList':
    case 'report':
    case 'answer':
    case 'tick':
      return onCalls(snapshot, input, moment);
  }
}

/** Nothing of a session outlives it, apart from why it ended. */
function onSession(snapshot: SessionSnapshot, change: SessionChange, moment: SessionMoment): SessionSnapshot {
  const session = transition(snapshot.session, change);
  if (session === snapshot.session) return snapshot;
  switch (session.state) {
    case 'signingIn':
      return { ...nothingKnown, session };
    case 'signedOut':
      return { ...nothingKnown, session };
    case 'lost':
      return {
        ...nothingKnown,
        session,
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
      return { ...snapshot, session, request: change.kind === 'signInAgain' ? null : snapshot.request };
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

export function callMoment({ session, availability, request }: SessionSnapshot, moment: Moment): CallMoment {
  return {
    ...moment,
    activity: availability.now,
    own: hasSession(session) ? session : null,
    expected: request?.state === 'accepted' ? request.callId : null,
  };
}

function stateIn(input: CallInput): ToldState | null {
  if (input.kind === 'report') {
    const now = input.report.activity;
    return now === undefined ? null : { now, forced: false };
  }
  if (input.kind !== 'event' || input.event.kind !== 'activity') return null;
  return { now: input.event.activity, forced: input.event.forced ?? false };
}

function onQueue(
  snapshot: SessionSnapshot,
  input: Extract<SessionInput, { kind: 'watch' | 'waiting' | 'waitingRefused' }>,
  moment: SessionMoment,
): SessionSnapshot {
  const { watched } = snapshot;
  if (input.kind === 'watch') {
    if (input.skillId === (watched?.skillId ?? null)) return snapshot;
    const looking: WatchedQueue | null =
      input.skillId === null
        ? null
        : { skillId: input.skillId, waiting: [], leftOut: 0, obstacle: null, readAt: null, missed: null };
    return { ...snapshot, watched: looking, waitingTotal: looking && snapshot.waitingTotal };
  }
  // An answer about a queue that the agent no longer looks at.
  if (watched === null || watched.skillId !== input.skillId) return snapshot;
  if (input.kind === 'waitingRefused') {
    const next = unlessSame(watched, withoutReading(watched, input.problem));
    return { ...snapshot, watched: next, waitingTotal: input.total };
  }
  const waiting = waitingCalls(input.waiting, watched, moment);
  return {
    ...snapshot,
    clockOffsetMs: moment.clockOffsetMs,
    waitingTotal: input.total,
    watched: {
      ...watched,
      waiting: unlessSame(watched.waiting, waiting),
      leftOut: input.waiting.leftOut ?? 0,
      obstacle: null,
      readAt: moment.at,
      missed: null,
    },
  };
}

function onRequestNews(
  snapshot: SessionSnapshot,
  news: Extract<SessionInput, { kind: 'requestNews' }>,
): SessionSnapshot {
  const { request } = snapshot;
  if (request === null || !isRequestOpen(request) || request.callId !== news.callId) return snapshot;
  return { ...snapshot, request: { ...request, state: news.state, problem: news.problem } };
}

/** A requested call that is at hand has arrived, however late and whatever was believed of it. */
function withArrival(snapshot: SessionSnapshot): SessionSnapshot {
  const { request } = snapshot;
  if (request === null || request.state === 'arrived') return snapshot;
  const arrived = snapshot.calls.find((call) => isLive(call) && call.callId === request.callId);
  if (arrived === undefined) return snapshot;
  const done: CallRequest = { ...request, state: 'arrived', problem: null };
  const calls = snapshot.calls.map((call) => (call === arrived ? { ...call, requested: true } : call));
  return { ...snapshot, calls, request: done };
}

function onProblem(
  snapshot: SessionSnapshot,
  input: Extract<SessionInput, { kind: 'problem' | 'mended' | 'dismissed' }>,
  moment: SessionMoment,
): SessionSnapshot {
  const { problem } = snapshot;
  if (input.kind === 'problem') {
    const { during } = input;
    return { ...snapshot, problem: { id: moment.serial, at: moment.at, during, problem: input.problem } };
  }
  const isMeant = input.kind === 'mended' ? problem?.during === input.during : problem?.id === input.id;
  return isMeant ? { ...snapshot, problem: null } : snapshot;
}

/** The time of the last contact is sent with any other change; alone it is sent every `contactToldMs` only. */
function withContact(
  before: SessionSnapshot,
  next: SessionSnapshot,
  { contactAt }: SessionMoment,
): SessionSnapshot {
  const hasSession = next.session.state !== 'signedOut' && next.session.state !== 'signingIn';
  if (!hasSession || contactAt === null || contactAt === next.lastContactAt) return next;
  const isStale = next.lastContactAt === null || contactAt - next.lastContactAt >= delays.contactToldMs;
  return next !== before || isStale ? { ...next, lastContactAt: contactAt } : next;
}

function sameMembers(one: SessionSnapshot, other: SessionSnapshot): boolean {
  if (one === other) return true;
  const names = Object.keys(one) as (keyof SessionSnapshot)[];
  return names.every(
    (name) => one[name] === other[name] || (name !== 'calls' && sameContent(one[name], other[name])),
  );
}
