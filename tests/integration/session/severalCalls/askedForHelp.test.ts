/** The agent is the one who is asked for help, and the colleague makes of it what there is to make. */
import { expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { agentId, type World } from '../../../support/world.ts';
import { colleague, colleagueAtWork } from '../../../support/agents/colleague.ts';
import { atWork, caller, callIn, done, pass } from '../sessionInTime.ts';
import { shows } from './callsUp.ts';

/** The colleague talks with a customer and has asked the agent, who has answered. */
async function helping(options: SimulatorOptions = {}, mode: 1 | 2 = 1) {
  const world = await atWork(options);
  const { voice, answer } = await colleagueAtWork(world, true);
  const { callId } = world.simulator.placeCall({ caller, workNo: colleague });
  await until(world, () => stateOf(world) === 'ringing');
  await answer();
  await until(world, () => stateOf(world) === 'talking');
  await voice('POST', 'innerhelp', { dstaddress: agentId, devicetype: 2, mode });
  const { key } = await callIn(world, 'ringing');
  await done(world, 'answer', () => world.session.actions.answer({ key }));
  await callIn(world, 'talking');
  await pass(world, 4000);
  return { world, voice, callId };
}

const stateOf = ({ simulator }: World) => simulator.agentState(colleague).calls[0]?.state;

async function until(world: World, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 40 && !holds(); tries++) await pass(world, 250);
  expect(holds()).toBe(true);
}

it.each<[string, SimulatorOptions]>([
  ['an ordinary one', {}],
  ['one whose callinfo tells talking calls alone', { callInfoTells: 'talking' }],
  ['one whose callinfobeforeanswer tells offered calls alone', { beforeAnswerTells: 'offered' }],
])('has the customer alone once the colleague has completed, at %s', async (_, options) => {
  const { world, voice, callId } = await helping(options);
  await voice('POST', `connecthold/${callId}`);
  await pass(world, 2000);
  expect(await shows(world, [`${caller} talking`])).toEqual([]);
});

it.each([true, false])(
  'is in a conference with both, Talking follows it or not: %s',
  async (talkingFollows) => {
    const { world } = await helping({ talkingFollows }, 2);
    const { calls } = world.session.snapshot();
    expect(calls.every(({ phase, conference }) => phase === 'ended' || conference !== null)).toBe(true);
  },
);
