/** The judge of the matrix sees what is false: a session that is told lies, or that is not told at all. */
import { afterEach, expect, it } from 'vitest';
import { judge } from './oracle.ts';
import type { SimulatorOptions } from '../../simulator/index.ts';
import { writes } from './phases/deeds.ts';
import { phases } from './phases/phases.ts';
import { agentId, openWorld, type World } from '../support/world.ts';

let world: World | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

async function reached(phaseName: string, options: SimulatorOptions = {}): Promise<World> {
  const phase = phases.find(({ name }) => name === phaseName);
  if (phase === undefined) throw new Error(`no such phase: ${phaseName}`);
  world = await openWorld({ ...phase.options, ...options });
  await phase.reach(world);
  return world;
}

it.each(phases)('finds nothing wrong where nothing goes wrong: $name', async ({ name }) => {
  const at = await reached(name);
  await at.advanceTo(at.time.now() + 5000);
  expect(judge(at, {}).wrong).toEqual([]);
});

it('sees a call on the screen that the gateway no longer has, and a state that is another', async () => {
  const at = await reached('talking');
  at.line.silence();
  for (const { callId } of at.simulator.agentState(agentId).calls) at.simulator.callerHangsUp(callId);
  await at.advanceTo(at.time.now() + 1000);
  expect(judge(at, {}).wrong).toEqual(['shows busy, is ready', 'shows talking, the call is over']);
});

it('sees a call of the gateway that is not on the screen', async () => {
  const at = await reached('ready');
  at.line.silence();
  at.simulator.placeCall({ caller: '+12025550142' });
  await at.advanceTo(at.time.now() + 5000);
  expect(judge(at, {}).wrong).toEqual(['shows ready, is talking', 'does not show the call that is ringing']);
});

it('sees data on the screen that the gateway does not have', async () => {
  const untold = { interface: 'callinfobycallid', retcode: '900-002', times: 0 };
  const at = await reached('talking', { dataSet: 'dropped', faults: [untold] });
  writes('order=48214')(at);
  await at.advanceTo(at.time.now() + 5000);
  expect(judge(at, {}).wrong).toEqual(['shows other data than the gateway has']);
});

it('sees a session on the screen that the gateway has given to another program', async () => {
  const at = await reached('ready');
  at.line.silence();
  at.kick();
  expect(judge(at, {}).wrong).toEqual(['signed in, but the gateway has no such session']);
});
