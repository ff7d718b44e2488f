import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../simulator/control/faults.ts';
import type { World } from '../../../support/world.ts';
import { atWork, caller, callIn, done, opened, pass } from '../sessionInTime.ts';

const lost: readonly (readonly [string, Omit<Fault, 'interface'>])[] = [
  ['with an answer that cannot be read', { body: '<html>' }],
  ['with an answer that ends too early', { body: '{"message":"","retc' }],
  ['with an empty answer', { body: '' }],
  ['with 100-006', { retcode: '100-006' }],
  ['with 000-007', { retcode: '000-007' }],
  ['with 100-009', { retcode: '100-009' }],
];

/** What the session says of its queues as soon as it has asked. */
async function firstSaid(world: World) {
  world.signIn();
  await world.until(({ inQueues }) => inQueues !== 'asking', 'what is known of the queues');
  return world.session.snapshot().inQueues;
}

/** Signs in while the first sign-in to the queues goes wrong. */
async function failing(fault: Omit<Fault, 'interface'>) {
  const world = await opened();
  world.simulator.faults.add({ interface: 'resetskill', ...fault });
  return world;
}

describe('a sign-in to the queues that fails', () => {
  it.each(lost)('%s is never shown as if calls could come, and is made up for', async (_what, fault) => {
    const world = await failing(fault);
    expect(await firstSaid(world)).toBe('none');
    await world.until(
      ({ inQueues, problems }) => inQueues === 'some' && problems.length === 0,
      'in the queues',
    );
    world.simulator.placeCall({ caller });
    await callIn(world, 'ringing');
  });

  it('is no failure when the gateway has done what it was asked', async () => {
    const world = await failing({ body: '<html>', takesEffect: true });
    expect([await firstSaid(world), world.session.snapshot().problems]).toEqual(['some', []]);
    await pass(world, 60_000);
    expect(world.simulator.requests()['resetskill']).toEqual({ POST: 1 });
  });

  it('can be tried again at once', async () => {
    const world = await failing({ retcode: '100-009', times: 2 });
    expect(await firstSaid(world)).toBe('none');
    await done(world, 'sign in to the queues', () => world.session.actions.signInToQueues());
    await pass(world, 10);
    expect(world.simulator.requests()['resetskill']).toEqual({ POST: 2 });
  });

  it('is not confirmed where the queues cannot be asked for either', async () => {
    const world = await failing({ retcode: '100-009' });
    world.simulator.faults.add({ interface: 'agentskill', retcode: '300-001' });
    expect(await firstSaid(world)).toBe('notKnown');
  });
});

it('says at the sign-in that the gateway grants no queue', async () => {
  const world = await opened({ agents: [{ workNo: '1001', skillIds: [] }] });
  expect(await firstSaid(world)).toBe('none');
});

it('believes an accepted sign-in where the queues cannot be asked for', async () => {
  const world = await opened();
  world.simulator.faults.add({ interface: 'agentskill', retcode: '900-002', times: 0 });
  expect(await firstSaid(world)).toBe('some');
});

it('costs an agent in a queue one question', async () => {
  const world = await atWork();
  await pass(world, 60_000);
  expect(world.session.snapshot().inQueues).toBe('some');
  expect(world.simulator.requests()).toMatchObject({ resetskill: { POST: 1 }, agentskill: { GET: 1 } });
});
