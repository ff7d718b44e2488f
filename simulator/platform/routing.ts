import { beginAlerting } from './calls/arrive.ts';
import type { Platform } from './platform.ts';
import { agentStates } from './model/agent.ts';
import type { Session } from './model/session.ts';
import type { Call } from './model/call.ts';

/** What a new call brings along. */
export interface NewCall {
  caller: string;
  called: string;
  skillId: number;
  calldata: string;
  priority: number;
  /** For this agent instead of for the queue. */
  directedTo: string | null;
  feature?: number;
}

/** Whether the agent has a call that is neither held nor over. */
export function isEngaged(session: Session): boolean {
  return session.calls.some((call) => call.state !== 'held');
}

/** Makes a call known to the platform, in the state it begins with. */
export function createCall(platform: Platform, wish: NewCall, state: Call['state']): Call {
  const call: Call = {
    callId: platform.nextCallId(),
    feature: wish.feature ?? 0,
    caller: wish.caller,
    called: wish.called,
    skillId: wish.skillId,
    calldata: wish.calldata,
    priority: wish.priority,
    state,
    workNo: null,
    directedTo: wish.directedTo,
    requested: false,
    beganAt: platform.clock.now(),
    answeredAt: null,
    endedAt: null,
    endedBy: null,
    muted: false,
    answering: false,
    lastReleaseWorkNo: null,
    requeueCount: 0,
    timers: new Set(),
  };
  platform.add(call);
  return call;
}

/**
 * A call enters its queue and goes to a ready agent, now or when there is one. Those that wait already found nobody,
 * and a new call changes nothing for them: only this one is looked at.
 */
export function enqueue(platform: Platform, wish: NewCall): Call {
  const call = createCall(platform, wish, 'waiting');
  platform.tell({ kind: 'callChanged', call, workNo: null });
  offer(platform, call);
  return call;
}

function holdsOnly(session: Session): boolean {
  return session.calls.length > 0 && !isEngaged(session) && session.afterCall === null;
}

function longestIdle(sessions: Session[]): Session | undefined {
  return sessions.sort((one, other) => one.stateSince - other.stateSince)[0];
}

function agentFor(platform: Platform, call: Call): Session | undefined {
  if (call.directedTo !== null) {
    const session = platform.sessions.get(call.directedTo);
    if (session === undefined) return undefined;
    return session.state === agentStates.idle || holdsOnly(session) ? session : undefined;
  }
  if (platform.skills.get(call.skillId)?.onRequestOnly === true) return undefined;
  const serving = [...platform.sessions.values()].filter(
    (session) => session.skillIds.has(call.skillId) && session.workNo !== call.lastReleaseWorkNo,
  );
  const idle = serving.filter((session) => session.state === agentStates.idle);
  if (idle.length > 0 || !platform.site.routesWhileHolding) return longestIdle(idle);
  return longestIdle(serving.filter(holdsOnly));
}

/** Gives each waiting call to an agent who can take it: the call with the highest priority first, then the oldest; the agent idle the longest. */
export function route(platform: Platform): void {
  for (const call of platform.waiting()) offer(platform, call);
}

function offer(platform: Platform, call: Call): void {
  if (call.state !== 'waiting') return;
  const session = agentFor(platform, call);
  if (session !== undefined) beginAlerting(platform, session, call);
}
