import { performance } from 'node:perf_hooks';
import type { Platform } from '../platform.ts';
import type { GatewayEvent, Session } from '../model/session.ts';
import type { Call } from '../model/call.ts';

/** Puts an event, whosever it is, into the agent's session; a poll that waits takes it at once (docs/gateway.md §3). */
export function deliver(
  platform: Platform,
  session: Session,
  given: Omit<GatewayEvent, 'generatedAt' | 'faulted'>,
): void {
  // Nobody takes the events of a colleague whom a scenario plays.
  if (session.ended || !session.attended) return;
  const event = { ...given, generatedAt: platform.clock.now() };
  session.events.push(event, ...session.delayedEvents.splice(0));
  for (const listener of platform.released)
    listener(event.workNo, event.eventType, event.callId, performance.now());
  session.poll?.finish('event');
  session.push?.wake();
}

/** Says to whoever follows that the answer with an event goes out, or that a client took it. */
export function tellSent({ sent }: Platform, { workNo, eventType, callId }: GatewayEvent): void {
  for (const listener of sent) listener(workNo, eventType, callId, performance.now());
}

/** Tells the agent of something that happened. */
export function emit(
  platform: Platform,
  session: Session,
  eventType: string,
  content: unknown = null,
  callId: string | null = null,
): void {
  deliver(platform, session, { eventType, workNo: session.workNo, content, callId });
}

/** Content of AgentEvent_Ringing and AgentEvent_Auto_Answer: every value is a string. */
export function ringingContent(call: Call): Record<string, string> {
  return {
    caller: call.caller,
    called: call.called,
    callid: call.callId,
    type: 'main',
    feature: String(call.feature),
    mediaAbility: '1',
    mediaType: '5',
    transfer: call.lastReleaseWorkNo === null ? 'no' : 'yes',
    transfrom: call.lastReleaseWorkNo ?? '',
  };
}

/** Content of AgentEvent_Talking. */
export function talkingContent(call: Call): Record<string, string> {
  const { caller, called, callId } = call;
  return { caller, called, callid: callId, type: 'main', feature: String(call.feature), mediaAbility: '1' };
}

/** `lastReleaseAgentId` of a call that nobody has released. */
const nobody = '65535';

/** Content of AgentEvent_Incoming_CallInfo, which only newer gateways send. */
export function incomingContent(platform: Platform, call: Call): Record<string, unknown> {
  return {
    callId: call.callId,
    skillName: platform.skills.get(call.skillId)?.name ?? '',
    skillId: call.skillId,
    caller: call.caller,
    called: call.called,
    lastReleaseAgentId: call.lastReleaseWorkNo ?? nobody,
    mediaType: 5,
    releaseAndReQueueCount: call.requeueCount,
    releaseAndReQueueCallFlag: call.requeueCount > 0 ? 1 : 0,
  };
}
