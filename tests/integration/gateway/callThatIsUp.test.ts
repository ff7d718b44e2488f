import { describe, expect, it } from 'vitest';
import { problemFrom } from '../../support/problemFrom.ts';
import { eventsUntil, setupTalking, startPoll } from './clientOnSimulator.ts';

describe('a call that is up', () => {
  it('is the current call', async () => {
    const { gateway, callId } = await setupTalking();
    expect((await gateway.callInfo())?.callId).toBe(callId);
  });

  it('is held, listed, taken back and released', async () => {
    const { gateway, callId } = await setupTalking();
    await gateway.hold();
    await eventsUntil(gateway, 'held');
    expect((await gateway.holdList()).map((call) => call.callId)).toEqual([callId]);
    await gateway.takeBack(callId);
    expect(await gateway.holdList()).toEqual([]);
    await gateway.release();
    expect((await eventsUntil(gateway, 'releasedByAgent')).at(-1)).toMatchObject({ callId });
  });

  it('that the caller ends is told so', async () => {
    const { simulator, gateway, callId } = await setupTalking();
    simulator.callerHangsUp(callId);
    expect((await eventsUntil(gateway, 'releasedByCaller')).at(-1)).toMatchObject({ callId });
  });

  it('survives a Guid that lapses in its middle', async () => {
    const { simulator, gateway } = await setupTalking();
    const { polling } = await startPoll(simulator, gateway);
    simulator.faults.expireGuid('1001');
    await gateway.hold();
    await polling;
    expect((await gateway.holdList()).length).toBe(1);
  });

  it('keeps its agent from signing out without force', async () => {
    const { simulator, gateway } = await setupTalking();
    expect(await problemFrom(() => gateway.signOut(false))).toMatchObject({ code: '100-010' });
    await gateway.signOut(true);
    expect(simulator.agentState('1001').signedIn).toBe(false);
  });
});
