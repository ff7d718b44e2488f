import { expect, test } from 'vitest';
import { agentId } from '../../../support/world.ts';
import { atWork, caller, callIn, done, phasesShown, talking } from '../sessionInTime.ts';

test.each(['text', 'object'] as const)(
  'the call that its end names is over and the held one stays, with the ID as %s',
  async (callReleaseContent) => {
    const world = await atWork({ callReleaseContent });
    const { session, simulator } = world;
    const { key: heldKey, callId } = await talking(world);
    await done(world, 'hold', () => session.actions.hold({ key: heldKey }));
    simulator.placeCall({ caller, workNo: agentId });
    const second = await callIn(world, 'ringing');
    await done(world, 'answer', () => session.actions.answer({ key: second.key }));
    await callIn(world, 'talking');
    await done(world, 'release', () => session.actions.release({ key: second.key }));
    const ended = await callIn(world, 'ended');
    expect([ended.key, phasesShown(world, String(callId)).at(-1)]).toEqual([second.key, 'held']);
  },
);
