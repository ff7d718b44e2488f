/** The queue that the agent looks at: its waiting calls, and why it cannot be read or asked now. */
import { whyQueuesAreShut } from '../../../shared/calls/rules.ts';
import type { SessionSnapshot, WatchedQueue } from '../../../shared/contract/snapshot.ts';
import { isOpen, requestedCall } from '../../../shared/contract/operationQuestions.ts';
import type { CallInfo, CallList } from '../../../shared/calls/told.ts';
import type { CallId, SkillId } from '../../../shared/domain.ts';
import { goneStaysMs, type WaitingCall } from '../../../shared/calls/model.ts';
import type { Problem } from '../../../shared/errors.ts';
import { beginToleranceMs } from '../calls/callChange.ts';
import { delays } from '../time/delays.ts';
import { countDiffers, withList } from './queueLoads.ts';
import { toLocalTime } from '../time/gatewayClock.ts';
import { unlessSame } from '../sameContent.ts';
import { isSettled, outlookOf } from '../gatewayPort/failedRequests.ts';
import type { Moment } from '../calls/moment.ts';
import type { SessionInput, SessionMoment } from './inputs.ts';

const nobody = { waiting: [], leftOut: 0, differs: null } as const satisfies Partial<WatchedQueue>;

/** The watched queue with the obstacle that holds now. What a gateway refused stays until it is read again. */
export function withObstacle(snapshot: SessionSnapshot): SessionSnapshot {
  const { watched } = snapshot;
  if (watched === null) return snapshot;
  const why = whyQueuesAreShut(snapshot);
  const refused = watched.obstacle?.kind === 'notPossible' ? null : watched.obstacle;
  const obstacle: Problem | null = why === null ? refused : { kind: 'notPossible', why };
  // What waited when the agent was last busy is no list for an idle agent to choose from.
  const next: WatchedQueue = why === 'idle' ? { ...watched, obstacle, ...nobody } : { ...watched, obstacle };
  return { ...snapshot, watched: unlessSame(watched, next) };
}

/**
 * Whether the list was not to be had just this time, which says nothing of the calls in it: the gateway did not
 * answer, or not sensibly, or something behind it is away.
 */
const isMissed = (problem: Problem): boolean => outlookOf(problem) !== 'lasting';

/**
 * How soon to ask again after a reading that brought no list: soon at first, and less often the longer it fails. One
 * that is too large will not be smaller in a moment.
 * @param failures in a row, from 1
 */
export function readAgainMs(problem: Problem, failures: number): number {
  if (isSettled(problem) || problem.kind === 'tooLarge') return delays.waitingCallsRefusedMs;
  return Math.min(delays.waitingCallsMissedMs * 2 ** (failures - 1), delays.waitingCallsRefusedMs);
}

/** The watched queue after a reading that brought no list: what is known of it stays unless the gateway refuses it. */
export const withoutReading = (watched: WatchedQueue, problem: Problem): WatchedQueue =>
  isMissed(problem)
    ? { ...watched, missed: problem }
    : { ...watched, obstacle: problem, missed: null, ...nobody };

/**
 * Oldest first; a call whose begin the gateway did not tell comes last. A call that is told as before is the same
 * object as before. One that the list lacks keeps its place for a moment. `onItsWay`: the call that was requested and
 * may come.
 */
function waitingCalls(
  infos: CallList,
  watched: WatchedQueue,
  onItsWay: CallId | null,
  moment: Moment,
): WaitingCall[] {
  const known = new Map(watched.waiting.map((call) => [call.callId, call]));
  const calls = infos.map((info) => {
    const before = known.get(info.callId);
    const call = waitingCall(info, watched.skillId, before?.waitingSince ?? null, moment);
    return before === undefined ? call : unlessSame(before, call);
  });
  const since = (call: WaitingCall): number => call.waitingSince ?? Number.MAX_SAFE_INTEGER;
  const inOrder = (one: WaitingCall, other: WaitingCall): number =>
    since(one) - since(other) || (one.callId < other.callId ? -1 : 1);
  const told = new Set(infos.map(({ callId }) => callId));
  // Where the list has gaps, a call that it lacks may be in it.
  const missing = (infos.leftOut ?? 0) > 0 ? [] : watched.waiting.filter(({ callId }) => !told.has(callId));
  const gone = missing
    .map((call) => (call.goneAt !== null || call.callId === onItsWay ? call : { ...call, goneAt: moment.at }))
    .filter((call) => !hasVanished(call, moment.at));
  return [...calls, ...gone].sort(inOrder);
}

const hasVanished = ({ goneAt }: WaitingCall, at: number): boolean =>
  goneAt !== null && goneAt + goneStaysMs <= at;

/** When the first of the calls that have gone is no longer shown, by the session's clock, ms; null: none has gone. */
export function goneVanishAt(watched: WatchedQueue | null): number | null {
  const gone = (watched?.waiting ?? []).flatMap(({ goneAt }) => goneAt ?? []);
  return gone.length === 0 ? null : Math.min(...gone) + goneStaysMs;
}

/** Without the calls that have been seen to be gone. */
export function withoutGone(snapshot: SessionSnapshot, at: number): SessionSnapshot {
  const { watched } = snapshot;
  if (watched === null || !watched.waiting.some((call) => hasVanished(call, at))) return snapshot;
  const waiting = watched.waiting.filter((call) => !hasVanished(call, at));
  return { ...snapshot, watched: { ...watched, waiting } };
}

function waitingCall(
  info: CallInfo,
  skillId: SkillId,
  sinceBefore: number | null,
  moment: Moment,
): WaitingCall {
  const since = waitingSince(info, moment);
  const isSame = since !== null && sinceBefore !== null && Math.abs(since - sinceBefore) < beginToleranceMs;
  return {
    callId: info.callId,
    callerNumber: info.callerNumber,
    associatedData: info.associatedData,
    skillId: info.skillId ?? skillId,
    priority: info.priority,
    waitingSince: isSame ? sinceBefore : since,
    goneAt: null,
  };
}

function waitingSince(info: CallInfo, moment: Moment): number | null {
  if (info.beganAt !== null) return toLocalTime(info.beganAt, moment.clockOffsetMs, moment.at);
  return info.waitedS === null ? null : moment.at - info.waitedS * 1000;
}

/** The queue that the agent looks at, after an input that is about it. */
export function onQueue(
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
        : { skillId: input.skillId, ...nobody, obstacle: null, readAt: null, missed: null };
    return { ...snapshot, watched: looking };
  }
  // An answer about a queue that the agent no longer looks at.
  if (watched === null || watched.skillId !== input.skillId) return snapshot;
  if (input.kind === 'waitingRefused') {
    return { ...snapshot, watched: unlessSame(watched, withoutReading(watched, input.problem)) };
  }
  const request = requestedCall(snapshot.operations);
  const onItsWay = request !== undefined && isOpen(request) ? request.about.callId : null;
  const list = {
    waiting: waitingCalls(input.waiting, watched, onItsWay, moment),
    leftOut: input.waiting.leftOut ?? 0,
  };
  const differs = countDiffers(snapshot.queueLoads, watched, list);
  return {
    ...snapshot,
    clockOffsetMs: moment.clockOffsetMs,
    queueLoads: withList(snapshot.queueLoads, { ...watched, ...list, differs }),
    watched: {
      ...watched,
      waiting: unlessSame(watched.waiting, list.waiting),
      leftOut: list.leftOut,
      differs: unlessSame(watched.differs, differs),
      obstacle: null,
      readAt: moment.at,
      missed: null,
    },
  };
}
