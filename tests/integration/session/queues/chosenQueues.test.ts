import { describe, expect, it } from 'vitest';
import type { SkillId } from '../../../../src/shared/domain.ts';
import { toSkillId } from '../../../../src/shared/ids.ts';
import { agentId, type World } from '../../../support/world.ts';
import { atWork, caller, callIn, done, pass } from '../sessionInTime.ts';

const [one, two, three] = ['1', '2', '3'].map(toSkillId) as [SkillId, SkillId, SkillId];
const skills = [
  { id: 1, name: 'Sales' },
  { id: 2, name: 'Support' },
  { id: 3, name: 'Billing' },
];
const atGateway = ({ simulator }: World): readonly number[] => simulator.agentState(agentId).skillIds;
const choose = (world: World, skillIds: readonly SkillId[] | null) =>
  done(world, 'choose queues', () => world.session.actions.chooseQueues({ skillIds }));
const shown = ({ session }: World) => session.snapshot().queueSignIn;

/** Signed in to all three. */
async function inAll(options: Parameters<typeof atWork>[0] = {}): Promise<World> {
  const world = await atWork({ skills, ...options });
  expect(shown(world)).toEqual({ chosen: null, granted: [one, two, three] });
  return world;
}

/** Signs out, and in again. */
async function anew(world: World): Promise<void> {
  await done(world, 'sign out', () => world.session.actions.signOut({ releaseCall: false }));
  world.signIn();
  await world.until(({ inQueues }) => inQueues === 'some', 'in the queues');
}

describe('the queues that an agent chooses', () => {
  it('are those that the agent is in, at the next sign-in too, until all are chosen again', async () => {
    const world = await inAll();
    expect(await choose(world, [two])).toBeNull();
    expect([shown(world), atGateway(world)]).toEqual([{ chosen: [two], granted: [two] }, [2]]);
    await anew(world);
    expect([shown(world), atGateway(world)]).toEqual([{ chosen: [two], granted: [two] }, [2]]);
    expect(await choose(world, null)).toBeNull();
    await anew(world);
    expect(atGateway(world)).toEqual([1, 2, 3]);
  });

  it('are signed in to again where the program signs in again by itself', async () => {
    const world = await inAll();
    await choose(world, [one, three]);
    world.simulator.forget(agentId);
    await world.until(({ session }) => session.state === 'reconnecting', 'the session lost');
    await world.until(({ session, inQueues }) => session.state === 'signedIn' && inQueues === 'some', 'back');
    await pass(world, 1000);
    expect(atGateway(world)).toEqual([1, 3]);
  });

  it('bring the calls of no other queue', async () => {
    const world = await inAll();
    await choose(world, [two]);
    world.simulator.placeCall({ caller, skillId: 1 });
    await pass(world, 5000);
    expect(world.session.snapshot().calls).toEqual([]);
    world.simulator.placeCall({ caller, skillId: 2 });
    await callIn(world, 'ringing');
  });
});

describe('a gateway that does not do what was chosen', () => {
  it.each(['100-019', '100-009', '000-007'])(
    'refuses it with %s: the choice before it stands',
    async (retcode) => {
      const world = await inAll();
      await choose(world, [one, two]);
      world.simulator.faults.add({ interface: 'resetskill', retcode });
      expect(await choose(world, [three])).toMatchObject({ kind: 'refusal', code: retcode });
      await pass(world, 20_000);
      expect([shown(world), atGateway(world)]).toEqual([{ chosen: [one, two], granted: [one, two] }, [1, 2]]);
    },
  );

  it('refuses every list: the agent stays in all', async () => {
    const world = await inAll({ listedQueues: 'refused' });
    expect(await choose(world, [three])).toMatchObject({ code: '100-019' });
    expect([shown(world), atGateway(world)]).toEqual([
      { chosen: null, granted: [one, two, three] },
      [1, 2, 3],
    ]);
  });

  it('takes the first alone: what it says is shown beside the choice', async () => {
    const world = await inAll({ listedQueues: 'firstAlone' });
    expect(await choose(world, [two, three])).toBeNull();
    expect(shown(world)).toEqual({ chosen: [two, three], granted: [two] });
  });

  it('adds to the queues before: those are still shown', async () => {
    const world = await inAll({ listedQueues: 'added' });
    expect(await choose(world, [two])).toBeNull();
    expect(shown(world)).toEqual({ chosen: [two], granted: [one, two, three] });
  });

  it('answers late: nothing is shown as done before', async () => {
    const world = await inAll();
    world.simulator.faults.add({ interface: 'resetskill', delayMs: 4000 });
    world.act('choose', () => world.session.actions.chooseQueues({ skillIds: [two] }));
    await pass(world, 3000);
    expect(shown(world)).toEqual({ chosen: null, granted: [one, two, three] });
    await pass(world, 3000);
    expect(shown(world)).toEqual({ chosen: [two], granted: [two] });
  });

  it('does it, and the answer is lost: it is done', async () => {
    const world = await inAll();
    world.simulator.faults.add({ interface: 'resetskill', drop: true, takesEffect: true });
    expect(await choose(world, [two])).toBeNull();
    expect(shown(world)).toEqual({ chosen: [two], granted: [two] });
  });

  it('does not do it, and the answer is lost: the choice before is asked for again', async () => {
    const world = await inAll();
    await choose(world, [one, two]);
    const { POST: before = 0 } = world.simulator.requests()['resetskill'] ?? {};
    world.simulator.faults.add({ interface: 'resetskill', drop: true });
    expect(await choose(world, [three])).toMatchObject({ kind: 'unreachable' });
    await pass(world, 1000);
    expect(world.simulator.requests()['resetskill']).toEqual({ POST: before + 2 });
    expect(shown(world)).toEqual({ chosen: [one, two], granted: [one, two] });
  });

  it('does not tell in which the agent is: the choice holds, and nothing is said of the queues', async () => {
    const world = await inAll();
    world.simulator.faults.add({ interface: 'agentskill', retcode: '300-001', times: 0 });
    expect(await choose(world, [two])).toBeNull();
    expect([shown(world), world.session.snapshot().inQueues]).toEqual([
      { chosen: [two], granted: null },
      'some',
    ]);
  });

  it('has none of the chosen queues configured any more: the agent is signed in to all that are', async () => {
    const skillIds = [1, 2, 3];
    const world = await inAll({ agents: [{ workNo: agentId, skillIds }] });
    await choose(world, [three]);
    skillIds.pop();
    await done(world, 'sign out', () => world.session.actions.signOut({ releaseCall: false }));
    world.signIn();
    await world.until(({ queueSignIn: { granted } }) => granted?.length === 2, 'in both', 60_000);
    expect(shown(world)).toEqual({ chosen: [three], granted: [one, two] });
  });
});

it('reads anew what is configured, without signing in again', async () => {
  const skillIds = [1, 2];
  const world = await atWork({ skills, agents: [{ workNo: agentId, skillIds }] });
  skillIds.push(3);
  const { resetskill } = world.simulator.requests();
  expect(await done(world, 'read', () => world.session.actions.readQueues())).toBeNull();
  expect(world.session.snapshot().queues).toHaveLength(3);
  expect(shown(world).granted).toEqual([one, two]);
  expect(world.simulator.requests()['resetskill']).toEqual(resetskill);
});

it('says why the queues cannot be read', async () => {
  const world = await inAll();
  world.simulator.faults.add({ interface: 'agentskills', retcode: '100-007' });
  expect(await done(world, 'read', () => world.session.actions.readQueues())).toMatchObject({
    code: '100-007',
  });
});
