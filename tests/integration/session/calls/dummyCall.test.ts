import { expect, it } from 'vitest';
import { atWork, callIn, done, hungUp, pass, phasesShown, talking } from '../sessionInTime.ts';

/** Nothing failed for good, but the gateway is asked where everything stands. */
const readsReport = { interface: 'agentevent', drop: true, times: 2 };
const dummy = { callfeature: 0, callid: '0-0', caller: '', called: '' };

it('shows no call where the call infos tell one with the ID 0-0', async () => {
  const world = await atWork({ withoutCall: 'dummy' });
  world.simulator.faults.add(readsReport);
  await pass(world, 20_000);
  expect(world.shown.flatMap(({ calls }) => calls)).toEqual([]);
  await hungUp(world, await talking(world));
  await pass(world, 10_000);
  expect(phasesShown(world)).toEqual(['alerting', 'ringing', 'talking', 'ended']);
});

it('holds nobody who is held as 0-0', async () => {
  const world = await atWork();
  world.simulator.faults.add({ interface: 'holdlist', result: [dummy], times: 0 });
  const { key } = await talking(world);
  await done(world, 'hold', () => world.session.actions.hold({ key }));
  await callIn(world, 'held');
  await pass(world, 2000);
  expect(world.session.snapshot().calls.map((call) => [call.key, call.phase])).toEqual([[key, 'held']]);
});
