/**
 * What the gateway reports when it is asked for everything at once, and what that says of the calls. Asked after
 * sign-in, after a gap in the events, and when an event left a doubt. The report is the truth: what it lacks has ended.
 */
import type { AgentEvent } from '../../shared/agentEvents.ts';
import type { Activity, Call, CallId, CallInfo, CallList } from '../../shared/domain.ts';
import {
  type Calls,
  correct,
  ended,
  factsOfInfo,
  inPhase,
  isLive,
  isUnanswered,
  liveWithId,
  type Moment,
  opened,
  replaced,
  unnamed,
} from './callChange.ts';
import { delays } from './delays.ts';

/** Every member may be undefined: asked, but not told. */
export interface CallReport {
  /** `callinfo` */
  readonly current: CallInfo | null | undefined;
  /** `callinfobeforeanswer` */
  readonly beforeAnswer: CallInfo | null | undefined;
  /** `holdlist` */
  readonly held: CallList | undefined;
  /** `agentstatus` */
  readonly activity: Activity | undefined;
}

/** Second half of a report: the held calls are in `calls` already. */
export function reduceReport(calls: Calls, report: CallReport, moment: Moment): Calls {
  const withCurrent = report.current ? onCurrent(calls, report.current, report, moment) : calls;
  const withOffer = report.beforeAnswer ? onOffer(withCurrent, report.beforeAnswer, moment) : withCurrent;
  return withoutMissing(withOffer, report, moment);
}

function onCurrent(calls: Calls, info: CallInfo, report: CallReport, moment: Moment): Calls {
  if (hasJustEnded(calls, info.callId, moment.at)) return calls;
  const facts = factsOfInfo(info, moment);
  const call = liveWithId(calls, info.callId) ?? unnamed(calls);
  const isOffered = report.beforeAnswer?.callId === info.callId;
  const agentTalks = report.activity === 'talking';
  if (call === undefined) {
    return [...calls, opened(isOffered && !agentTalks ? 'alerting' : 'talking', moment, facts)];
  }
  const known = correct(call, facts);
  const talks = (isTakenBack(known, report) || isAnswered(known, report)) && hasSettled(call, moment.at);
  return replaced(calls, call, talks ? inPhase(known, 'talking', moment) : known);
}

/**
 * The call that waits for its answer. It is allocated before it rings, and to answer it too early is refused: without
 * an event it counts as ringing only when it had the time to.
 */
function onOffer(calls: Calls, info: CallInfo, moment: Moment): Calls {
  if (hasJustEnded(calls, info.callId, moment.at)) return calls;
  const facts = factsOfInfo(info, moment);
  const call = liveWithId(calls, info.callId) ?? unnamed(calls);
  if (call === undefined) return [...calls, opened('alerting', moment, facts, 1)];
  if (!isUnanswered(call)) return calls;
  return replaced(
    calls,
    call,
    correct(hasSettled(call, moment.at) ? inPhase(call, 'ringing', moment) : call, facts),
  );
}

/** What has just happened to a call may not have reached all of the gateway's lists yet. */
const hasSettled = (call: Call, at: number): boolean => at - call.phaseSince >= delays.settlesMs;

/** A call that is listed although it has ended a moment ago, and that was not offered again since. */
const hasJustEnded = (calls: Calls, callId: CallId, at: number): boolean =>
  liveWithId(calls, callId) === undefined &&
  calls.some((call) => call.callId === callId && at - (call.endedAt ?? at) < delays.settlesMs);

/** The live calls that a report lacks; none unless the gateway told everything. */
function missing(calls: Calls, report: CallReport): readonly Call[] {
  const { current, beforeAnswer, held } = report;
  if (current === undefined || beforeAnswer === undefined || held === undefined) return [];
  const told = new Set<CallId>([...held, current, beforeAnswer].flatMap((info) => info?.callId ?? []));
  return calls.filter((call) => isLive(call) && (call.callId === null || !told.has(call.callId)));
}

/** "A call that is missing from what the gateway reports has ended." */
function withoutMissing(calls: Calls, report: CallReport, moment: Moment): Calls {
  const over = missing(calls, report).filter(
    (call) => hasSettled(call, moment.at) && !mayStillBeNamed(call, report),
  );
  if (over.length === 0) return calls;
  return calls.map((call) => (over.includes(call) ? ended(call, 'ended', moment) : call));
}

/**
 * The phone rings for it, no list has it, yet the agent counts as talking, as from the allocation on (cec_07_0581),
 * and on no other call: the lists are late.
 */
const mayStillBeNamed = (call: Call, { current, activity }: CallReport): boolean =>
  call.callId === null && activity === 'talking' && current === null;

/** Whether a report has to be asked for again, because a call is too young, or ended too lately, to be judged by it. */
export const isTooEarly = (calls: Calls, report: CallReport, at: number): boolean =>
  [report.current, report.beforeAnswer].some((info) => info && hasJustEnded(calls, info.callId, at)) ||
  missing(calls, report).some((call) => !hasSettled(call, at)) ||
  calls.some((call) => isFurther(call, report) && !hasSettled(call, at));

const isFurther = (call: Call, report: CallReport): boolean =>
  isTakenBack(call, report) || isAnswered(call, report) || mayRing(call, report);

/**
 * Not known to be answered, but the current call of an agent who talks. The agent counts as talking from the
 * allocation on (cec_07_0581): while the call is, or may be, offered, that says nothing.
 */
const isAnswered = (call: Call, { current, beforeAnswer, activity }: CallReport): boolean =>
  isUnanswered(call) &&
  activity === 'talking' &&
  call.callId === current?.callId &&
  beforeAnswer !== undefined &&
  call.callId !== beforeAnswer?.callId;

/** A held call that is the current one and no longer listed. */
const isTakenBack = (call: Call, { current, held }: CallReport): boolean =>
  call.phase === 'held' &&
  call.callId === current?.callId &&
  held?.every((one) => one.callId !== call.callId) === true;

/** Not known to ring yet, but waiting for its answer. */
const mayRing = (call: Call, { beforeAnswer }: CallReport): boolean =>
  call.phase === 'alerting' && call.callId !== null && call.callId === beforeAnswer?.callId;

const isOnThePhone = (call: Call): boolean => isLive(call) && call.phase !== 'held';

/**
 * Whether the gateway has to be asked after an event, because the event does not fit what was known or leaves a
 * call behind that should be gone.
 */
export function leavesDoubt(before: Calls, next: Calls, event: AgentEvent): boolean {
  const isKnown = (callId: CallId): boolean => liveWithId(before, callId) !== undefined;
  switch (event.kind) {
    case 'activity':
      return (event.activity === 'ready' || event.activity === 'wrapUp') && next.some(isOnThePhone);
    case 'phoneReleased':
      return next.some(isOnThePhone);
    case 'ringing':
      return next.filter(isUnanswered).length > 1;
    case 'talking':
      return (
        (!isKnown(event.call.callId) && unnamed(before) === undefined) ||
        next.filter((call) => call.phase === 'talking').length > 1
      );
    case 'held':
    case 'takenBack':
    case 'customerAlerting':
      return !isKnown(event.callId) && unnamed(before) === undefined;
    case 'notAnswered':
    case 'connectFailed':
      return liveWithId(next, event.callId) !== undefined;
    default:
      return false;
  }
}
