import { Refusal } from '../../resultCodes.ts';
import { setState } from '../agents/agentStates.ts';
import { setCallState } from './arrive.ts';
import { emit, otherNumber } from '../agents/events.ts';
import type { Platform } from '../platform.ts';
import { route } from '../routing.ts';
import { agentStates, type AgentState } from '../model/agent.ts';
import type { Session } from '../model/session.ts';
import type { Call, EndedBy } from '../model/call.ts';

/** What the agent becomes after a call that was not answered. */
type Afterwards = 'asBefore' | 'forcedBusy' | 'worked';

function leave(platform: Platform, session: Session, call: Call): void {
  platform.cancel(call.timers);
  call.answering = false;
  session.calls = session.calls.filter((each) => each !== call);
}

/** The phone hangs up and the agent's next state comes, once the last call is gone. */
function settle(platform: Platform, session: Session, by: EndedBy, afterwards: Afterwards): void {
  const { releaseToPhoneReleaseMs, phoneReleaseToStateMs } = platform.timings;
  if (session.calls.length > 0) {
    route(platform);
    return;
  }
  platform.after(releaseToPhoneReleaseMs, () => {
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
  if (session.ended || session.calls.length > 0) return;
  const { afterCall, stateBeforeCall, autoEnterIdle } = session;
  session.afterCall = null;
  if (afterCall !== null) setState(platform, session, wished[afterCall]);
  else if (afterwards === 'forcedBusy') {
    setState(platform, session, agentStates.busy, ['AgentState_Force_SetNotReady']);
  } else if (afterwards === 'asBefore') setState(platform, session, stateBeforeCall);
  else setState(platform, session, autoEnterIdle ? agentStates.idle : agentStates.wrapUp);
}

/** Ends a call: the agent hears who released it (gateway reference §3 "End"). */
export function endCall(platform: Platform, call: Call, by: EndedBy): void {
  if (call.state === 'ended') return;
  const session = call.workNo === null ? undefined : platform.sessions.get(call.workNo);
  const wasAnswered = call.answeredAt !== null;
  call.endedAt = platform.clock.now();
  call.endedBy = by;
  platform.cancel(call.timers);
  const withAgent = session?.calls.includes(call) === true;
  if (withAgent) leave(platform, session, call);
  setCallState(platform, call, 'ended');
  if (!withAgent) return;
  if (by === 'caller') {
    const content = { callid: call.callId, number: otherNumber(call) };
    emit(platform, session, 'AgentEvent_Customer_Release', content, call.callId);
  } else emit(platform, session, 'AgentEvent_Call_Release', call.callId, call.callId);
  settle(platform, session, by, wasAnswered ? 'worked' : 'asBefore');
}

/** A call leaves the agent and waits again: in its queue, or for the agent `directedTo`. */
export function requeue(
  platform: Platform,
  session: Session,
  call: Call,
  afterwards: Afterwards,
  directedTo: string | null = null,
): void {
  leave(platform, session, call);
  call.workNo = null;
  call.directedTo = directedTo;
  call.requested = false;
  call.requeueCount += 1;
  setCallState(platform, call, 'waiting');
  settle(platform, session, 'platform', afterwards);
  route(platform);
}

/**
 * The agent releases the call: the one talked to is over, the one that rings goes back to its queue for somebody else.
 * @throws Refusal 200-017 when there is neither
 */
export function release(platform: Platform, session: Session): void {
  const call = session.calls.find((each) => each.state !== 'held');
  if (call === undefined) throw new Refusal('200-017');
  if (call.answeredAt !== null || call.feature !== 0) {
    endCall(platform, call, 'agent');
    return;
  }
  call.lastReleaseWorkNo = session.workNo;
  emit(platform, session, 'AgentEvent_Call_Release', call.callId, call.callId);
  requeue(platform, session, call, 'asBefore');
}

/** The session ends: what rings goes back to its queue, what was answered is released. */
export function dropCallsOf(platform: Platform, session: Session): void {
  for (const call of [...session.calls]) {
    leave(platform, session, call);
    if (call.answeredAt === null && call.feature === 0) {
      call.workNo = null;
      call.directedTo = null;
      call.requested = false;
      setCallState(platform, call, 'waiting');
      continue;
    }
    call.endedAt = platform.clock.now();
    call.endedBy = 'platform';
    setCallState(platform, call, 'ended');
  }
}
