import { beginAlerting } from './calls/arrive.ts';
import { createCall, isEngaged, setStage, type NewCall } from './calls/legs.ts';
import { agentStates } from './model/agent.ts';
import type { Call } from './model/call.ts';
import type { Session } from './model/session.ts';
import type { PlatformSetup } from './model/site.ts';
import { Platform } from './platform.ts';

/** The idle agents of each queue, the one idle the longest first. */
type Serving = Map<number, Session[]>;

/**
 * A call enters its queue and goes to a ready agent, now or when there is one. Those that wait already found nobody,
 * and a new call changes nothing for them: only this one is looked at.
 */
export function enqueue(platform: Platform, wish: NewCall): Call {
  const call = createCall(platform, wish);
  setStage(platform, call, 'waiting');
  offer(platform, servingIn(platform), call);
  return call;
}

function servingIn(platform: Platform): Serving {
  const idle = [...platform.sessions.values()].filter(isFree);
  const serving: Serving = new Map();
  for (const session of idle.sort((one, other) => one.stateSince - other.stateSince)) {
    for (const skillId of session.skillIds) {
      if (platform.skills.get(skillId)?.onRequestOnly === true) continue;
      const agents = serving.get(skillId);
      if (agents === undefined) serving.set(skillId, [session]);
      else agents.push(session);
    }
  }
  return serving;
}

function isFree(session: Session): boolean {
  return session.state === agentStates.idle && session.legs.length === 0;
}

/** A call for one agent comes while others are held, too: no queue gives it. */
function canTakeDirected({ site }: Platform, session: Session): boolean {
  if (isFree(session)) return true;
  const rings = session.legs.some(({ state }) => state === 'ringing');
  const isOffered = session.legs.every(({ state }) => state === 'ringing' || state === 'held');
  if (site.secondRings && rings && isOffered) return true;
  return session.legs.length > 0 && !isEngaged(session) && session.afterCall === null;
}

function agentFor(platform: Platform, serving: Serving, call: Call): Session | undefined {
  if (call.directedTo !== null) {
    const session = platform.sessions.get(call.directedTo);
    return session !== undefined && canTakeDirected(platform, session) ? session : undefined;
  }
  const isStranger = ({ workNo }: Session): boolean =>
    workNo !== call.lastReleaseWorkNo && !call.legs.some((leg) => leg.workNo === workNo);
  return serving.get(call.skillId)?.find((session) => isFree(session) && isStranger(session));
}

function offer(platform: Platform, serving: Serving, call: Call): void {
  if (call.stage !== 'waiting') return;
  const session = agentFor(platform, serving, call);
  if (session !== undefined) beginAlerting(platform, session, call);
}

/**
 * Gives each waiting call to an agent who can take it: the call with the highest priority first, then the oldest; the
 * agent idle the longest.
 */
function route(platform: Platform): void {
  const serving = servingIn(platform);
  for (const call of platform.queued.list()) offer(platform, serving, call);
}

/** A platform whose queues give their calls to agents. */
export function createPlatform(setup: PlatformSetup): Platform {
  const platform = new Platform(setup);
  platform.routeBy(route);
  return platform;
}
