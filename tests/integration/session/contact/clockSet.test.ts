import { describe, expect, it } from 'vitest';
import { atWork, callIn, pass, talking } from '../sessionInTime.ts';

describe('the time of day is set', () => {
  it('back an hour, and an ended call goes in its time, with no more requests than otherwise', async () => {
    const world = await atWork();
    const { callId } = await talking(world);
    world.simulator.callerHangsUp(String(callId));
    await callIn(world, 'ended');
    world.setClock(-3_600_000);
    world.simulator.resetRequests();
    await pass(world, 60_000);
    expect(world.session.snapshot().calls).toEqual([]);
    const asked = Object.values(world.simulator.requests()).flatMap((methods) => Object.values(methods));
    expect(asked.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(20);
  });

  it('ahead three minutes, and that is no silence of the gateway', async () => {
    const world = await atWork();
    world.setClock(180_000);
    await world.line.refuse();
    await world.until(({ session }) => session.state !== 'signedIn', 'that the connection is gone');
    await world.line.open();
    await world.until(({ session }) => session.state !== 'reconnecting', 'what becomes of the session');
    expect(world.session.snapshot().session.state).toBe('signedIn');
  });
});
