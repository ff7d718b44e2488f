import { Refusal } from '../../resultCodes.ts';
import { setState, stateEvent } from '../agents/agentStates.ts';
import { emit } from '../agents/eventQueue.ts';
import { agentStates, type AgentState } from '../model/agent.ts';
import type { Call, EndedBy, Leg } from '../model/call.ts';
import type { Session } from '../model/session.ts';
import type { Platform } from '../platform.ts';
import { isOffered, otherNumber, removeLeg, sessionOf, setStage } from './legs.ts';
import { goesOnWithout, shrink } from './parties.ts';
import { tellRecordingOver } from './recording.ts';

/** How an agent is told that a call is over. */
export type Told =
  | 'AgentEvent_Call_Release'
  | 'AgentEvent_Customer_Release'
  | 'AgentEvent_No_Answer'
  | 'AgentEvent_Call_Out_Fail'
  | 'AgentEvent_Inside_Call_Fail'
  | 'AgentEvent_Consult_Fail';

interface Own {
  workNo: string;
  told?: Told;
}

/** What the agent becomes after a call that was not answered. */
type Afterwards = 'asBefore' | 'forcedBusy' | 'worked';

/** The phone hangs up and the agent's next state comes, once the last call is gone. */
function settle(platform: Platform, session: Session, by: EndedBy, afterwards: Afterwards): void {
  const { releaseToPhoneReleaseMs, phoneReleaseToStateMs } = platform.timings;
  if (session.legs.length > 0) {
    platform.route();
    return;
  }
  platform.after(releaseToPhoneReleaseMs, () => {
    session.offHook = platform.site.releasephone === 'followed' && !session.releasePhone;
    if (!session.offHook)
      emit(platform, session, 'AgentOther_PhoneRelease', { phoneState: by === 'agent' ? '2' : '3' });
    platform.after(phoneReleaseToStateMs, () => enterStateAfterCall(platform, session, afterwards));
  });
}

const wished: Record<NonNullable<Session['afterCall']>, AgentState> = {
  ready: agentStates.idle,
  busy: agentStates.busy,
  wrapUp: agentStates.wrapUp,
  rest: agentStates.rest,
};

function enterStateAfterCall(platform: Platform, session: Session, afterwards: Afterwards): void {
  if (session.ended || session.legs.length > 0) return;
  const { site } = platform;
  const { stateBeforeCall, autoEnterIdle } = session;
  const afterCall = site.nextState === 'kept' ? session.afterCall : null;
  session.afterCall = null;
  const wasTold = afterCall !== null && site.stateDuringCall === 'toldOnly';
  const enter = (state: AgentState, told = stateEvent(state)): void =>
    setState(platform, session, state, site.stateAfterCall === 'told' && !wasTold ? [told] : []);
  // Whom a scenario plays goes back to what the scenario made of the agent.
  if (!session.attended) enter(stateBeforeCall);
  else if (afterCall !== null) enter(wished[afterCall]);
  else if (afterwards === 'forcedBusy') enter(agentStates.busy, 'AgentState_Force_SetNotReady');
  else if (afterwards === 'asBefore') enter(stateBeforeCall);
  else enter(autoEnterIdle ? agentStates.idle : agentStates.wrapUp);
}

/** Says that the agent is out of the call: the documents have its ID as the content, a public client reads a member. */
function tellRelease(platform: Platform, session: Session, callId: string): void {
  const content = platform.site.callReleaseContent === 'text' ? callId : { callid: callId };
  emit(platform, session, 'AgentEvent_Call_Release', content, callId);
}

/** Tells one agent that the call is over: by an event that says who let it go. */
function tellOver(platform: Platform, leg: Leg, session: Session, how: Told): void {
  const { callId } = leg.call;
  if (how === 'AgentEvent_Customer_Release') {
    const content = { callid: callId, number: otherNumber(leg.call, leg.workNo) };
    emit(platform, session, how, content, callId);
  } else if (how === 'AgentEvent_Call_Release') tellRelease(platform, session, callId);
  else emit(platform, session, how, callId, callId);
  tellRecordingOver(platform, leg, session);
}

/**
 * Ends a call for everybody in it: each agent hears who released it (docs/gateway.md §3 "End"). `own` is the agent
 * who did it, or whose call came to nothing, and by what event that agent is told.
 */
export function endCall(platform: Platform, call: Call, by: EndedBy, own: Own | null = null): void {
  if (call.stage === 'ended') return;
  call.endedAt = platform.clock.now();
  call.endedBy = by;
  call.offer = null;
  call.transfer = null;
  platform.cancel(call.timers);
  const left = call.legs.map((leg) => ({ leg, session: sessionOf(platform, leg) }));
  for (const { leg } of left) removeLeg(platform, leg);
  setStage(platform, call, 'ended');
  for (const { leg, session } of left) {
    const { told = 'AgentEvent_Call_Release' } = own ?? {};
    const released = leg.workNo === own?.workNo ? told : 'AgentEvent_Customer_Release';
    tellOver(
      platform,
      leg,
      session,
      by === 'platform' && own === null ? 'AgentEvent_Call_Release' : released,
    );
  }
  call.onOver?.();
  for (const { leg, session } of left) {
    settle(platform, session, by, leg.talkedSince === null ? 'asBefore' : 'worked');
  }
}

/** The agent is out of a call that goes on without. */
export function leaveCall(platform: Platform, leg: Leg, by: EndedBy): void {
  const session = sessionOf(platform, leg);
  removeLeg(platform, leg);
  tellOver(
    platform,
    leg,
    session,
    by === 'caller' ? 'AgentEvent_Customer_Release' : 'AgentEvent_Call_Release',
  );
  settle(platform, session, by, leg.talkedSince === null ? 'asBefore' : 'worked');
}

/** What was offered to agents who have not answered yet is taken away from them. */
export function withdraw(platform: Platform, call: Call): void {
  call.offer = null;
  if (call.stage === 'waiting') setStage(platform, call, 'connected');
  for (const leg of call.legs.filter(isOffered)) leaveCall(platform, leg, 'caller');
}

/** A call waits again: in its queue, or for the agent `directedTo`. */
export function waitAgain(platform: Platform, call: Call, directedTo: string | null = null): void {
  if (call.legs.length === 0) call.workNo = null;
  call.directedTo = directedTo;
  call.requested = false;
  setStage(platform, call, 'waiting');
}

/** The agent does not take the call: it waits again, or whoever offered it is told. */
export function refuseOffered(platform: Platform, leg: Leg, afterwards: Afterwards): void {
  const session = sessionOf(platform, leg);
  const { call } = leg;
  const { offer } = call;
  removeLeg(platform, leg);
  call.offer = null;
  if (offer === null) {
    call.requeueCount += 1;
    waitAgain(platform, call);
  }
  settle(platform, session, 'platform', afterwards);
  if (offer === null) platform.route();
  else offer.failed();
}

/**
 * The agent releases the call: the one talked to is over, the one that rings goes back to its queue for somebody else.
 * @throws Refusal 200-017 when there is neither
 */
export function release(platform: Platform, session: Session): void {
  const leg = session.legs.find((each) => each.state !== 'held');
  if (leg === undefined) throw new Refusal('200-017');
  releaseLeg(platform, leg);
}

/** The same for one call of the agent's, whatever its state. */
export function releaseLeg(platform: Platform, leg: Leg): void {
  const { call, workNo } = leg;
  if (!isOffered(leg)) {
    if (goesOnWithout(leg)) {
      leaveCall(platform, leg, 'agent');
      shrink(platform, call, leg);
    } else endCall(platform, call, 'agent', { workNo });
    return;
  }
  call.lastReleaseWorkNo = workNo;
  tellRelease(platform, sessionOf(platform, leg), call.callId);
  refuseOffered(platform, leg, 'asBefore');
}

/** The session ends: what rings goes back to its queue, what was answered is released. */
export function dropCallsOf(platform: Platform, session: Session): void {
  for (const leg of [...session.legs]) {
    const { call } = leg;
    const { offer } = call;
    const offered = isOffered(leg);
    const goesOn = goesOnWithout(leg);
    removeLeg(platform, leg);
    if (goesOn) shrink(platform, call, leg);
    else if (!offered) endCall(platform, call, 'platform');
    else if (offer === null) waitAgain(platform, call);
    else {
      call.offer = null;
      offer.failed();
    }
  }
}
