import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { isLive } from '../../../../src/shared/calls/questions.ts';
import { colleague, colleagueAtWork } from '../../../support/agents/colleague.ts';
import { atWork, caller, callIn, done, pass } from '../sessionInTime.ts';
import { atWork as atSecureSite, keyOf } from '../sessionOnSimulator.ts';

/** The agent is busy, so that the call rings at the colleague. */
async function ringingThere(options: SimulatorOptions = {}) {
  const world = await atWork(options, { startReady: false });
  await colleagueAtWork(world, true);
  world.simulator.placeCall({ caller, workNo: colleague });
  await pass(world, 5000);
  const pickUp = () => done(world, 'pickUp', () => world.session.actions.pickUp({ workNo: colleague }));
  return { world, pickUp };
}

describe('a call that rings at a colleague', () => {
  it('is picked up and talked in', async () => {
    const { world, pickUp } = await ringingThere();
    expect(await pickUp()).toBeNull();
    expect(await callIn(world, 'talking')).toMatchObject({ caller: { raw: caller }, direction: 'inbound' });
  });

  it('rings here first where the site has it so, and can be answered', async () => {
    const { world, pickUp } = await ringingThere({ requestedCallRings: true });
    await pickUp();
    const { key } = await callIn(world, 'ringing');
    await done(world, 'answer', () => world.session.actions.answer({ key }));
    expect(await callIn(world, 'talking')).toMatchObject({ key });
  });

  it('is no failure when the answer was lost', async () => {
    const { world, pickUp } = await ringingThere();
    world.simulator.faults.add({ interface: 'snatchpickup', drop: true, takesEffect: true });
    expect(await pickUp()).toBeNull();
    expect(world.simulator.requests()['snatchpickup']).toEqual({ PUT: 1 });
  });

  it.each([
    ['900-002', [{ workNo: '1001', rights: [] }, { workNo: colleague }]],
    ['200-002', 3],
  ] as const)('is refused with %s where there is no right, or no call', async (code, agents) => {
    const { world, pickUp } = await ringingThere({ agents: agents as SimulatorOptions['agents'] });
    if (code === '200-002') {
      for (const { callId } of world.simulator.calls()) world.simulator.abandonCall(callId);
      await pass(world, 1000);
    }
    expect([await pickUp(), world.session.snapshot().calls.filter(isLive)]).toMatchObject([{ code }, []]);
  });
});

it('lifts a linked phone to answer, where that is set', async () => {
  const made = await atSecureSite({ answeredBy: 'phonepickup' }, { answersOnPhone: true });
  made.site.placeCall({ caller });
  await made.actions.answer({ key: await keyOf(made, 'ringing') });
  await keyOf(made, 'talking');
  const { phonepickup, answer } = made.site.requests();
  expect([phonepickup, answer]).toEqual([{ PUT: 1 }, undefined]);
});
