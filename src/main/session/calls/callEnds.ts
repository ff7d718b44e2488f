/** What the events say that end a call (docs/gateway.md §3). */
import type { AgentEvent } from '../../../shared/agentEvents.ts';
import { isDialling, isLive, isUnanswered, ringsHere } from '../../../shared/calls/questions.ts';
import type { Call, CallEnd } from '../../../shared/calls/model.ts';
import type { CallId } from '../../../shared/domain.ts';
import { complete } from './callChange.ts';
import { ended } from './callLife.ts';
import { failedConsult, withoutMember, withoutPartnerOf } from './callLinks.ts';
import { type Calls, changed, liveWithId, replaced, unnamed } from './callList.ts';
import { failedEnd, onlyDialled } from './course/callOut.ts';
import type { CallMoment, Moment } from './moment.ts';

/** The events that end a call, each in its own way. */
export type EndEvent = Extract<
  AgentEvent,
  {
    readonly kind:
      | 'releasedByAgent'
      | 'releasedByCaller'
      | 'abandoned'
      | 'notAnswered'
      | 'connectFailed'
      | 'callOutFailed'
      | 'consultFailed';
  }
>;

/** @returns the same list where the event ends no call that is known */
export function onEnd(calls: Calls, event: EndEvent, moment: CallMoment): Calls {
  switch (event.kind) {
    case 'releasedByAgent':
      return endedBy(calls, event, (call) => releasedHere(call, moment), moment);
    case 'releasedByCaller':
      return onHungUp(calls, event, moment);
    case 'abandoned':
      return endedBy(calls, event, byCaller, moment);
    case 'notAnswered':
      return endedBy(calls, event, notAnswered, moment);
    case 'connectFailed':
      return endedBy(calls, event, (call) => (isUnanswered(call) ? failed(call) : null), moment);
    case 'callOutFailed':
      return changed(calls, calledInVain(calls, event.callId, moment), (call) =>
        ended(call, failedEnd(call), moment),
      );
    case 'consultFailed':
      return changed(calls, failedConsult(calls, event.callId), (call) =>
        ended(call, failedEnd(call), moment),
      );
  }
}

/** Of several parties in one call, the one that hangs up may leave the others in it. */
function onHungUp(
  calls: Calls,
  event: Extract<EndEvent, { kind: 'releasedByCaller' }>,
  moment: Moment,
): Calls {
  const call = liveWithId(calls, event.callId);
  const left =
    call === undefined || event.number === null
      ? undefined
      : withoutMember(calls, call, event.number, moment);
  return left ?? endedBy(calls, event, byCaller, moment);
}

/**
 * The event says no more than that it is not this agent's any longer: by whom is known where the agent has asked for it
 * here, and not where the phone was put down or the platform let the call go.
 */
function releasedHere(call: Call, { releasing }: CallMoment): CallEnd {
  if (releasing.has(call.key)) return 'releasedByAgent';
  return ringsHere(call) ? 'takenAway' : 'released';
}

function notAnswered(call: Call): CallEnd | null {
  if (!isUnanswered(call)) return null;
  return isDialling(call) ? 'rangInVain' : 'missed';
}

const failed = (call: Call): CallEnd => (isDialling(call) ? failedEnd(call) : 'ended');

/** By its ID; under one that is not known the only call that the agent has begun. */
function calledInVain(calls: Calls, callId: CallId | null, { endedIds }: Moment): Call | undefined {
  const known = callId === null ? undefined : liveWithId(calls, callId);
  if (known !== undefined) return isUnanswered(known) ? known : undefined;
  const isOver = callId !== null && (wasEnded(calls, callId) || endedIds.has(callId));
  return isOver ? undefined : onlyDialled(calls);
}

const byCaller = (call: Call): CallEnd => (isUnanswered(call) ? 'abandoned' : 'releasedByCaller');

/** @param how null: the event cannot be true for this call, which stays */
function endedBy(
  calls: Calls,
  event: Exclude<EndEvent, { kind: 'callOutFailed' }>,
  how: (call: Call) => CallEnd | null,
  moment: Moment,
): Calls {
  const { callId } = event;
  const call = callId === null ? onlyRinging(calls) : callToEnd(calls, { ...event, callId }, moment);
  if (call === undefined) return toldLate(calls, event, how);
  const end = how(call);
  if (end === null) return calls;
  const rest = replaced(calls, call, ended(complete(call, { callId }), end, moment));
  return withoutPartnerOf(rest, call, event.kind === 'releasedByCaller' ? event.number : null);
}

/** What a report alone has ended, before the event that says how, or what stopped ringing, and was not answered. */
function toldLate(
  calls: Calls,
  { kind, callId }: Pick<EndEvent, 'kind' | 'callId'>,
  how: (call: Call) => CallEnd | null,
): Calls {
  const isUnsaid = ({ end }: Call): boolean =>
    end === 'ended' || (end === 'takenAway' && kind === 'notAnswered');
  const call = calls.findLast((one) => callId !== null && one.callId === callId);
  if (call === undefined || !isUnsaid(call)) return calls;
  const end = how({ ...call, phase: call.answeredAt === null ? 'ringing' : 'talking' });
  return end === null || end === call.end ? calls : replaced(calls, call, { ...call, end });
}

/**
 * An end that names an unknown call means the one that was never named, unless that call has ended before. Beside
 * another call it may be of a party of that, and ends nothing; but what was not answered can only be the call that
 * rings.
 */
function callToEnd(
  calls: Calls,
  { kind, callId }: EndEvent & { readonly callId: CallId },
  { endedIds }: Moment,
): Call | undefined {
  const known = liveWithId(calls, callId);
  if (known !== undefined || wasEnded(calls, callId) || endedIds.has(callId)) return known;
  const isOfRinging = kind === 'notAnswered' || kind === 'abandoned';
  return isOfRinging || calls.filter(isLive).length === 1 ? unnamed(calls) : undefined;
}

/** Who gives up, or is not answered here, has called: what the agent dials is not meant. */
function onlyRinging(calls: Calls): Call | undefined {
  const waiting = calls.filter(ringsHere);
  return waiting.length === 1 ? waiting[0] : undefined;
}

/** Whether it is known since what was told last that nobody answered it here: at its end, or a little later. */
export const isMissedNow = ({ key, end }: Call, before: { readonly calls: Calls }): boolean =>
  end === 'missed' && before.calls.some((call) => call.key === key && call.end !== 'missed');

/** Whether a call with this ID is shown as ended; one that has vanished since is in `endedIds`. */
export const wasEnded = (calls: Calls, callId: CallId): boolean =>
  calls.some((call) => call.callId === callId && !isLive(call));
