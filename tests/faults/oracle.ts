/** Whether the screen tells what the gateway has. */
import type { SessionSnapshot } from '../../src/shared/contract/snapshot.ts';
import type { Activity } from '../../src/shared/domain.ts';
import { isSameConference } from '../../src/shared/calls/links.ts';
import type { Call } from '../../src/shared/calls/model.ts';
import { isLentToIvr } from '../../src/shared/calls/transfer.ts';
import type { Problem } from '../../src/shared/errors.ts';
import type { Fault } from './kinds/faults.ts';
import { agentId, type World } from '../support/world.ts';
import { requestState } from '../support/operations.ts';
import { requestedCall } from '../../src/shared/contract/operationQuestions.ts';

export interface Verdict {
  /** What the screen says that is not so, or does not say although it is so; empty where it tells the truth. */
  readonly wrong: readonly string[];
  /** The screen says that it does not know. */
  readonly isOpen: boolean;
}

const activityOf: Readonly<Record<number, Activity>> = {
  2: 'signedOut',
  3: 'busy',
  4: 'ready',
  5: 'wrapUp',
  7: 'talking',
  8: 'rest',
};

type GatewayAgent = ReturnType<World['simulator']['agentState']>;
type GatewayCall = GatewayAgent['calls'][number];

export function judge(world: World, { saysOver = false }: Pick<Fault, 'saysOver'>): Verdict {
  const snapshot = world.session.snapshot();
  const { state } = snapshot.session;
  switch (state) {
    case 'signedIn':
      return { wrong: ofSignedIn(world, snapshot), isOpen: false };
    case 'reconnecting':
      return { wrong: [], isOpen: true };
    case 'signingIn':
    case 'signingOut':
      // That something is under way is true while it is.
      return { wrong: isUnderWay(world) ? [] : [`${state}, but nothing is under way`], isOpen: true };
    case 'signedOut':
      return { wrong: saysOver ? [] : ofSignedOut(world, snapshot), isOpen: world.isOurs() };
    case 'lost':
      return { wrong: ofLost(world, saysOver), isOpen: false };
  }
}

const isUnderWay = ({ deeds }: World): boolean => deeds.some(({ problem }) => problem === undefined);

function ofSignedOut(world: World, { problems }: SessionSnapshot): string[] {
  if (!world.isOurs()) return [];
  // It says that the gateway may still have the session, that it has one, or that the sign-in was not answered.
  const isUnheard = problems.some(({ problem }) => problem.kind === 'signOutUnheard');
  if (isUnheard || isTaken(world) || isUntold(lastOf(world.deeds, 'sign in'))) return [];
  return ['signed out, but the gateway has the session'];
}

/** What went wrong when the agent did this last; undefined: it is under way, or the agent did not. */
const lastOf = (deeds: World['deeds'], done: string): Problem | null | undefined =>
  deeds.findLast(({ name }) => name === done)?.problem;

/** The last sign-in was refused because the agent is signed in already. */
function isTaken(world: World): boolean {
  const problem = lastOf(world.deeds, 'sign in');
  return problem?.kind === 'refusal' && problem.code === '100-002';
}

const unheard = new Set<Problem['kind']>(['signInUnsure', 'unreachable', 'timeout', 'http', 'protocol']);

/** What the agent did failed without an answer of the gateway that can be read. */
const isUntold = (problem: Problem | null | undefined): boolean =>
  problem !== null && problem !== undefined && unheard.has(problem.kind);

/** A session of which the gateway said that it is over may be believed to be. */
function ofLost(world: World, saysOver: boolean): string[] {
  return world.isOurs() && !saysOver ? ['lost, but the gateway has the session'] : [];
}

function ofSignedIn(world: World, snapshot: SessionSnapshot): string[] {
  if (!world.isOurs()) return ['signed in, but the gateway has no such session'];
  const status = world.simulator.agentState(agentId);
  return [
    ...ofActivity(snapshot, status, world.options.talkingFrom === 'talking'),
    ...ofQueues(snapshot, status.skillIds.length),
    ...ofCalls(snapshot, status.calls),
    ...ofMute(world, snapshot),
    ...ofData(world, snapshot),
    ...ofRequest(world, snapshot),
    ...ofWatched(world, snapshot),
    ...ofLoads(world, snapshot),
  ];
}

/**
 * From the allocation of a call to its end the platform has one code, the events another (AgentState_Busy), and some
 * gateways say until the answer what the agent was before.
 */
function ofActivity(
  { availability: { now: activity }, calls }: SessionSnapshot,
  { state, calls: actual }: GatewayAgent,
  talksFromAnswer: boolean,
): string[] {
  const isActual = activity === (activityOf[state] ?? 'unknown') || activity === 'unknown';
  if (isActual) return [];
  if (actual.length > 0 && (activity === 'busy' || activity === 'talking')) return [];
  const isOffered = actual.some((call) => call.state === 'alerting' || call.state === 'ringing');
  if (talksFromAnswer && isOffered && activity === 'ready' && calls.some(({ phase }) => phase === 'ringing'))
    return [];
  return [`shows ${activity}, is ${activityOf[state] ?? 'unknown'}`];
}

function ofQueues({ availability, inQueues }: SessionSnapshot, signedInTo: number): string[] {
  return availability.now === 'ready' && inQueues === 'some' && signedInTo === 0
    ? ['ready, but in no queue']
    : [];
}

/** A call that is offered may be shown as one whose phone alerts or as one that rings. */
const phaseOf: Readonly<Record<string, readonly Call['phase'][]>> = {
  // What the agent has dialled.
  calling: ['alerting'],
  alerting: ['alerting', 'ringing'],
  ringing: ['ringing', 'alerting'],
  talking: ['talking'],
  held: ['held'],
};

function ofCalls(snapshot: SessionSnapshot, actual: readonly GatewayCall[]): string[] {
  const live = snapshot.calls.filter(({ phase }) => phase !== 'ended');
  const unmatched = [...live];
  const wrong: string[] = [];
  for (const { callId, state } of actual) {
    const phases = phaseOf[state];
    if (phases === undefined) continue;
    const isOffered = state === 'alerting' || state === 'ringing';
    const found =
      unmatched.find((call) => call.callId === callId) ??
      unmatched.find((call) => isOffered && call.callId === null);
    if (found === undefined) wrong.push(`does not show the call that is ${state}`);
    else if (
      !phases.includes(found.phase) &&
      !mayBeAnswered(found, state, snapshot) &&
      !(state === 'talking' && isOutOfSight(found))
    )
      wrong.push(`shows ${found.phase}, the call is ${state}`);
    if (found !== undefined) unmatched.splice(unmatched.indexOf(found), 1);
  }
  const isPart = (call: Call): boolean =>
    live.some((one) => !unmatched.includes(one) && isSameConference(one, call));
  // The gateway has one call of a conference, the screen one for each party.
  for (const { phase, callId } of unmatched.filter((call) => !isPart(call) && !isOutOfSight(call))) {
    const isTwice = actual.some((call) => call.callId === callId);
    wrong.push(isTwice ? `shows a call twice, also as ${phase}` : `shows ${phase}, the call is over`);
  }
  return wrong;
}

/** What a call that talks says of the agent's voice; where it says that it does not know, it may be either. */
const ofMute = ({ simulator }: World, { calls }: SessionSnapshot): string[] =>
  simulator.calls().flatMap(({ callId, muted }) => {
    const shown = calls.find((call) => call.callId === callId && call.phase === 'talking');
    if (shown === undefined || shown.maybeMuted || shown.muted === muted) return [];
    return [
      muted ? 'shows that the agent is heard, who is not' : 'shows that the agent is muted, who is heard',
    ];
  });

/** What a call that talks says of its data; whether it has what was written without an answer is not known. */
const ofData = ({ simulator, deeds }: World, { calls }: SessionSnapshot): string[] =>
  simulator.calls().flatMap(({ callId, calldata }) => {
    const shown = calls.find((call) => call.callId === callId && call.phase === 'talking');
    if (shown === undefined || shown.unread.includes('calldata')) return [];
    const isSame = (shown.associatedData ?? '') === calldata;
    return isSame || isUntold(lastOf(deeds, 'write')) ? [] : ['shows other data than the gateway has'];
  });

/** It says that nothing was heard of the agent's answer: the call may have been answered. */
const mayBeAnswered = ({ phase }: Call, state: string, { operations }: SessionSnapshot): boolean =>
  phase === 'ringing' &&
  state === 'talking' &&
  operations.some(
    ({ kind, failure }) => kind === 'answer' && failure !== null && unheard.has(failure.problem.kind),
  );

/**
 * No hold list has told the call while an IVR had it: where no event says that it is back, or that its caller has hung
 * up there, the lists are the same before and after. It is shown as with the IVR, and the agent can cancel that.
 */
const isOutOfSight = ({ phase, transfer, isListed }: Call): boolean =>
  phase === 'held' && isLentToIvr(transfer) && !isListed;

function ofRequest(world: World, { operations }: SessionSnapshot): string[] {
  const request = requestedCall(operations);
  const state = requestState({ operations });
  if (request === undefined || state === undefined) return [];
  const call = world.simulator.calls().find(({ callId }) => callId === request.about.callId);
  const isHere = call?.workNo === agentId && call.state !== 'waiting' && call.state !== 'ended';
  const isComing = call?.state === 'accepted' && call.workNo === agentId;
  switch (state) {
    case 'asked':
      return isUnderWay(world) ? [] : ['asks for a call, but nothing is under way'];
    case 'accepted':
      return isComing ? [] : ['says that a requested call comes, but it does not'];
    case 'gone':
    case 'refused':
    case 'unheard':
      return isHere ? ['says that a requested call is gone, but it is here'] : [];
    case 'notKnown':
      return [];
    case 'done':
      return call?.state === 'waiting' ? ['says that a requested call arrived, but it waits'] : [];
  }
}

/** A list that is older than this says how old it is. */
const freshMs = 10_000;

/** How busy the queues are: as old as the screen says, and what the gateway has where it is new. */
function ofLoads(world: World, { queueLoads }: SessionSnapshot): string[] {
  const { isLookedAt, readAt, told, missed } = queueLoads;
  if (!isLookedAt || missed !== null || readAt === null) return [];
  if (world.clockNow() - readAt > freshMs) return ['shows old numbers of the queues as if they were new'];
  const isWrong = told.some(({ skillId, waiting }) => {
    const actual = world.simulator
      .calls()
      .filter((call) => call.state === 'waiting' && String(call.skillId) === skillId);
    return waiting !== null && waiting !== actual.length;
  });
  return isWrong ? ['shows another number of waiting calls than there are'] : [];
}

function ofWatched(world: World, { watched }: SessionSnapshot): string[] {
  if (watched === null || watched.obstacle !== null || watched.readAt === null) return [];
  if (world.clockNow() - watched.readAt > freshMs)
    return ['shows an old list of waiting calls as if it were new'];
  const actual = world.simulator
    .calls()
    .filter(({ state, skillId }) => state === 'waiting' && String(skillId) === watched.skillId)
    .map(({ callId }) => callId);
  const isSame = watched.waiting.map(({ callId }) => callId).join() === actual.join();
  return isSame ? [] : ['shows other waiting calls than there are'];
}

/** What must not be seen at any moment. */
export function everSeen({ shown }: World): string[] {
  const twice = shown.some(({ calls }) => {
    const live = calls.flatMap(({ phase, callId }) => (phase === 'ended' || callId === null ? [] : [callId]));
    return new Set(live).size < live.length;
  });
  return twice ? ['showed a call twice'] : [];
}

/** What the agent did that came to no end, this long after the fault. */
export const hanging = ({ deeds, time }: World, longerMs: number): string[] =>
  deeds
    .filter(({ problem, at }) => problem === undefined && time.now() - at > longerMs)
    .map(({ name }) => `"${name}" hangs`);
