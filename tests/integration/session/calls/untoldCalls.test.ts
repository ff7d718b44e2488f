import { expect, it } from 'vitest';
import { callListHabits } from '../callListHabits.ts';
import { atWork, callIn, caller, done, pass, phasesShown, talking } from '../sessionInTime.ts';

it('talks on, when the gateway told nothing of it for a while', async () => {
  const world = await atWork();
  await talking(world);
  await pass(world, 5000);
  const all = ['agentstatus', 'callinfo', 'callinfobeforeanswer', 'holdlist', 'agentevent'];
  for (const each of all) world.simulator.faults.add({ interface: each, retcode: '400-003', times: 0 });
  await world.until(
    ({ calls }) => calls.every(({ phase }) => phase === 'ended'),
    'a call that is over',
    60_000,
  );
  world.simulator.faults.clear();
  await callIn(world, 'talking', 60_000);
});

/** Two calls ring. `first`: the earlier; `callId`: of the later. */
async function twoThatRing(habits: Parameters<typeof atWork>[0] = {}) {
  const world = await atWork({ ...habits, secondRings: true, noAnswerMs: 80_000 });
  world.simulator.placeCall({ caller });
  const first = await callIn(world, 'ringing');
  const { callId } = world.simulator.placeCall({ caller: '+442079460018', workNo: '1001' });
  await world.until(
    ({ calls }) => calls.filter(({ phase }) => phase === 'ringing').length === 2,
    'two that ring',
  );
  return { world, first, callId };
}

it('rings beside an earlier call that rings, and that one talks on while it does', async () => {
  const { world, first, callId } = await twoThatRing();
  await pass(world, 15_000);
  expect(phasesShown(world, callId)).toEqual(['ringing']);
  expect(await done(world, 'answer', () => world.session.actions.answer({ key: first.key }))).toBeNull();
  await pass(world, 15_000);
  expect(phasesShown(world, first.callId ?? undefined)).toEqual(['alerting', 'ringing', 'talking']);
  expect(phasesShown(world, callId)).toEqual(['ringing']);
});

it.each(callListHabits)(
  'talks on in the later of two that rang, while the earlier rings on: %o',
  async (habits) => {
    const { world, first, callId } = await twoThatRing(habits);
    const second = world.session.snapshot().calls.find((call) => call.callId === callId);
    expect(
      await done(world, 'answer', () => world.session.actions.answer({ key: second?.key ?? '' })),
    ).toBeNull();
    await pass(world, 15_000);
    expect(phasesShown(world, callId)).toEqual(['ringing', 'talking']);
    expect(phasesShown(world, first.callId ?? undefined)).toEqual(['alerting', 'ringing']);
  },
);
