/** How a world comes from signed out to where a fault begins. */
import type { SessionSnapshot } from '../../../src/shared/contract/snapshot.ts';
import type { Call } from '../../../src/shared/calls/model.ts';
import { colleague, colleagueAtWork } from '../../support/agents/colleague.ts';
import { callComes, callComesForAgent, answers, consults, holds, isHelp, lends, rests } from './deeds.ts';
import { skillId, type World } from '../../support/world.ts';

/** What a phase begins with has been asked and answered. */
const calm = (world: World): Promise<void> => world.advanceTo(world.time.now() + 1000);

export async function reachReady(world: World): Promise<void> {
  world.signIn();
  await world.until(
    ({ queues, availability }) => queues.length > 0 && availability.now === 'ready',
    'signed in, ready and with queues',
  );
  await calm(world);
}

export async function reachRinging(world: World): Promise<void> {
  await reachReady(world);
  callComes(world);
  await world.until(({ calls }) => calls.some(({ phase }) => phase === 'ringing'), 'a call that rings');
  await calm(world);
}

const someTalk = ({ calls }: Pick<SessionSnapshot, 'calls'>): boolean =>
  calls.some(({ phase }) => phase === 'talking');

/** Who answers too early, while the phone is not lifted yet, answers again. */
async function answer(world: World): Promise<void> {
  for (let tries = 0; tries < 4 && !someTalk(world.session.snapshot()); tries++) {
    answers(world);
    await world.advanceTo(world.time.now() + 2000);
  }
  await world.until(someTalk, 'a call that talks');
}

export async function reachTalking(world: World): Promise<void> {
  await reachRinging(world);
  await answer(world);
}

async function hold(world: World, count: number): Promise<void> {
  holds(world);
  const held = ({ calls }: { calls: readonly Call[] }) => calls.filter(({ phase }) => phase === 'held');
  await world.until((shown) => held(shown).length === count, `${String(count)} held`);
  await calm(world);
}

export async function reachHolding(world: World): Promise<void> {
  await reachTalking(world);
  await hold(world, 1);
}

export async function reachBesideHeld(world: World): Promise<void> {
  await reachHolding(world);
  callComesForAgent(world);
  await world.until(
    ({ calls }) => calls.some(({ phase }) => phase === 'ringing'),
    'a second call that rings',
  );
  await answer(world);
  await calm(world);
}

export async function reachHoldingTwo(world: World): Promise<void> {
  await reachBesideHeld(world);
  await hold(world, 2);
}

/** An IVR has the caller; some gateways take the agent out of the call meanwhile. */
export async function reachWithIvr(world: World): Promise<void> {
  await reachTalking(world);
  await calm(world);
  lends(world);
  await world.until(
    ({ calls }) => calls.some(({ transfer, end }) => transfer?.step === 'underWay' || end === 'transferred'),
    'a call that an IVR has',
  );
  await calm(world);
}

/** Ready, and somebody is there who could be called. */
export async function reachWithColleague(world: World): Promise<void> {
  await colleagueAtWork(world);
  await reachReady(world);
}

export async function reachBusyBeforeQueue(world: World): Promise<void> {
  await reachReady(world);
  world.act('busy', () => world.session.actions.busy({ reason: null }));
  await world.until(({ availability }) => availability.now === 'busy', 'busy');
  callComes(world);
  callComes(world);
  world.act('watch', () => world.session.actions.watchQueue({ skillId }));
  await world.until(({ watched }) => watched?.waiting.length === 2, 'two calls that wait');
}

export const reachIn =
  (state: 'rest' | 'wrapUp') =>
  async (world: World): Promise<void> => {
    await reachReady(world);
    if (state === 'rest') rests(world);
    else world.act('work', () => world.session.actions.wrapUp());
    await world.until(({ availability }) => availability.now === state, state);
    await calm(world);
  };

/** The customer waits, and the colleague talks to the agent. */
export async function reachConsulting(world: World): Promise<void> {
  const { answer: colleagueAnswers } = await colleagueAtWork(world);
  await reachTalking(world);
  await calm(world);
  consults(world);
  await world.until(({ calls }) => calls.some(isHelp), 'a call for help');
  const rings = (): boolean =>
    world.simulator.agentState(colleague).calls.some(({ state }) => state === 'ringing');
  while (!rings()) await world.advanceTo(world.time.now() + 500);
  await colleagueAnswers();
  await world.until(
    ({ calls }) => calls.some((call) => isHelp(call) && call.phase === 'talking'),
    'a colleague who talks',
  );
  await calm(world);
}
