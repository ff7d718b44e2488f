/** What the events say that end a call (docs/gateway.md §3). */
import type { AgentEvent } from '../../../shared/agentEvents.ts';
import { isLive, isUnanswered } from '../../../shared/calls/questions.ts';
import type { Call, CallEnd } from '../../../shared/calls/model.ts';
import type { CallId } from '../../../shared/domain.ts';
import { complete } from './callChange.ts';
import { ended } from './callLife.ts';
import { type Calls, liveWithId, replaced, unnamed } from './callList.ts';
import type { Moment } from './moment.ts';

/** The events that end a call, each in its own way. */
export type EndEvent = Extract<
  AgentEvent,
  { readonly kind: 'releasedByAgent' | 'releasedByCaller' | 'abandoned' | 'notAnswered' | 'connectFailed' }
>;

/** @returns the same list where the event ends no call that is known */
export function onEnd(calls: Calls, event: EndEvent, moment: Moment): Calls {
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
  }
}

const byCaller = (call: Call): CallEnd => (isUnanswered(call) ? 'abandoned' : 'releasedByCaller');

/**
 * @param how null: the event cannot be true for this call, which stays
 */
function endedBy(
  calls: Calls,
  callId: CallId | null,
  how: (call: Call) => CallEnd | null,
  moment: Moment,
): Calls {
  const call = callId === null ? onlyUnanswered(calls) : callToEnd(calls, callId, moment);
  if (call === undefined) return calls;
  const end = how(call);
  return end === null ? calls : replaced(calls, call, ended(complete(call, { callId }), end, moment));
}

/** An end that names an unknown call means the one that was never named, unless that call has ended before. */
function callToEnd(calls: Calls, callId: CallId, { endedIds }: Moment): Call | undefined {
  const isRepeated = wasEnded(calls, callId) || endedIds.has(callId);
  return liveWithId(calls, callId) ?? (isRepeated ? undefined : unnamed(calls));
}

function onlyUnanswered(calls: Calls): Call | undefined {
  const waiting = calls.filter(isUnanswered);
  return waiting.length === 1 ? waiting[0] : undefined;
}

export const wasEnded = (calls: Calls, callId: CallId): boolean =>
  calls.some((call) => call.callId === callId && !isLive(call));
