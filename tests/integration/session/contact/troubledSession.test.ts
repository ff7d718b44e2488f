import { describe, expect, it } from 'vitest';
import { toCallId } from '../../../../src/shared/ids.ts';
import { brisk } from '../../../support/brisk.ts';
import { agentId } from '../../../support/world.ts';
import { atWork, caller, callIn, done, hungUp, inPhase, lose, pass, talking } from '../sessionInTime.ts';

describe('a session that goes through trouble', () => {
  it('reconnects when the line was cut, and finds the call that ended meanwhile', async () => {
    const world = await atWork();
    const { callId } = await talking(world);
    await pass(world, 5000);
    world.simulator.faults.add({ interface: 'agentevent', drop: true, times: 2 });
    lose(world, 'AgentEvent_Customer_Release', 'AgentOther_PhoneRelease');
    await done(world, 'busy', () => world.session.actions.busy({ reason: null }));
    world.simulator.callerHangsUp(String(callId));
    await world.until(({ session }) => session.state === 'reconnecting', 'no contact');
    expect(world.session.snapshot().session).toMatchObject({ problem: { kind: 'unreachable' } });
    await world.until(
      ({ session, calls: [call] }) => session.state === 'signedIn' && call?.phase === 'ended',
      'contact, and the end of the call',
      2000,
    );
    expect(world.session.snapshot().calls).toHaveLength(1);
  });

  it('keeps its call when the Guid is renewed in the middle of it', async () => {
    const world = await atWork();
    const { key } = await talking(world);
    world.simulator.faults.renewGuid(agentId);
    expect(await done(world, 'hold', () => world.session.actions.hold({ key }))).toBeNull();
    expect((await callIn(world, 'held')).key).toBe(key);
    // By then the gateway no longer knows the Guid before.
    await pass(world, 180_000);
    expect(inPhase(world.session.snapshot(), 'held')?.key).toBe(key);
    expect(world.shown.every(({ session }) => session.state !== 'lost')).toBe(true);
  });

  it('goes on with the newest Guid although a slow answer brings the one before', async () => {
    const world = await atWork({ guidTold: 'everywhere', guidRenewMs: 60_000, guidExpiryMs: 75_000 });
    const { actions } = world.session;
    world.simulator.faults.add({ interface: 'allcallinfoEx', delayMs: 3000 });
    world.act('look', () => actions.colleagueCalls({ workNo: agentId }));
    await pass(world, 1000);
    world.simulator.faults.renewGuid(agentId);
    // By then the gateway no longer knows the Guid before.
    await pass(world, 30_000);
    expect(await done(world, 'busy', () => actions.busy({ reason: null }))).toBeNull();
    expect(world.deeds.every(({ problem }) => problem === null)).toBe(true);
    expect(world.shown.some(({ session }) => ['lost', 'reconnecting'].includes(session.state))).toBe(false);
  });

  it('ends by six suspect answers in a row', async () => {
    const world = await atWork();
    world.simulator.faults.add({ interface: 'agentevent', retcode: '000-003', times: 0 });
    world.simulator.resetRequests();
    await world.until(({ session }) => session.state === 'lost', 'the session lost');
    expect(world.session.snapshot().session).toMatchObject({ why: 'signedInAlready', code: '100-002' });
    expect(world.simulator.requests()).toMatchObject({ agentevent: { GET: 6 } });
  });

  it('does not poll without a pause where each answer brings the same event', async () => {
    const world = await atWork();
    const { key, callId } = await talking(world);
    const event = { eventType: 'AgentOther_PhoneRelease', workNo: agentId, content: { phoneState: '3' } };
    const body = JSON.stringify({ message: '', retcode: '0', event });
    world.simulator.faults.add({ interface: 'agentevent', body, times: 0 });
    // The poll that was open has ended by then, and the first events came at once.
    await pass(world, 15_000);
    world.simulator.resetRequests();
    const seconds = 15;
    await pass(world, seconds * 1000);
    const asked = Object.values(world.simulator.requests()).map(({ GET = 0 }) => GET);
    expect(Math.max(...asked)).toBeLessThanOrEqual(5 * seconds);
    expect(inPhase(world.session.snapshot(), 'talking')?.key).toBe(key);
    world.simulator.faults.clear();
    await hungUp(world, { callId });
  });

  it('is late for no event of calls that come one after the other', async () => {
    const world = await atWork(brisk);
    for (let call = 0; call < 30; call += 1) {
      const placedAt = world.time.now();
      const { callId } = world.simulator.placeCall({ caller });
      await callIn(world, 'ringing');
      expect(world.time.now() - placedAt).toBeLessThan(100);
      await hungUp(world, { callId: toCallId(callId) });
      await pass(world, 60);
    }
  });

  it('survives an answer that is no JSON', async () => {
    const world = await atWork();
    const { actions } = world.session;
    world.simulator.faults.add({ interface: 'agentevent', body: '<html>', times: 1 });
    await done(world, 'busy', () => actions.busy({ reason: null }));
    await world.until(({ availability }) => availability.now === 'busy', 'busy');
    await done(world, 'ready', () => actions.ready());
    await world.until(({ availability }) => availability.now === 'ready', 'ready');
    expect(world.shown.at(-1)?.session.state).toBe('signedIn');
    expect(world.simulator.faults.list()).toEqual([]);
  });
});
