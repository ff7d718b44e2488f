/** How busy the queues are, in the forms in which a gateway may tell it. */
import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { toSkillId } from '../../../../src/shared/ids.ts';
import { atWork, caller, done, pass } from '../sessionInTime.ts';

/** A call waits for half a minute in the first of three queues, all of which are looked at. */
async function looking(options: SimulatorOptions = {}) {
  const skills = [1, 2, 3].map((id) => ({ id, name: `Queue ${String(id)}`, onRequestOnly: true }));
  const world = await atWork({ skills, ...options });
  world.simulator.placeCall({ caller, skillId: 1 });
  await pass(world, 30_000);
  const at = world.clockNow();
  const look = (isLookedAt = true) =>
    done(world, 'look', () => world.session.actions.lookAtQueues({ isLookedAt }));
  await look();
  await pass(world, 1000);
  return { world, look, at, loads: () => world.session.snapshot().queueLoads };
}

describe('how busy the queues are', () => {
  it.each(['numbers', 'asTexts'] as const)('is read where it is told as %s', async (queueStatsTold) => {
    const { loads, at } = await looking({ queueStatsTold });
    const [first, second] = loads().told;
    expect(first).toMatchObject({ skillId: '1', waiting: 1, ready: 1 });
    expect(Math.abs((first?.longestSince ?? 0) - (at - 30_000))).toBeLessThanOrEqual(1000);
    expect(second).toMatchObject({ skillId: '2', waiting: 0, longestSince: null });
  });

  it('is read as far as it is told', async () => {
    const { loads } = await looking({ queueStatsTold: 'partly' });
    expect(loads().told[0]).toEqual({ skillId: '1', waiting: 1, ready: null, longestSince: null });
  });

  it('is told of the own queues where the gateway refuses it for one that is none', async () => {
    const { world, look, loads } = await looking({ queueStatsTold: 'refusedOfOthers' });
    const skillIds = world.session.snapshot().queues.map(({ skillId }) => skillId);
    await done(world, 'choose', () => world.session.actions.chooseQueues({ skillIds: skillIds.slice(0, 2) }));
    await pass(world, 10_000);
    expect(loads().told.map(({ skillId }) => skillId)).toEqual(['1', '2']);
    await look(false);
    world.simulator.resetRequests();
    await look();
    await pass(world, 1000);
    expect(world.simulator.requests()['queryacdstat']).toEqual({ POST: 1 });
  });

  it('is told with the calls that are counted and not listed', async () => {
    const { world, loads } = await looking({ queueStatsTold: 'more' });
    await done(world, 'busy', () => world.session.actions.busy({ reason: null }));
    await done(world, 'watch', () => world.session.actions.watchQueue({ skillId: toSkillId('1') }));
    await pass(world, 20_000);
    const { watched } = world.session.snapshot();
    expect([loads().told[0]?.waiting, watched?.waiting.length, watched?.differs]).toMatchObject([
      10,
      1,
      { by: 9, isSure: true },
    ]);
  });

  it('is not asked of each queue where it is refused of all', async () => {
    const { world, loads } = await looking({ queueStatsTold: 'refusedOfAll' });
    expect(loads()).toMatchObject({ told: [], missed: { code: '100-011' } });
    world.simulator.resetRequests();
    await pass(world, 50_000);
    expect(world.simulator.requests()['queryacdstat']).toBeUndefined();
  });

  it('is not told without the right, which is not asked for every few seconds', async () => {
    const { world, loads } = await looking({ queueStatsTold: 'refused' });
    expect(loads()).toMatchObject({ told: [], missed: { code: '900-002' } });
    world.simulator.resetRequests();
    await pass(world, 60_000);
    expect(world.simulator.requests()['queryacdstat']?.['POST']).toBeLessThanOrEqual(1);
  });
});
