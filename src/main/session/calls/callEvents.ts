/** What the events say of the calls that are up, and of a new one (docs/gateway.md §3). */
import type { AgentEvent, CallEvent, EventCall } from '../../../shared/agentEvents.ts';
import {
  isHeld,
  isOnThePhone,
  isTalking,
  isUnanswered,
  otherParty,
} from '../../../shared/calls/questions.ts';
import type { CallId } from '../../../shared/domain.ts';
import { complete, described, factsOfEvent } from './callChange.ts';
import { inPhase, opened } from './callLife.ts';
import { correctedHead, onConference } from './callLinks.ts';
import { onEnd, wasEnded } from './callEnds.ts';
import { onBackFromIvr, onTransferNotConnected, onTransferResult } from './callTransfers.ts';
import { withCourse } from './course/callOut.ts';
import { onRecordingBegan, onRecordingEnded } from './course/recording.ts';
import type { CallMoment } from './moment.ts';
import { type Calls, changed, liveWithId, replaced, unnamed } from './callList.ts';

/** Follows one event. @returns the same list where it changes no call */
export const onEvent = (calls: Calls, event: CallEvent, moment: CallMoment): Calls =>
  withCourse(followed(calls, event, moment), event);

function followed(calls: Calls, event: CallEvent, moment: CallMoment): Calls {
  switch (event.kind) {
    case 'phoneAlerting':
      return onAlerting(calls, event, moment);
    case 'incomingCallInfo':
      return onIncoming(calls, event, moment);
    case 'phoneOffHook':
      return onOffHook(calls, moment);
    case 'ringing':
    case 'autoAnswered':
    case 'talking':
      return onNamed(calls, event, moment);
    case 'customerAlerting':
      return onCustomerAlerting(calls, event, moment);
    case 'held':
      return onHeld(calls, event.callId, moment);
    case 'backFromIvr':
      return onBackFromIvr(calls, event.callId, moment);
    case 'takenBack':
      return changed(calls, liveWithId(calls, event.callId), (call) => inPhase(call, 'talking', moment));
    case 'conference':
      return onConference(calls, event, moment);
    case 'releasedByAgent':
    case 'releasedByCaller':
    case 'abandoned':
    case 'notAnswered':
    case 'callOutFailed':
    case 'consultFailed':
      return onEnd(calls, event, moment);
    case 'connectFailed':
      return onEnd(onTransferNotConnected(calls, event.callId), event, moment);
    case 'transferResult':
      return onTransferResult(calls, event, moment);
    case 'recordingBegan':
      return onRecordingBegan(calls, event);
    case 'recordingEnded':
      return onRecordingEnded(calls, event);
    case 'phoneReleased':
      return calls;
  }
}

/** The phone was told to ring. One phone rings for one call, so a call that already waits for the answer is meant. */
function onAlerting(
  calls: Calls,
  event: Extract<AgentEvent, { kind: 'phoneAlerting' }>,
  moment: CallMoment,
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
  moment: CallMoment,
): Calls {
  const facts = {
    ...factsOfEvent(event.call, moment),
    skillId: event.skillId,
    skillName: event.skillName,
  };
  const call = liveWithId(calls, event.call.callId) ?? unnamed(calls);
  if (call !== undefined) return replaced(calls, call, complete(call, facts));
  if (wasEnded(calls, event.call.callId)) return calls;
  return [...calls, opened('alerting', moment, facts)];
}

/** The call that was requested arrives, although nobody told that the phone rings. */
function onOffHook(calls: Calls, moment: CallMoment): Calls {
  return moment.expected === null || calls.some(isOnThePhone)
    ? calls
    : [...calls, opened('alerting', moment, {})];
}

/**
 * `ringing` and `talking` name the call. Talking may come first. A ringing after it sets the call back to ringing only
 * where that it talks was inferred.
 */
function onNamed(
  calls: Calls,
  {
    kind,
    call: told,
  }: Extract<AgentEvent, { call: EventCall; kind: 'ringing' | 'autoAnswered' | 'talking' }>,
  moment: CallMoment,
): Calls {
  const phase = kind === 'talking' ? 'talking' : 'ringing';
  const call = liveWithId(calls, told.callId) ?? unnamed(calls);
  const facts = factsOfEvent(told, moment);
  if (call === undefined) {
    // A late `talking` of an ended call opens no call; a `ringing` means that the call is offered again.
    const late = phase === 'talking' && wasEnded(calls, told.callId);
    return late ? calls : [...calls, opened(phase, moment, facts)];
  }
  const isConcluded = isTalking(call) && call.phaseFrom === 'inferred';
  const forward = phase === 'talking' || isUnanswered(call) || (kind === 'ringing' && isConcluded);
  return replaced(
    calls,
    call,
    complete(correctedHead(forward ? inPhase(call, phase, moment) : call, facts), facts),
  );
}

/**
 * The other side's phone rings. Beside another call the agent's own phone does not ring for a call that the agent
 * begins (docs/gateway.md §11, "Call out"): this event is the first of it, where it names somebody else.
 */
function onCustomerAlerting(
  calls: Calls,
  { callId, otherNumber }: Extract<AgentEvent, { kind: 'customerAlerting' }>,
  moment: CallMoment,
): Calls {
  if (calls.some((call) => call.callId === callId)) return calls;
  const waiting = unnamed(calls);
  if (waiting !== undefined) return replaced(calls, waiting, { ...waiting, callId });
  const beside = calls.filter((call) => isTalking(call) || isHeld(call));
  const isSomebodyElse =
    otherNumber !== null && beside.every((call) => otherParty(call)?.raw !== otherNumber);
  if (beside.length === 0 || !isSomebodyElse || moment.endedIds.has(callId)) return calls;
  const called = described(otherNumber, moment);
  return [
    ...calls,
    opened('alerting', moment, { callId, called, direction: 'outbound', otherSide: 'called' }),
  ];
}

function onHeld(calls: Calls, callId: CallId, moment: CallMoment): Calls {
  const call = liveWithId(calls, callId);
  if (call !== undefined) return replaced(calls, call, inPhase(call, 'held', moment));
  return wasEnded(calls, callId) ? calls : [...calls, opened('held', moment, { callId })];
}
