import { describe, expect, it } from 'vitest';
import { atWork, caller, callIn, done, pass, phasesShown } from '../sessionInTime.ts';

const calldata = '{"customer":"Olivia Bennett"}';

describe('a call that callinfobeforeanswer does not tell', () => {
  it.each(['ringingToo', 'talking'] as const)('rings until it is answered (%s)', async (callInfoTells) => {
    const world = await atWork({ beforeAnswerTells: 'none', callInfoTells, noAnswerMs: 100_000 });
    world.simulator.placeCall({ caller, calldata });
    const { key } = await callIn(world, 'ringing');
    await pass(world, 40_000);
    expect(phasesShown(world)).toEqual(['alerting', 'ringing']);
    expect(await done(world, 'answer', () => world.session.actions.answer({ key }))).toBeNull();
    await callIn(world, 'talking');
  });

  it('is described as soon as another list has it', async () => {
    const world = await atWork({
      beforeAnswerTells: 'none',
      callInfoTells: 'ringingToo',
      noAnswerMs: 100_000,
    });
    world.simulator.placeCall({ caller, calldata });
    await callIn(world, 'ringing');
    await pass(world, 20_000);
    expect(world.session.snapshot().calls).toMatchObject([
      { phase: 'ringing', caller: { raw: caller }, associatedData: calldata },
    ]);
  });
});
