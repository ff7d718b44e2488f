/**
 * The agent's calls as a function of what the gateway tells: `(calls, input) → calls`, pure; same content, same
 * object.
 *
 *   phoneAlerting ─▶ alerting ─ringing─▶ ringing ─talking─▶ talking ◀─takenBack, talking─┐
 *                       │                   │                 │ └──held──▶ held ─────────┘
 *                       └──── talking ──────┼───────────────▶ │             │
 *                                           ▼                 ▼             ▼
 *                     ended: missed, abandoned · releasedByAgent, releasedByCaller · ended
 *
 * The order of the events is that of gateway reference §3; a call requested from a queue has no `ringing` (§5). An
 * event that does not fit is followed as far as it can be true, and {@link leavesDoubt} says when the gateway has to
 * be asked. Nothing leads out of `ended`: a call that is offered again is another call here, with another key.
 */
import type { AgentEvent, EventCall } from '../../shared/agentEvents.ts';
import type { Call, CallEnd, CallId, CallInfo } from '../../shared/domain.ts';
import {
  type Calls,
  complete,
  correct,
  described,
  ended,
  factsOfHeld,
  factsOfInfo,
  factsOfParties,
  inPhase,
  isLive,
  isUnanswered,
  liveWithId,
  type Moment,
  opened,
  replaced,
  unnamed,
} from './callChange.ts';
import { type CallReport, reduceReport } from './callReport.ts';
import { delays } from './delays.ts';

export type CallInput =
  | { readonly kind: 'event'; readonly event: AgentEvent }
  /** `callinfobeforeanswer`, asked for the call with this key. */
  | { readonly kind: 'beforeAnswer'; readonly key: string; readonly info: CallInfo }
  /** `callinfo`, asked because a talking call lacks facts. */
  | { readonly kind: 'current'; readonly info: CallInfo }
  | { readonly kind: 'holdList'; readonly held: readonly CallInfo[] }
  | { readonly kind: 'report'; readonly report: CallReport }
  /** Time has passed: ended calls vanish. */
  | { readonly kind: 'tick' };

export function reduceCalls(calls: Calls, input: CallInput, moment: Moment): Calls {
  switch (input.kind) {
    case 'event':
      return onEvent(calls, input.event, moment);
    case 'beforeAnswer':
      return onBeforeAnswer(calls, input.key, input.info, moment);
    case 'current': {
      const call = liveWithId(calls, input.info.callId);
      return call === undefined
        ? calls
        : replaced(calls, call, correct(call, factsOfInfo(input.info, moment)));
    }
    case 'holdList':
      return onHoldList(calls, input.held, moment);
    case 'report':
      return reduceReport(onHoldList(calls, input.report.held ?? [], moment), input.report, moment);
    case 'tick':
      return onTick(calls, moment.at);
  }
}

function onEvent(calls: Calls, event: AgentEvent, moment: Moment): Calls {
  switch (event.kind) {
    case 'phoneAlerting':
      return onAlerting(calls, event, moment);
    case 'incomingCallInfo':
      return onIncoming(calls, event, moment);
    case 'ringing':
    case 'autoAnswered':
      return onNamed(calls, event.call, 'ringing', moment);
    case 'talking':
      return onNamed(calls, event.call, 'talking', moment);
    case 'customerAlerting':
      return onCustomerAlerting(calls, event.callId);
    case 'held':
      return onHeld(calls, event.callId, moment);
    case 'takenBack':
      return changed(calls, liveWithId(calls, event.callId), (call) => inPhase(call, 'talking', moment));
    default:
      return onEnd(calls, event, moment);
  }
}

function onEnd(calls: Calls, event: AgentEvent, moment: Moment): Calls {
  switch (event.kind) {
    case 'releasedByAgent':
      return endedBy(calls, event.callId, () => 'releasedByAgent', moment);
    case 'releasedByCaller':
      return endedBy(calls, event.callId, byCaller, moment);
    case 'abandoned':
      return endedBy(calls, event.callId, byCaller, moment);
    case 'notAnswered':
      return endedBy(calls, event.callId, (call) => (isUnanswered(call) ? 'missed' : null), moment);
    case 'connectFailed':
      return endedBy(calls, event.callId, (call) => (isUnanswered(call) ? 'ended' : null), moment);
    default:
      return calls;
  }
}

const byCaller = (call: Call): CallEnd => (isUnanswered(call) ? 'abandoned' : 'releasedByCaller');

function changed(calls: Calls, call: Call | undefined, change: (call: Call) => Call): Calls {
  return call === undefined ? calls : replaced(calls, call, change(call));
}

/** The phone was told to ring. One phone rings for one call, so a call that already waits for the answer is meant. */
function onAlerting(
  calls: Calls,
  event: Extract<AgentEvent, { kind: 'phoneAlerting' }>,
  moment: Moment,
): Calls {
  const facts = { callId: event.callId, caller: described(event.callerNumber, moment) };
  const known = event.callId === null ? undefined : liveWithId(calls, event.callId);
  if (known !== undefined) return replaced(calls, known, complete(known, facts));
  const waiting = event.callId === null ? calls.find(isUnanswered) : unnamed(calls);
  if (waiting !== undefined) return replaced(calls, waiting, complete(waiting, facts));
  return [...calls, opened('alerting', moment, facts)];
}

/** Newer gateways tell the caller by an event of its own; its place in the order is not documented. */
function onIncoming(
  calls: Calls,
  event: Extract<AgentEvent, { kind: 'incomingCallInfo' }>,
  moment: Moment,
): Calls {
  const facts = {
    ...factsOfParties(event.call, moment),
    skillId: event.skillId,
    skillName: event.skillName,
  };
  const call = liveWithId(calls, event.call.callId) ?? unnamed(calls);
  if (call !== undefined) return replaced(calls, call, complete(call, facts));
  if (wasEnded(calls, event.call.callId)) return calls;
  return [...calls, opened('alerting', moment, facts)];
}

/** `ringing` and `talking` name the call. Ringing never takes an answered call back; talking may come first. */
function onNamed(calls: Calls, told: EventCall, phase: 'ringing' | 'talking', moment: Moment): Calls {
  const call = liveWithId(calls, told.callId) ?? unnamed(calls);
  const facts = factsOfParties(told, moment);
  if (call === undefined) {
    // A late `talking` of an ended call opens nothing; a `ringing` is a new offer of it.
    const late = phase === 'talking' && wasEnded(calls, told.callId);
    return late ? calls : [...calls, opened(phase, moment, facts)];
  }
  const forward = phase === 'talking' || call.phase === 'alerting';
  return replaced(calls, call, complete(forward ? inPhase(call, phase, moment) : call, facts));
}

function onCustomerAlerting(calls: Calls, callId: CallId): Calls {
  if (calls.some((call) => call.callId === callId)) return calls;
  return changed(calls, unnamed(calls), (call) => ({ ...call, callId }));
}

function onHeld(calls: Calls, callId: CallId, moment: Moment): Calls {
  const call = liveWithId(calls, callId);
  if (call !== undefined) return replaced(calls, call, inPhase(call, 'held', moment));
  return wasEnded(calls, callId) ? calls : [...calls, opened('held', moment, { callId })];
}

/**
 * @param how null: the event cannot be true for this call, which stays
 */
function endedBy(
  calls: Calls,
  callId: CallId | null,
  how: (call: Call) => CallEnd | null,
  moment: Moment,
): Calls {
  const call = callId === null ? onlyUnanswered(calls) : callToEnd(calls, callId);
  if (call === undefined) return calls;
  const end = how(call);
  return end === null ? calls : replaced(calls, call, ended(complete(call, { callId }), end, moment));
}

/** An end that names an unknown call means the one that was never named, unless that call has ended already. */
const callToEnd = (calls: Calls, callId: CallId): Call | undefined =>
  liveWithId(calls, callId) ?? (wasEnded(calls, callId) ? undefined : unnamed(calls));

function onlyUnanswered(calls: Calls): Call | undefined {
  const waiting = calls.filter(isUnanswered);
  return waiting.length === 1 ? waiting[0] : undefined;
}

const wasEnded = (calls: Calls, callId: CallId): boolean =>
  calls.some((call) => call.callId === callId && !isLive(call));

/** An answer that came after the ringing was over, or that names another call at hand, is somebody else's. */
function onBeforeAnswer(calls: Calls, key: string, info: CallInfo, moment: Moment): Calls {
  const call = calls.find((one) => one.key === key);
  if (call === undefined || !isLive(call)) return calls;
  const named = call.callId ?? (liveWithId(calls, info.callId) === undefined ? info.callId : null);
  if (named !== info.callId) return calls;
  return replaced(calls, call, correct(call, factsOfInfo(info, moment)));
}

/** A report may open a current call and an offered one besides: 0 and 1 are their places in the key. */
const firstHeld = 2;

/**
 * What is listed is on hold; what is not listed is for {@link reduceReport} to judge. One pass over each list: a
 * gateway may list thousands.
 */
function onHoldList(calls: Calls, held: readonly CallInfo[], moment: Moment): Calls {
  const next = [...calls];
  const places = new Map<CallId | null, number>();
  for (const [place, call] of calls.entries()) {
    if (isLive(call) && !places.has(call.callId)) places.set(call.callId, place);
  }
  const over = new Set(calls.filter((call) => !isLive(call)).map((call) => call.callId));
  for (const [nth, info] of held.entries()) {
    const facts = factsOfHeld(info, moment);
    const place = places.get(info.callId) ?? next.length;
    const call = next[place];
    if (call !== undefined) next[place] = complete(inPhase(call, 'held', moment), facts);
    else if (!over.has(info.callId)) {
      next.push(opened('held', moment, facts, nth + firstHeld));
      places.set(info.callId, place);
    }
  }
  const isSame = next.length === calls.length && next.every((call, place) => call === calls[place]);
  return isSame ? calls : next;
}

function onTick(calls: Calls, at: number): Calls {
  const stays = (call: Call): boolean => call.endedAt === null || at - call.endedAt < delays.endedStaysMs;
  return calls.every(stays) ? calls : calls.filter(stays);
}
