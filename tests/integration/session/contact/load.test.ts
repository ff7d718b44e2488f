/** What an agent's work costs the gateway in requests, for who has to plan for thousands of agents (docs/administrator.md). */
import { expect, it } from 'vitest';
import type { World } from '../../../support/world.ts';
import { atWork, caller, callIn, done, pass } from '../sessionInTime.ts';

const asked = ({ simulator }: World): number =>
  Object.values(simulator.requests())
    .flatMap((byMethod) => Object.values(byMethod))
    .reduce((sum, each) => sum + each, 0);

it('costs at most 12 requests to sign in, and to know where things stand', async () => {
  const world = await atWork();
  await pass(world, 1000);
  expect(asked(world)).toBeLessThanOrEqual(12);
});

it('costs at most 53 requests to take a call, talk for three minutes and end it', async () => {
  const world = await atWork();
  await pass(world, 60_000);
  world.simulator.resetRequests();
  world.simulator.placeCall({ caller });
  const { key } = await callIn(world, 'ringing');
  await pass(world, 5_000);
  await done(world, 'answer', () => world.session.actions.answer({ key }));
  await callIn(world, 'talking');
  await pass(world, 180_000);
  await done(world, 'release', () => world.session.actions.release({ key }));
  await world.until(({ calls }) => calls.length === 0, 'no call');
  await pass(world, 10_000);
  expect(asked(world)).toBeLessThanOrEqual(53);
});

it('costs at most 120 requests an hour more to know the worst queue', async () => {
  const idleHour = async (knowsWorstQueue: boolean): Promise<number> => {
    const world = await atWork({}, { knowsWorstQueue });
    await pass(world, 60_000);
    world.simulator.resetRequests();
    await pass(world, 3_600_000);
    return asked(world);
  };
  const without = await idleHour(false);
  const more = (await idleHour(true)) - without;
  expect(without).toBeLessThanOrEqual(400);
  expect(more).toBeGreaterThan(100);
  expect(more).toBeLessThanOrEqual(120);
});

it('is asked every half second where it answers polls at once', async () => {
  const world = await atWork({ longPoll: false });
  await pass(world, 60_000);
  world.simulator.resetRequests();
  await pass(world, 600_000);
  expect(asked(world)).toBeLessThanOrEqual(1200);
});
