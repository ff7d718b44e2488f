import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { atWork, caller, callIn, done, lose, pass, phasesShown, tellRinging } from '../sessionInTime.ts';

const nothingToAnswer = { interface: 'answer', retcode: '200-002' };

/** The call rings, as it was told, and yet the gateway says that there is nothing to answer. */
async function refused(options: SimulatorOptions = {}) {
  const world = await atWork(options);
  const { callId } = world.simulator.placeCall({ caller });
  const { key } = await callIn(world, 'ringing');
  await pass(world, 4000);
  world.simulator.faults.add(nothingToAnswer);
  await done(world, 'answer', () => world.session.actions.answer({ key }));
  return { world, callId };
}

describe('an answer that was refused because there is nothing to answer', () => {
  it('leads to a talk where the call was told to ring, until it is told to ring again', async () => {
    const { world, callId } = await refused();
    expect(await callIn(world, 'talking')).toMatchObject({ phaseFrom: 'inferred' });
    tellRinging(world, callId);
    await pass(world, 65_000);
    expect(phasesShown(world, callId)).toEqual(['alerting', 'ringing', 'talking', 'ringing']);
  });

  it('is put right by the next report where a list tells ringing from talking', async () => {
    const { world, callId } = await refused({ callInfoTells: 'talking' });
    await pass(world, 60_000);
    expect(phasesShown(world, callId)).toEqual(['alerting', 'ringing', 'talking', 'ringing']);
  });

  it('is no talk that is missed when the platform takes the call back', async () => {
    const { world } = await refused({ noAnswerMs: 20_000 });
    await callIn(world, 'talking');
    await callIn(world, 'ended', 25_000);
  });

  it('leaves a call ringing of which no event told that it rings', async () => {
    const world = await atWork({ alertingToOffhookMs: 20_000 });
    lose(world, 'AgentOther_PhoneAlerting');
    const { callId } = world.simulator.placeCall({ caller });
    const { key } = await callIn(world, 'ringing');
    expect(await done(world, 'answer', () => world.session.actions.answer({ key }))).toMatchObject({
      code: '200-002',
    });
    await callIn(world, 'ringing');
    await pass(world, 30_000);
    expect(phasesShown(world, callId)).not.toContain('talking');
    expect(await done(world, 'answer', () => world.session.actions.answer({ key }))).toBeNull();
    await callIn(world, 'talking');
  });
});
