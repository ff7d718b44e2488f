import { occupy } from '../agents/agentStates.ts';
import { emit, incomingContent, ringingContent } from '../agents/eventQueue.ts';
import type { Call, Leg } from '../model/call.ts';
import type { Session } from '../model/session.ts';
import type { Platform } from '../platform.ts';
import { connect } from './answer.ts';
import { refuseOffered } from './end.ts';
import { addLeg, otherNumber, sessionOf, setLegState, setStage } from './legs.ts';

/**
 * The documented order of an inbound call (docs/gateway.md §3): AgentState_Busy, PhoneAlerting, PhoneOffhook,
 * then Ringing, or Auto_Answer and Talking; a requested call goes on to Talking unless the site lets it ring.
 */
export function beginAlerting(platform: Platform, session: Session, call: Call): void {
  platform.cancel(call.timers);
  const leg = addLeg(platform, call, session, 'alerting');
  setStage(platform, call, 'connected');
  occupy(platform, session, call.callId);
  const { timings, site } = platform;
  const wait = (delayMs: number, run: () => void): void => {
    platform.after(delayMs, run, leg.timers);
  };
  if (session.offHook) {
    wait(timings.ringDelayMs, () => afterOffhook(platform, leg));
    return;
  }
  wait(timings.ringDelayMs, () => {
    const filled = site.phoneAlertingContent === 'filled';
    const content = filled ? { callid: call.callId, caller: call.caller } : null;
    emit(platform, sessionOf(platform, leg), 'AgentOther_PhoneAlerting', content, call.callId);
    if (site.newGateway) {
      const incoming = incomingContent(platform, call);
      emit(platform, sessionOf(platform, leg), 'AgentEvent_Incoming_CallInfo', incoming, call.callId);
    }
    wait(timings.alertingToOffhookMs, () => {
      tellOffhook(platform, leg);
      afterOffhook(platform, leg);
    });
  });
}

/** Says that the agent has lifted the phone. */
export function tellOffhook(platform: Platform, leg: Leg): void {
  const content = { type: platform.site.phoneOffhookType };
  emit(platform, sessionOf(platform, leg), 'AgentOther_PhoneOffhook', content, leg.call.callId);
}

function afterOffhook(platform: Platform, leg: Leg): void {
  const { timings, site } = platform;
  const { call } = leg;
  if (sessionOf(platform, leg).autoAnswer) {
    const autoAnswer = (): void => {
      emit(platform, sessionOf(platform, leg), 'AgentEvent_Auto_Answer', ringingContent(call), call.callId);
      connect(platform, leg);
    };
    platform.after(timings.autoAnswerMs, autoAnswer, leg.timers);
  } else if (call.requested && !site.requestedCallRings) {
    platform.after(timings.offhookToRingingMs, () => connect(platform, leg), leg.timers);
  } else {
    platform.after(timings.offhookToRingingMs, () => ring(platform, leg), leg.timers);
  }
}

function ring(platform: Platform, leg: Leg): void {
  const { call } = leg;
  setLegState(platform, leg, 'ringing');
  emit(platform, sessionOf(platform, leg), 'AgentEvent_Ringing', ringingContent(call), call.callId);
  if (platform.site.customerAlerting) emitCustomerAlerting(platform, leg);
  // Colleagues whom a scenario plays answer by themselves.
  const { attended } = sessionOf(platform, leg);
  const { calledAnswersMs } = platform.timings;
  if (!attended && !call.ringsInVain)
    platform.after(calledAnswersMs, () => connect(platform, leg), leg.timers);
  platform.after(platform.timings.noAnswerMs, () => noAnswer(platform, leg), leg.timers);
}

/** Tells the agent that the other side's phone rings, or that of whom is brought in. */
export function emitCustomerAlerting(
  platform: Platform,
  leg: Leg,
  broughtIn?: Pick<Session, 'phoneNumber' | 'workNo'>,
): void {
  const { call } = leg;
  const content = {
    callid: call.callId,
    otherPhone: broughtIn?.phoneNumber ?? otherNumber(call, leg.workNo),
    otherPhoneWorkno: broughtIn?.workNo ?? '',
    type: 'main',
  };
  emit(platform, sessionOf(platform, leg), 'AgentEvent_Customer_Alerting', content, call.callId);
}

function noAnswer(platform: Platform, leg: Leg): void {
  const { callId } = leg.call;
  emit(platform, sessionOf(platform, leg), 'AgentEvent_No_Answer', callId, callId);
  refuseOffered(platform, leg, platform.site.afterNoAnswer === 'busy' ? 'forcedBusy' : 'asBefore');
}
