import { Refusal } from '../../resultCodes.ts';
import { emit, talkingContent } from '../agents/eventQueue.ts';
import type { Leg } from '../model/call.ts';
import type { Session } from '../model/session.ts';
import type { Platform } from '../platform.ts';
import { heldLegs, isEngaged, sessionOf, setLegState, talkingLeg } from './legs.ts';

/** Holds the call that is talked in. @throws Refusal 200-005 when there is none */
export function hold(platform: Platform, session: Session): void {
  const leg = talkingLeg(session);
  if (leg === undefined) throw new Refusal('200-005');
  const held = (): void => {
    if (leg.state !== 'talking') return;
    putOnHold(platform, leg);
    platform.route();
  };
  const { holdMs } = platform.timings;
  if (holdMs === 0) held();
  else platform.after(holdMs, held, leg.timers);
}

/** The agent no longer talks in the call, and is told so. */
export function putOnHold(platform: Platform, leg: Leg): void {
  silentlyOnHold(platform, leg);
  tellHold(platform, leg);
}

/** The same, and nobody is told. */
export function silentlyOnHold(platform: Platform, leg: Leg): void {
  const session = sessionOf(platform, leg);
  // The latest held call stands last.
  session.legs = [...session.legs.filter((each) => each !== leg), leg];
  setLegState(platform, leg, 'held');
}

export function tellHold(platform: Platform, leg: Leg): void {
  emit(platform, sessionOf(platform, leg), 'AgentEvent_Hold', leg.call.callId, leg.call.callId);
}

/** The held leg of that call, the latest one when none is named. @throws Refusal `code` when there is no such one */
export function heldLeg(session: Session, callId: string | undefined, code: Refusal['retcode']): Leg {
  const held = heldLegs(session);
  const leg = callId === undefined ? held[0] : held.find((each) => each.call.callId === callId);
  if (leg === undefined) throw new Refusal(code);
  return leg;
}

/**
 * Takes a held call back, the latest one when none is named.
 * @throws Refusal 200-006 when it is not held, 200-015 while another call is up, 200-016 while somebody else has it
 */
export function takeBack(platform: Platform, session: Session, callId?: string): void {
  const leg = heldLeg(session, callId, '200-006');
  if (isEngaged(session)) throw new Refusal('200-015');
  if (leg.suspended) throw new Refusal('200-016');
  talkAgain(platform, leg);
}

/** The agent talks in a held call again, and is told so. */
export function talkAgain(platform: Platform, leg: Leg): void {
  setLegState(platform, leg, 'talking');
  tellTalkingAgain(platform, leg);
}

/** Says to the agent that the call is talked in. */
export function tellTalkingAgain(platform: Platform, leg: Leg): void {
  const { call } = leg;
  emit(platform, sessionOf(platform, leg), 'AgentEvent_Talking', talkingContent(call), call.callId);
}

/**
 * Mutes the agent's side or ends that.
 * @throws Refusal 200-003 or 200-007 without a call, or when it is so already and the site minds
 */
export function setMuted(platform: Platform, session: Session, muted: boolean): void {
  const leg = talkingLeg(session);
  const isIdle = leg?.muted === muted && platform.site.muteTwice === 'refused';
  if (leg === undefined || isIdle) throw new Refusal(muted ? '200-003' : '200-007');
  leg.muted = muted;
}
