import { Refusal } from '../../resultCodes.ts';
import { emit } from './eventQueue.ts';
import type { Platform } from '../platform.ts';
import { agentStates, type AgentState } from '../model/agent.ts';
import type { AfterCall, Session } from '../model/session.ts';

const entering: Record<AgentState, string> = {
  [agentStates.signedOut]: 'AgentOther_ShutdownService',
  [agentStates.busy]: 'AgentState_SetNotReady_Success',
  [agentStates.idle]: 'AgentState_Ready',
  [agentStates.wrapUp]: 'AgentState_Work',
  [agentStates.talking]: 'AgentState_Busy',
  [agentStates.rest]: 'AgentState_SetRest_Success',
};

/** The event that says a state was entered. */
export function stateEvent(state: AgentState): string {
  return entering[state];
}

/** Puts the agent into a state and says so with `eventTypes` (default: the state's own event). */
export function setState(
  platform: Platform,
  session: Session,
  state: AgentState,
  eventTypes: readonly string[] = [stateEvent(state)],
): void {
  platform.clock.clearTimeout(session.restTimer);
  platform.clock.clearTimeout(session.wrapUpTimer);
  session.state = state;
  session.stateSince = platform.clock.now();
  for (const eventType of eventTypes) emit(platform, session, eventType);
  platform.tell({ kind: 'stateChanged', workNo: session.workNo, state, attended: session.attended });
  if (state === agentStates.idle) platform.route();
  if (state === agentStates.wrapUp && platform.timings.wrapUpMs > 0) {
    session.wrapUpTimer = platform.clock.setTimeout(
      () => setState(platform, session, agentStates.idle),
      platform.timings.wrapUpMs,
    );
  }
}

/** Whether the agent is occupied: from the allocation of a call to the state after it. */
export function isOccupied(session: Session): boolean {
  return session.state === agentStates.talking;
}

/**
 * Takes the agent out of the present state for a call, once. Says so at once, or leaves that to `tellOccupied`, for the
 * agent's own calls, where the phone comes first.
 */
export function occupy(platform: Platform, session: Session, callId: string, told = true): void {
  if (isOccupied(session)) return;
  session.stateBeforeCall = session.state;
  session.state = agentStates.talking;
  session.stateSince = platform.clock.now();
  platform.clock.clearTimeout(session.restTimer);
  platform.clock.clearTimeout(session.wrapUpTimer);
  if (told) tellOccupied(platform, session, callId);
}

/** Says that the agent is occupied. */
export function tellOccupied(platform: Platform, session: Session, callId: string): void {
  const { workNo, attended, state } = session;
  emit(platform, session, 'AgentState_Busy', null, callId);
  platform.tell({ kind: 'stateChanged', workNo, state, attended });
}

/** The event that confirms a state when it is asked for during a call, at sites that tell it then. */
const asked: Record<AfterCall, string> = {
  ready: 'AgentState_CancelNotReady_Success',
  busy: 'AgentState_SetNotReady_Success',
  wrapUp: 'AgentState_SetWork_Success',
  rest: 'AgentState_SetRest_Success',
};

function laterOrNow(platform: Platform, session: Session, afterCall: AfterCall, now: () => void): void {
  if (!isOccupied(session)) {
    now();
    return;
  }
  session.afterCall = afterCall;
  if (platform.site.stateDuringCall !== 'afterwards') emit(platform, session, asked[afterCall]);
}

/** sayfree: idle, out of any other state; during a call it counts for the time after it. */
export function sayFree(platform: Platform, session: Session): void {
  const left: Partial<Record<AgentState, string>> = {
    [agentStates.busy]: 'AgentState_CancelNotReady_Success',
    [agentStates.wrapUp]: 'AgentState_CancelWork_Success',
    [agentStates.rest]: 'AgentState_CancelRest_Success',
  };
  laterOrNow(platform, session, 'ready', () => {
    const leaving = left[session.state];
    if (leaving === undefined) return;
    if (session.state !== agentStates.busy && platform.site.sayFreeEnds === 'busyAlone')
      throw new Refusal('100-009');
    session.afterCall = null;
    setState(platform, session, agentStates.idle, [leaving, 'AgentState_Ready']);
  });
}

/** saybusy: no calls from queues; during a call it counts for the time after it. */
export function sayBusy(platform: Platform, session: Session): void {
  laterOrNow(platform, session, 'busy', () => {
    if (session.state !== agentStates.busy) setState(platform, session, agentStates.busy);
  });
}

/** work: wrap-up without a call before it, or after the call that is up. */
export function startWrapUp(platform: Platform, session: Session): void {
  laterOrNow(platform, session, 'wrapUp', () => {
    setState(platform, session, agentStates.wrapUp, ['AgentState_SetWork_Success', 'AgentState_Work']);
  });
}

/**
 * rest for `seconds`, or for so much longer; when they are over AgentState_Rest_Timeout reminds, and the state stays.
 * One that is asked for during a call has no length here.
 */
export function startRest(platform: Platform, session: Session, seconds: number): void {
  const { clock, site } = platform;
  laterOrNow(platform, session, 'rest', () => {
    const isProlonged = session.state === agentStates.rest;
    const now = clock.now();
    const from = isProlonged && site.prolongedRest === 'added' ? Math.max(now, session.restUntil) : now;
    if (!isProlonged) setState(platform, session, agentStates.rest);
    else if (site.prolongationTold) emit(platform, session, stateEvent(agentStates.rest));
    clock.clearTimeout(session.restTimer);
    session.restUntil = from + seconds * 1000;
    session.restTimer = clock.setTimeout(() => {
      emit(platform, session, 'AgentState_Rest_Timeout');
    }, session.restUntil - now);
  });
}

const cancelled = {
  busy: { state: agentStates.busy, event: 'AgentState_CancelNotReady_Success' },
  wrapUp: { state: agentStates.wrapUp, event: 'AgentState_CancelWork_Success' },
  rest: { state: agentStates.rest, event: 'AgentState_CancelRest_Success' },
} as const;

/** cancelbusy, cancelwork, cancelrest: back to idle. @throws Refusal 100-009 when the agent is not in that state */
export function leaveState(platform: Platform, session: Session, from: keyof typeof cancelled): void {
  const { state, event } = cancelled[from];
  if (session.afterCall === from) {
    if (!platform.site.takesNextBack) throw new Refusal('100-009');
    session.afterCall = null;
    if (platform.site.stateDuringCall !== 'afterwards') emit(platform, session, event);
    return;
  }
  if (session.state !== state) throw new Refusal('100-009');
  setState(platform, session, agentStates.idle, [event, 'AgentState_Ready']);
}
