import { Refusal } from '../../resultCodes.ts';
import { setCallState } from './arrive.ts';
import { endCall } from './end.ts';
import { emit, talkingContent } from '../agents/events.ts';
import type { Platform } from '../platform.ts';
import { isEngaged, route } from '../routing.ts';
import type { Session } from '../model/session.ts';
import type { Call } from '../model/call.ts';

/** The call that the agent talks in, if any. */
export function talkingCall(session: Session): Call | undefined {
  return session.calls.find((call) => call.state === 'talking');
}

/** The agent's held calls, the latest first. */
export function heldCalls(session: Session): Call[] {
  return session.calls.filter((call) => call.state === 'held').reverse();
}

/** Holds the call that is talked in. @throws Refusal 200-005 when there is none */
export function hold(platform: Platform, session: Session): void {
  const call = talkingCall(session);
  if (call === undefined) throw new Refusal('200-005');
  call.muted = false;
  // The latest held call stands last.
  session.calls = [...session.calls.filter((each) => each !== call), call];
  setCallState(platform, call, 'held');
  emit(platform, session, 'AgentEvent_Hold', call.callId, call.callId);
  route(platform);
}

function heldCall(session: Session, callId: string | undefined): Call {
  const held = heldCalls(session);
  if (held.length === 0) throw new Refusal('200-006');
  const call = callId === undefined ? held[0] : held.find((each) => each.callId === callId);
  if (call === undefined) throw new Refusal('200-006');
  return call;
}

/**
 * Takes a held call back, the latest one when none is named.
 * @throws Refusal 200-006 when it is not held, 200-015 while another call is up
 */
export function takeBack(platform: Platform, session: Session, callId?: string): void {
  const call = heldCall(session, callId);
  if (isEngaged(session)) throw new Refusal('200-015');
  setCallState(platform, call, 'talking');
  emit(platform, session, 'AgentEvent_Talking', talkingContent(call), call.callId);
}

/**
 * Connects the held call with the one talked in; the agent is out of both.
 * @throws Refusal 200-006 when it is not held, 200-026 without a call to connect it with
 */
export function connectHeld(platform: Platform, session: Session, callId: string): void {
  const held = heldCall(session, callId);
  const talking = talkingCall(session);
  if (talking === undefined) throw new Refusal('200-026');
  endCall(platform, held, 'agent');
  endCall(platform, talking, 'agent');
}

/** Mutes the agent's side or ends that. @throws Refusal 200-003 or 200-007 without a call, or when it is so already */
export function setMuted(session: Session, muted: boolean): void {
  const call = talkingCall(session);
  if (call === undefined || call.muted === muted) throw new Refusal(muted ? '200-003' : '200-007');
  call.muted = muted;
}
