/** When the gateway has to be asked where things stand, because of an event or because of what did not follow it. */
import type { AgentEvent } from '../../../shared/agentEvents.ts';
import { areLinked, isMultiParty, isSameConference } from '../../../shared/calls/links.ts';
import { isCallUp, isOnThePhone, isTalking, isUnanswered } from '../../../shared/calls/questions.ts';
import type { Call } from '../../../shared/calls/model.ts';
import type { Activity, CallId } from '../../../shared/domain.ts';
import { isFree } from './report/phaseDecision.ts';
import { type Calls, liveWithId, unnamed } from './callList.ts';

/**
 * - `now`          the event does not fit what was known, or leaves a call behind that should be gone
 * - `unlessNews`   it begins something of which another event will tell: to be asked if none comes
 * - `unlessCall`   the agent was taken out of the idle state: to be asked if no call follows
 * - `unlessState`  the last call is over: to be asked if neither the agent's next state nor a call is told
 */
export type Doubt = 'none' | 'now' | 'unlessNews' | 'unlessCall' | 'unlessState';

/** @param activity what the agent counted as before the event */
export function doubtAfter(before: Calls, next: Calls, event: AgentEvent, activity: Activity): Doubt {
  if (leavesDoubt(before, next, event, activity)) return 'now';
  if (event.kind === 'phoneOffHook') return 'unlessNews';
  if (isCallUp(next)) return 'none';
  if (event.kind === 'activity' && event.forCall === true) return 'unlessCall';
  // Some gateways tell the next state before the call is over (docs/gateway.md §11).
  return isCallUp(before) && !isFree(activity) ? 'unlessState' : 'none';
}

function leavesDoubt(before: Calls, next: Calls, event: AgentEvent, activity: Activity): boolean {
  const isKnown = (callId: CallId): boolean => liveWithId(before, callId) !== undefined;
  switch (event.kind) {
    case 'activity':
      return isFree(event.activity) && next.some(isOnThePhone);
    case 'phoneReleased':
      return next.some(isOnThePhone);
    case 'phoneOffHook':
      return !next.some(isOnThePhone);
    case 'phoneAlerting':
      // A call takes the agent out of the idle state first, and rings only when nobody is on the line.
      return isFree(activity) || next.some(isTalking);
    case 'ringing':
      return next.filter(isUnanswered).length > 1;
    case 'talking':
      return (
        (!isKnown(event.call.callId) && unnamed(before) === undefined) ||
        someTalkApart(next) ||
        isBackFromConsult(before, next)
      );
    case 'held':
    case 'takenBack':
    case 'customerAlerting':
      return !isKnown(event.callId) && unnamed(before) === undefined;
    case 'conference':
    case 'transferResult':
      // What became of the calls is told by the lists: which of them it is, and who is in it.
      return isCallUp(next);
    case 'consultFailed':
    case 'callOutFailed':
      return before === next && isCallUp(next);
    case 'backFromIvr':
      return !isKnown(event.callId);
    case 'unrecognised':
      // An event of a call that is not followed.
      return event.eventType.startsWith('AgentEvent_') && isCallUp(next);
    case 'notAnswered':
    case 'connectFailed':
      if (event.callId === null) return before === next && isCallUp(next);
      return (
        liveWithId(next, event.callId) !== undefined || (isCallUp(next) && endsUnknown(before, event.callId))
      );
    case 'releasedByAgent':
    case 'releasedByCaller':
      return isCallUp(next) && (endsUnknown(before, event.callId) || endsInConference(before, event.callId));
    case 'autoAnswered':
    case 'incomingCallInfo':
    case 'abandoned':
    case 'recordingBegan':
    case 'recordingEnded':
    case 'note':
    case 'bulletin':
    case 'shutdown':
    case 'ofAnother':
      return false;
  }
}

/** A customer talks again for whom help is dialled: nobody may have told that it came to nothing. */
const isBackFromConsult = (before: Calls, next: Calls): boolean =>
  next.some(
    (call) =>
      isTalking(call) &&
      before.some(({ key, phase }) => key === call.key && phase === 'held') &&
      next.some((help) => help.consultOf === call.key && isUnanswered(help)),
  );

/** Two talk, and not to each other: of one of them the end or the hold was not told. */
const someTalkApart = (calls: Calls): boolean => {
  const talking = calls.filter(isTalking);
  return talking.some((one) => talking.some((other) => other !== one && !talkTogether(one, other)));
};

const talkTogether = (one: Call, other: Call): boolean =>
  isSameConference(one, other) || (areLinked(one, other) && (isMultiParty(one) || isMultiParty(other)));

/** It may be of a party of a call that is up. */
const endsUnknown = (calls: Calls, callId: CallId): boolean => !calls.some((call) => call.callId === callId);

/** Either one party has left, or the agent: then the other parts are over as well. */
const endsInConference = (calls: Calls, callId: CallId): boolean =>
  (liveWithId(calls, callId)?.conference ?? null) !== null;
