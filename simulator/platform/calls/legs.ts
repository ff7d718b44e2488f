import type { Call, CallStage, CallState, Leg, LegState } from '../model/call.ts';
import type { Session } from '../model/session.ts';
import type { Platform } from '../platform.ts';

/** What a new call brings along. */
export interface NewCall {
  caller: string;
  called: string;
  skillId: number;
  calldata: string;
  priority: number;
  /** For this agent instead of for the queue. */
  directedTo?: string | null;
  feature?: number;
  placedBy?: string | null;
  /** Numbers of the parties outside. */
  outside: string[];
}

/** Makes a call known to the platform, with nobody of its agents in it yet. */
export function createCall(platform: Platform, wish: NewCall): Call {
  const { caller, called, skillId, calldata, priority, outside } = wish;
  const call: Call = {
    ...{ caller, called, skillId, calldata, priority, outside },
    callId: platform.nextCallId(),
    feature: wish.feature ?? 0,
    plainFeature: wish.feature ?? 0,
    stage: 'connected',
    legs: [],
    workNo: null,
    placedBy: wish.placedBy ?? null,
    isConsult: false,
    ringsInVain: false,
    directedTo: wish.directedTo ?? null,
    requested: false,
    beganAt: platform.clock.now(),
    answeredAt: null,
    endedAt: null,
    endedBy: null,
    lastReleaseWorkNo: null,
    requeueCount: 0,
    tones: '',
    offer: null,
    transfer: null,
    onOver: null,
    timers: new Set(),
  };
  platform.add(call);
  return call;
}

const telling: readonly LegState[] = ['talking', 'held', 'ringing', 'calling', 'alerting'];

/** What is said of a call as a whole: the part of it that has come furthest, and without any, where the call is. */
export function stateOf({ stage, legs }: Call): CallState {
  const furthest = telling.find((state) => legs.some((leg) => leg.state === state));
  if (stage === 'connected') return furthest ?? 'ended';
  return stage === 'ended' ? stage : (furthest ?? stage);
}

function tellChange(platform: Platform, call: Call): void {
  platform.tell({ kind: 'callChanged', call, workNo: call.workNo });
}

/** Moves a call to where it is next, in and out of its queue, and tells those who watch. */
export function setStage(platform: Platform, call: Call, stage: CallStage): void {
  if (call.stage === 'waiting') platform.queued.remove(call);
  call.stage = stage;
  if (stage === 'waiting') platform.queued.add(call);
  tellChange(platform, call);
}

/** Gives the agent a part in the call. */
export function addLeg(platform: Platform, call: Call, session: Session, state: LegState): Leg {
  const { workNo } = session;
  const leg: Leg = {
    ...{ call, workNo, state, cameWith: call.callId },
    ...{ muted: false, answering: false, talkedSince: null, suspended: false },
    timers: new Set(),
  };
  call.legs.push(leg);
  session.legs.push(leg);
  call.workNo = workNo;
  tellChange(platform, call);
  return leg;
}

/** Moves an agent's part in a call to its next state and tells those who watch. */
export function setLegState(platform: Platform, leg: Leg, state: LegState): void {
  leg.state = state;
  if (state === 'talking') leg.talkedSince ??= platform.clock.now();
  else if (state !== 'held' || platform.site.muteOverHold === 'ends') leg.muted = false;
  tellChange(platform, leg.call);
}

/** Takes the agent out of the call, without a word to anybody. */
export function removeLeg(platform: Platform, leg: Leg): void {
  platform.cancel(leg.timers);
  leg.call.legs = leg.call.legs.filter((each) => each !== leg);
  const session = platform.sessions.get(leg.workNo);
  if (session !== undefined) session.legs = session.legs.filter((each) => each !== leg);
  const latest = leg.call.legs.at(-1);
  if (latest !== undefined) leg.call.workNo = latest.workNo;
}

/** The session of the agent whose part it is: it lasts as long as the session does. */
export function sessionOf(platform: Platform, leg: Leg): Session {
  const session = platform.sessions.get(leg.workNo);
  if (session === undefined) throw new Error(`${leg.workNo} has a part in a call and no session`);
  return session;
}

/** Whether the agent has a call that is neither held nor over. */
export function isEngaged(session: Session): boolean {
  return session.legs.some((leg) => leg.state !== 'held');
}

/** The call that the agent talks in, if any. */
export function talkingLeg(session: Session): Leg | undefined {
  return session.legs.find((leg) => leg.state === 'talking');
}

/** The agent's held calls, the latest first. */
export function heldLegs(session: Session): Leg[] {
  return session.legs.filter((leg) => leg.state === 'held').reverse();
}

/** The call that waits for an answer: it alerts or rings at this agent, or at the one whom the agent called. */
export function arrivingLeg(session: Session): Leg | undefined {
  return session.legs.find((leg) => leg.state !== 'talking' && leg.state !== 'held');
}

/** The number of the other side of a call, as the agent sees it. */
export function otherNumber(call: Call, workNo: string | null): string {
  return call.feature === 7 || call.placedBy === workNo ? call.called : call.caller;
}

/** Whether the call was brought to the agent, who has not answered it yet. */
export function isOffered({ state }: Leg): boolean {
  return state === 'alerting' || state === 'ringing';
}

/** Whether a colleague can be rung: signed in, and without a call but held ones. */
export function canBeRung(session: Session | undefined): session is Session {
  return session !== undefined && !isEngaged(session);
}
