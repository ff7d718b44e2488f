import { Refusal } from '../../resultCodes.ts';
import { emit } from '../agents/eventQueue.ts';
import type { Call, Leg } from '../model/call.ts';
import type { Session } from '../model/session.ts';
import type { Platform } from '../platform.ts';
import { endCall, leaveCall, releaseLeg } from './end.ts';
import { heldLeg } from './hold.ts';
import { createCall, otherNumber, removeLeg, sessionOf, setLegState, setStage, talkingLeg } from './legs.ts';
import { partiesIn, shrink, tellTalking } from './parties.ts';

/** callfeature of a conference (docs/gateway.md §7). */
const conferenceFeature = 53;

interface TwoCalls {
  held: Call;
  current: Call;
}

/** The customer's call of the two; the held one when both are, or none. */
function customers({ held, current }: TwoCalls): Call {
  return held.outside.length > 0 ? held : current.outside.length > 0 ? current : held;
}

function survivor(platform: Platform, calls: TwoCalls): Call {
  const { conferenceCallId } = platform.site;
  if (conferenceCallId !== 'new') return calls[conferenceCallId];
  const { caller, called, skillId, calldata, priority } = customers(calls);
  return createCall(platform, { caller, called, skillId, calldata, priority, outside: [] });
}

/** Everybody in `from` is in `into` from now on, and `from` is no more; nobody is told. */
function absorb(platform: Platform, into: Call, from: Call): void {
  for (const leg of from.legs) {
    if (into.legs.some((each) => each.workNo === leg.workNo)) {
      removeLeg(platform, leg);
      continue;
    }
    leg.call = into;
    into.legs.push(leg);
  }
  from.legs = [];
  into.outside = [...into.outside, ...from.outside];
  into.answeredAt ??= from.answeredAt;
  from.outside = [];
  from.onOver = null;
  from.endedAt = platform.clock.now();
  from.endedBy = 'platform';
  platform.cancel(from.timers);
  setStage(platform, from, 'ended');
}

/** The parties of both calls talk in one. */
function merge(platform: Platform, kept: Call, calls: TwoCalls): void {
  const { caller, called, skillId, calldata, plainFeature, placedBy } = customers(calls);
  for (const from of [calls.held, calls.current]) if (from !== kept) absorb(platform, kept, from);
  Object.assign(kept, { caller, called, skillId, calldata, plainFeature, placedBy });
  kept.isConsult = false;
  kept.onOver = null;
  for (const leg of kept.legs) setLegState(platform, leg, 'talking');
}

/** Makes a conference of the two calls that `owner` is in, and tells those whom this site tells. */
export function joinCalls(platform: Platform, owner: Leg, calls: TwoCalls, feature: number): void {
  const joined = otherNumber(calls.current, owner.workNo);
  const first = otherNumber(calls.held, owner.workNo);
  const kept = survivor(platform, calls);
  merge(platform, kept, calls);
  kept.feature = feature;
  for (const { workNo } of kept.legs) {
    const isOwner = workNo === owner.workNo;
    if (!isOwner && platform.site.conferenceTells === 'owner') continue;
    const content = { callid: kept.callId, partner: `1,${isOwner ? joined : first}` };
    const session = platform.sessions.get(workNo);
    if (session !== undefined) emit(platform, session, 'AgentEvent_Conference', content, kept.callId);
  }
  if (platform.site.talkingFollows) tellTalking(platform, kept);
}

/**
 * confjoin: the held call and the one talked in become a conference.
 * @throws Refusal 200-010 without the two of them
 */
export function confJoin(platform: Platform, session: Session, callId: string): void {
  const { call: held } = heldLeg(session, callId, '200-010');
  const talking = talkingLeg(session);
  if (talking === undefined) throw new Refusal('200-010');
  joinCalls(platform, talking, { held, current: talking.call }, conferenceFeature);
}

/**
 * connecthold: connects the held call with the one talked in; the agent is out of both.
 * @throws Refusal 200-014 when it is not held, 200-013 without a call to connect it with
 */
export function connectHeld(platform: Platform, session: Session, callId: string): void {
  const held = heldLeg(session, callId, '200-014');
  const talking = talkingLeg(session);
  if (talking === undefined) throw new Refusal('200-013');
  connectWithout(platform, held, talking);
}

/** Who is in the two calls of an agent talks in one of them, without the agent, who hears that both are over. */
export function connectWithout(platform: Platform, held: Leg, talking: Leg): void {
  const { workNo } = held;
  const calls = { held: held.call, current: talking.call };
  const colleagues = [...held.call.legs, ...talking.call.legs].filter((leg) => leg.workNo !== workNo);
  if (colleagues.length === 0) {
    endCall(platform, talking.call, 'agent', { workNo });
    endCall(platform, held.call, 'agent', { workNo, told: 'AgentEvent_Customer_Release' });
    return;
  }
  talking.call.onOver = null;
  held.call.onOver = null;
  leaveCall(platform, talking, 'agent');
  leaveCall(platform, held, 'caller');
  const kept = customers(calls);
  merge(platform, kept, calls);
  if (partiesIn(kept) <= 2) kept.feature = kept.plainFeature;
  kept.lastReleaseWorkNo = workNo;
  kept.workNo = kept.legs.at(-1)?.workNo ?? null;
  tellTalking(platform, kept);
}

/** Whether the number is that of the agent's part in a call. */
function isNumberOf(platform: Platform, leg: Leg, number: string): boolean {
  return leg.workNo === number || sessionOf(platform, leg).phoneNumber === number;
}

/**
 * disconnect: lets one party of a conference go, or the other side of a call.
 * @throws Refusal 200-026 for a stranger's number
 */
export function disconnect(platform: Platform, session: Session, number: string): void {
  for (const leg of session.legs) {
    const { call, workNo } = leg;
    const colleague = call.legs.find((each) => each !== leg && isNumberOf(platform, each, number));
    const outside = call.outside.includes(number);
    if (partiesIn(call) < 3) {
      if (colleague === undefined && !outside && otherNumber(call, workNo) !== number) continue;
      releaseLeg(platform, leg);
      return;
    }
    if (colleague !== undefined) {
      leaveCall(platform, colleague, 'caller');
      shrink(platform, call, colleague);
      return;
    }
    if (outside) {
      call.outside = call.outside.filter((each) => each !== number);
      shrink(platform, call, null);
      return;
    }
  }
  throw new Refusal('200-026');
}
