import { Refusal } from '../../resultCodes.ts';
import { connect, emitCustomerAlerting, occupy, setCallState } from './arrive.ts';
import { endCall, requeue } from './end.ts';
import { emit } from '../agents/events.ts';
import { talkingCall } from './hold.ts';
import type { Platform } from '../platform.ts';
import { createCall, isEngaged } from '../routing.ts';
import type { Session } from '../model/session.ts';
import type { Call } from '../model/call.ts';

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
  const call = createCall(
    platform,
    { ...wish, caller, priority: 0, directedTo: null, feature: 7 },
    'alerting',
  );
  occupy(platform, session, call);
  setCallState(platform, call, 'alerting');
  emit(platform, session, 'AgentOther_PhoneOffhook', { type: '1' }, call.callId);
  emitCustomerAlerting(platform, session, call);
  platform.after(
    platform.timings.calledAnswersMs,
    () => {
      if (session.calls.includes(call)) connect(platform, session, call);
    },
    call.timers,
  );
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
  const call = talkingCall(session);
  if (call === undefined) throw new Refusal('200-012');
  if (wish.deviceType === 5 && dialable.test(wish.address)) {
    endCall(platform, call, 'agent');
    return;
  }
  const toQueue = wish.deviceType === 1 && platform.skills.has(Number(wish.address));
  const toAgent =
    wish.deviceType === 2 && wish.address !== session.workNo && platform.sessions.has(wish.address);
  if (!toQueue && !toAgent) throw new Refusal('200-012');
  emit(platform, session, 'AgentEvent_Call_Release', call.callId, call.callId);
  if (toQueue) call.skillId = Number(wish.address);
  call.lastReleaseWorkNo = session.workNo;
  call.answeredAt = null;
  requeue(platform, session, call, 'worked', toAgent ? wish.address : null);
}

/** Tones during a call. @throws Refusal 200-026 without a call, 200-001 when they are no tones */
export function dialTones(session: Session, tones: string): void {
  if (talkingCall(session) === undefined) throw new Refusal('200-026');
  if (!dialable.test(tones)) throw new Refusal('200-001');
}
