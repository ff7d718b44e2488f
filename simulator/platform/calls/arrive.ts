import { Refusal } from '../../resultCodes.ts';
import { requeue } from './end.ts';
import { emit, incomingContent, otherNumber, ringingContent, talkingContent } from '../agents/events.ts';
import type { Platform } from '../platform.ts';
import { agentStates } from '../model/agent.ts';
import type { Session } from '../model/session.ts';
import type { Call } from '../model/call.ts';

/** Moves a call to its next state and tells those who watch. */
export function setCallState(platform: Platform, call: Call, state: Call['state']): void {
  call.state = state;
  platform.tell({ kind: 'callChanged', call, workNo: call.workNo });
}

/** Takes the agent out of the idle state for a call; says so only when it was not occupied before. */
export function occupy(platform: Platform, session: Session, call: Call): void {
  platform.cancel(call.timers);
  call.workNo = session.workNo;
  session.calls.push(call);
  if (session.state === agentStates.talking) return;
  session.stateBeforeCall = session.state;
  session.state = agentStates.talking;
  session.stateSince = platform.clock.now();
  platform.clock.clearTimeout(session.restTimer);
  emit(platform, session, 'AgentState_Busy', null, call.callId);
  const { workNo, attended } = session;
  platform.tell({ kind: 'stateChanged', workNo, state: session.state, attended });
}

/**
 * The documented order of an inbound call (gateway reference §3): AgentState_Busy, PhoneAlerting, PhoneOffhook,
 * then Ringing, or Auto_Answer and Talking; a requested call goes on to Talking unless the site lets it ring.
 */
export function beginAlerting(platform: Platform, session: Session, call: Call): void {
  setCallState(platform, call, 'alerting');
  occupy(platform, session, call);
  const { timings, site } = platform;
  const wait = (delayMs: number, run: () => void): void => {
    platform.after(delayMs, run, call.timers);
  };
  wait(timings.ringDelayMs, () => {
    const filled = site.phoneAlertingContent === 'filled';
    const content = filled ? { callid: call.callId, caller: call.caller } : null;
    emit(platform, session, 'AgentOther_PhoneAlerting', content, call.callId);
    if (site.newGateway) {
      emit(platform, session, 'AgentEvent_Incoming_CallInfo', incomingContent(platform, call), call.callId);
    }
    wait(timings.alertingToOffhookMs, () => {
      emit(platform, session, 'AgentOther_PhoneOffhook', { type: '1' }, call.callId);
      afterOffhook(platform, session, call);
    });
  });
}

function afterOffhook(platform: Platform, session: Session, call: Call): void {
  const { timings, site } = platform;
  if (session.autoAnswer) {
    platform.after(
      timings.autoAnswerMs,
      () => {
        emit(platform, session, 'AgentEvent_Auto_Answer', ringingContent(call), call.callId);
        connect(platform, session, call);
      },
      call.timers,
    );
  } else if (call.requested && !site.requestedCallRings) {
    platform.after(timings.offhookToRingingMs, () => connect(platform, session, call), call.timers);
  } else {
    platform.after(timings.offhookToRingingMs, () => ring(platform, session, call), call.timers);
  }
}

function ring(platform: Platform, session: Session, call: Call): void {
  setCallState(platform, call, 'ringing');
  emit(platform, session, 'AgentEvent_Ringing', ringingContent(call), call.callId);
  if (platform.site.customerAlerting) emitCustomerAlerting(platform, session, call);
  platform.after(platform.timings.noAnswerMs, () => noAnswer(platform, session, call), call.timers);
}

/** Tells the agent that the other side's phone rings. */
export function emitCustomerAlerting(platform: Platform, session: Session, call: Call): void {
  const content = { callid: call.callId, otherPhone: otherNumber(call), otherPhoneWorkno: '', type: 'main' };
  emit(platform, session, 'AgentEvent_Customer_Alerting', content, call.callId);
}

function noAnswer(platform: Platform, session: Session, call: Call): void {
  emit(platform, session, 'AgentEvent_No_Answer', call.callId, call.callId);
  requeue(platform, session, call, platform.site.afterNoAnswer === 'busy' ? 'forcedBusy' : 'asBefore');
}

/** The parties are connected. */
export function connect(platform: Platform, session: Session, call: Call): void {
  platform.cancel(call.timers);
  call.answering = false;
  call.answeredAt ??= platform.clock.now();
  setCallState(platform, call, 'talking');
  emit(platform, session, 'AgentEvent_Talking', talkingContent(call), call.callId);
}

/**
 * The agent answers.
 * @throws Refusal 200-002 when nothing rings, or not the call that was named
 */
export function answer(platform: Platform, session: Session, callId?: string): void {
  const call = session.calls.find((each) => each.state === 'ringing' && !each.answering);
  if (call === undefined || (callId !== undefined && callId !== call.callId)) throw new Refusal('200-002');
  platform.cancel(call.timers);
  call.answering = true;
  platform.after(platform.timings.answerToTalkingMs, () => connect(platform, session, call), call.timers);
}
