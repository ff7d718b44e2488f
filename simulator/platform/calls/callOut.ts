import { Refusal } from '../../resultCodes.ts';
import { occupy } from '../agents/agentStates.ts';
import { emit } from '../agents/events.ts';
import type { Call } from '../model/call.ts';
import type { Session } from '../model/session.ts';
import type { Platform } from '../platform.ts';
import { connect } from './answer.ts';
import { emitCustomerAlerting } from './arrive.ts';
import { endCall, leaveCall, waitAgain } from './end.ts';
import { addLeg, createCall, isEngaged, talkingLeg } from './legs.ts';

const dialable = /^\+?[0-9*#]{1,24}$/;

/**
 * The agent calls a number; the called party answers after a while.
 * @throws Refusal 200-023 without a number, 200-001 when it cannot be dialled, 100-007 while a call is up
 */
export function callOut(
  platform: Platform,
  session: Session,
  wish: { called: string; caller: string; skillId: number; calldata: string },
): Call {
  if (wish.called === '') throw new Refusal('200-023');
  if (!dialable.test(wish.called)) throw new Refusal('200-001');
  if (isEngaged(session)) throw new Refusal('100-007', 'a call is up');
  const caller = wish.caller === '' ? session.phoneNumber : wish.caller;
  const call = createCall(platform, {
    ...{ ...wish, caller, priority: 0, feature: 7 },
    placedBy: session.workNo,
    outside: [wish.called],
  });
  const leg = addLeg(platform, call, session, 'calling');
  occupy(platform, session, call.callId);
  emit(platform, session, 'AgentOther_PhoneOffhook', { type: 'main' }, call.callId);
  emitCustomerAlerting(platform, leg);
  platform.after(platform.timings.calledAnswersMs, () => connect(platform, leg), leg.timers);
  return call;
}

/**
 * Hands the call on: devicetype 1 a queue, 2 an agent, 5 an outside number. All modes act as a blind transfer.
 * @throws Refusal 200-012 without a call, for another devicetype, or when the target does not exist
 */
export function transfer(
  platform: Platform,
  session: Session,
  wish: { deviceType: number; address: string },
): void {
  const leg = talkingLeg(session);
  if (leg === undefined) throw new Refusal('200-012');
  const { call } = leg;
  if (wish.deviceType === 5 && dialable.test(wish.address)) {
    endCall(platform, call, 'agent', session.workNo);
    return;
  }
  const toQueue = wish.deviceType === 1 && platform.skills.has(Number(wish.address));
  const toAgent =
    wish.deviceType === 2 && wish.address !== session.workNo && platform.sessions.has(wish.address);
  if (!toQueue && !toAgent) throw new Refusal('200-012');
  if (toQueue) call.skillId = Number(wish.address);
  call.lastReleaseWorkNo = session.workNo;
  call.answeredAt = null;
  call.requeueCount += 1;
  leaveCall(platform, leg, 'agent');
  waitAgain(platform, call, toAgent ? wish.address : null);
  platform.route();
}

/** Tones during a call. @throws Refusal 200-026 without a call, 200-001 when they are no tones */
export function dialTones(session: Session, tones: string): void {
  if (talkingLeg(session) === undefined) throw new Refusal('200-026');
  if (!dialable.test(tones)) throw new Refusal('200-001');
}
