import { describe, expect, it } from 'vitest';
import type { SessionSnapshot } from '../../../../src/shared/contract/snapshot.ts';
import type { Activity } from '../../../../src/shared/domain.ts';
import { agentId, type World } from '../../../support/world.ts';
import { atWork, caller, callIn, done, pass, talking } from '../sessionInTime.ts';

const signIns = ({ simulator }: World): Readonly<Record<string, number>> => {
  const { signin, forcelogin } = simulator.requests();
  return { plain: signin?.['PUT'] ?? 0, forced: forcelogin?.['PUT'] ?? 0 };
};

const isSigningInAgain = ({ session }: SessionSnapshot): boolean =>
  session.state === 'reconnecting' && session.signingInAgain === 'refused';

/** The session ends at the gateway, and this program is signed in again. */
async function dropped(world: World): Promise<void> {
  const before = world.shown.length;
  world.simulator.forget(agentId);
  await world.until(
    ({ session }) => session.state === 'signedIn' && world.shown.slice(before).some(isSigningInAgain),
    'signed in again',
  );
}

const inQueues = (world: World, wanted: Activity) =>
  world.until(
    ({ availability, inQueues: queues }) => availability.now === wanted && queues === 'some',
    `${wanted}, and in the queues`,
  );

/** @returns the session as it is then */
async function lost(world: World) {
  await world.until(({ session }) => session.state === 'lost', 'the session lost');
  return world.session.snapshot().session;
}

describe('a session that the gateway has dropped', () => {
  it('is begun again, in the queues and ready as before', async () => {
    const world = await atWork();
    await dropped(world);
    await inQueues(world, 'ready');
    world.simulator.placeCall({ caller });
    await callIn(world, 'ringing');
    expect(signIns(world)).toEqual({ plain: 2, forced: 0 });
    expect(world.shown.every(({ session }) => session.state !== 'lost')).toBe(true);
  });

  it('is begun again as busy for an agent who was busy', async () => {
    const world = await atWork({}, { startReady: false });
    await dropped(world);
    await inQueues(world, 'busy');
    expect(world.simulator.agentState(agentId).state).toBe(3);
  });

  it('keeps a call that goes on, with its times, and makes nobody ready by it', async () => {
    const world = await atWork({ takeOver: 'keepsCalls' });
    const { key, answeredAt } = await talking(world);
    const before = world.shown.length;
    await dropped(world);
    await inQueues(world, 'busy');
    await pass(world, 60_000);
    expect(world.session.snapshot().calls).toMatchObject([{ key, phase: 'talking', answeredAt }]);
    expect(world.shown.slice(before).every(({ availability }) => availability.now !== 'ready')).toBe(true);
  });

  it('leaves open whether the agent is heard in a call that was muted before', async () => {
    const world = await atWork({ takeOver: 'keepsCalls' });
    const { key } = await talking(world);
    await done(world, 'mute', () => world.session.actions.mute({ key }));
    await dropped(world);
    await inQueues(world, 'busy');
    expect(world.session.snapshot().calls).toMatchObject([{ key, muted: false, maybeMuted: true }]);
  });

  it('is begun again by a gateway that cannot be reached for a while', async () => {
    const world = await atWork();
    world.simulator.faults.add({ interface: 'signin', status: 503, times: 2 });
    await dropped(world);
    expect(signIns(world)).toEqual({ plain: 4, forced: 0 });
  });

  it('can be signed out meanwhile, and stays so', async () => {
    const world = await atWork();
    world.simulator.faults.add({ interface: 'signin', status: 503, times: 0 });
    world.simulator.forget(agentId);
    await world.until(
      ({ session }) => session.state === 'reconnecting' && session.attempts > 0,
      'a try that failed',
    );
    await done(world, 'sign out', () => world.session.actions.signOut({ releaseCall: false }));
    world.simulator.faults.clear();
    await pass(world, 120_000);
    expect(world.session.snapshot().session).toEqual({ state: 'signedOut' });
    expect(world.simulator.agentState(agentId).signedIn).toBe(false);
  });
});

describe('the agent is asked', () => {
  it('when another program holds the session, and it is not fought for', async () => {
    const world = await atWork();
    world.kick();
    expect(await lost(world)).toMatchObject({ why: 'signedInAlready', code: '100-002' });
    await pass(world, 60_000);
    expect(signIns(world)).toEqual({ plain: 2, forced: 0 });
    expect(world.simulator.agentState(agentId).signedIn).toBe(true);
  });

  it('when the password is no longer the same', async () => {
    const world = await atWork();
    world.simulator.faults.add({ interface: 'signin', retcode: '100-004', times: 0 });
    world.simulator.forget(agentId);
    expect(await lost(world)).toMatchObject({ problem: { code: '100-004' } });
    expect(signIns(world).plain).toBe(2);
  });

  it('when the session ends twice in five minutes', async () => {
    const world = await atWork();
    await dropped(world);
    await inQueues(world, 'ready');
    world.simulator.forget(agentId);
    expect(await lost(world)).toMatchObject({ why: 'refused', problem: null });
    expect(signIns(world).plain).toBe(2);
  });

  it('when the gateway has signed the agent out', async () => {
    const world = await atWork();
    world.simulator.sendEvent(agentId, { eventType: 'AgentOther_ShutdownService' });
    expect(await lost(world)).toMatchObject({ why: 'signedOutByGateway' });
    expect(signIns(world).plain).toBe(1);
  });

  it('and can take the session over', async () => {
    const world = await atWork();
    world.kick();
    await lost(world);
    world.signIn(true);
    await world.until(({ session }) => session.state === 'signedIn', 'signed in');
    expect(signIns(world)).toEqual({ plain: 2, forced: 1 });
  });
});
