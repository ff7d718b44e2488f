import { expect, it } from 'vitest';
import { atWork, done, pass } from '../sessionInTime.ts';

it('asks for each list of calls once at the beginning, and for no queue that nobody looks at', async () => {
  const world = await atWork();
  const { actions } = world.session;
  await done(world, 'busy', () => actions.busy({ reason: null }));
  await world.until(({ availability }) => availability.now === 'busy', 'busy');
  await done(world, 'ready', () => actions.ready());
  await world.until(({ availability }) => availability.now === 'ready', 'ready');
  await pass(world, 60_000);
  const counts = world.simulator.requests();
  const asked = Object.fromEntries(
    ['callinfo', 'callinfobeforeanswer', 'holdlist', 'waitcallinfo', 'waitnum'].map((name) => [
      name,
      counts[name]?.GET ?? 0,
    ]),
  );
  expect(asked).toEqual({ callinfo: 1, callinfobeforeanswer: 1, holdlist: 1, waitcallinfo: 0, waitnum: 0 });
});
