import { describe, expect, it } from 'vitest';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import type { SkillId } from '../../../../../src/shared/domain.ts';
import { ProblemError } from '../../../../../src/shared/errors.ts';
import { toSkillId } from '../../../../../src/shared/ids.ts';
import { refusal } from '../support/scriptedGateway.ts';
import { newSession, credentials, settled } from '../support/session.ts';

const queue = (id: number) => ({ skillId: toSkillId(String(id)), name: `Queue ${String(id)}` });
const load = (skillId: SkillId, longestS: number | null = 70) => ({
  skillId,
  waiting: 2,
  ready: 1,
  longestS,
});

/** An agent who is in queue 1 of so many. */
async function setup({ queues = 3, knowsWorstQueue = false } = {}) {
  const made = newSession({ knowsWorstQueue: () => knowsWorstQueue });
  const asked: (readonly SkillId[])[] = [];
  made.gateway.reply('queues', async () => Array.from({ length: queues }, (_, nth) => queue(nth + 1)));
  made.gateway.reply('queuesSignedInTo', async () => [queue(1)]);
  made.gateway.reply('queueLoads', async (skillIds) => {
    asked.push(skillIds);
    return skillIds.map((id) => load(id));
  });
  await made.session.actions.signIn(credentials);
  await settled();
  const look = async (isLookedAt = true): Promise<void> => {
    await made.session.actions.lookAtQueues({ isLookedAt });
    await settled();
  };
  return { ...made, asked, look, loads: () => made.now().queueLoads };
}

describe('how busy the queues are', () => {
  it('is read at once for who looks, again every few seconds, and not after', async () => {
    const { asked, look, loads, clock } = await setup();
    await look();
    expect(loads()).toMatchObject({ told: { length: 3 }, readAt: clock.now(), missed: null });
    await clock.advance(2 * delays.queueLoadsMs);
    await look(false);
    await clock.advance(600_000);
    expect(asked.map(({ length }) => length)).toEqual([3, 3, 3]);
  });

  it('tells since when the first one waits, without a jump for the gateway’s whole seconds', async () => {
    const { gateway, look, loads, clock } = await setup();
    const at = clock.now();
    await look();
    await clock.advance(delays.queueLoadsMs - 400);
    gateway.reply('queueLoads', async (skillIds) => skillIds.map((id) => load(id, 74)));
    await look(false);
    await look();
    expect(loads().told.map(({ longestSince }) => longestSince)).toEqual([
      at - 70_000,
      at - 70_000,
      at - 70_000,
    ]);
  });

  it('is asked of at most 100 queues in one request', async () => {
    const { asked, look, loads } = await setup({ queues: 230 });
    await look();
    expect(asked.map(({ length }) => length)).toEqual([100, 100, 30]);
    expect(loads().told).toHaveLength(230);
  });

  it('is told of the others where the gateway refuses it of one', async () => {
    const { gateway, look, loads, clock } = await setup({ queues: 5 });
    let requests = 0;
    gateway.reply('queueLoads', async (skillIds) => {
      requests += 1;
      if (skillIds.includes(toSkillId('4'))) throw new ProblemError(refusal('100-019'));
      return skillIds.map((id) => load(id));
    });
    await look();
    expect(loads().told.map(({ skillId }) => skillId)).toEqual(['1', '2', '3', '5']);
    requests = 0;
    await clock.advance(delays.queueLoadsMs);
    expect([requests, loads().missed]).toEqual([1, null]);
  });

  it('stays as it was, and says why, while a server is away', async () => {
    const { gateway, look, loads, clock } = await setup();
    await look();
    gateway.refuse('queueLoads', refusal('100-007'));
    await clock.advance(delays.queueLoadsMs);
    expect(loads()).toMatchObject({ told: { length: 3 }, missed: { code: '100-007' } });
    gateway.reply('queueLoads', async () => []);
    await clock.advance(delays.queueLoadsMs);
    expect(loads()).toMatchObject({ told: [], missed: null });
  });

  it('is nothing once the right is taken away, and is asked for again later', async () => {
    const { gateway, look, loads, clock } = await setup();
    await look();
    gateway.refuse('queueLoads', refusal('900-002'));
    await clock.advance(delays.queueLoadsMs);
    expect(loads()).toMatchObject({ told: [], missed: { code: '900-002' } });
    gateway.reply('queueLoads', async (skillIds) => skillIds.map((id) => load(id)));
    await clock.advance(delays.queueLoadsRefusedMs);
    expect(loads()).toMatchObject({ told: { length: 3 }, missed: null });
  });
});

describe('the worst queue', () => {
  it('is looked for in the agent’s own queues, for at most 120 requests an hour', async () => {
    const { asked, clock, loads } = await setup({ knowsWorstQueue: true });
    await clock.advance(3_600_000);
    expect(asked[0]).toEqual(['1']);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.length).toBeLessThanOrEqual(120);
    expect(loads().told).toHaveLength(1);
  });

  it('costs no more where the agent is in many queues', async () => {
    const { asked, clock, gateway, session } = await setup({ queues: 250, knowsWorstQueue: true });
    gateway.reply('queuesSignedInTo', async () => Array.from({ length: 250 }, (_, nth) => queue(nth + 1)));
    await session.actions.readQueues();
    await clock.advance(10_000);
    asked.length = 0;
    await clock.advance(3_600_000);
    expect(asked.length).toBeLessThanOrEqual(120);
  });

  it('is not looked for where that is off, nor in no queue', async () => {
    const off = await setup();
    const nowhere = await setup({ knowsWorstQueue: true });
    nowhere.gateway.reply('queuesSignedInTo', async () => []);
    await nowhere.session.actions.readQueues();
    nowhere.asked.length = 0;
    await Promise.all([off, nowhere].map(({ clock }) => clock.advance(600_000)));
    expect([off.asked, nowhere.asked]).toEqual([[], []]);
  });
});
