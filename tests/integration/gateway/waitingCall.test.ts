import { describe, expect, it } from 'vitest';
import { toCallId, toSkillId } from '../../../src/shared/ids.ts';
import { problemFrom } from '../../support/problemFrom.ts';
import { eventsUntil, setupSignedIn } from './clientOnSimulator.ts';

describe('a waiting call', () => {
  const skillId = toSkillId('2');

  /** A call that waits in queue 2 while agent 1001 is busy. */
  async function setupWaiting() {
    const { simulator, gateway } = await setupSignedIn({}, false);
    const { callId } = simulator.placeCall({ caller: '70004', skillId: 2 });
    return { simulator, gateway, callId: toCallId(callId) };
  }

  it('is listed and counted', async () => {
    const { gateway, callId } = await setupWaiting();
    expect(await gateway.waitingCalls(skillId)).toMatchObject([
      { callId, callerNumber: '70004', skillId: '2', beganAt: expect.any(Number) as unknown },
    ]);
    expect(await gateway.queueLoads([skillId])).toMatchObject([{ skillId: '2', waiting: 1 }]);
  });

  it.each([
    ['with 16 KB of data each', 300, '\u0001'.repeat(16 * 1024), 300, undefined],
    ['more than are read', 5001, '', 5000, 1],
  ])('is one of many %s', async (_what, count, calldata, length, leftOut) => {
    const { simulator, gateway } = await setupWaiting();
    const result = Array.from({ length: count }, (_, nth) => ({ callid: `1476707884-${nth}`, calldata }));
    simulator.faults.add({ interface: 'waitcallinfo', result });
    const calls = await gateway.waitingCalls(skillId);
    expect([calls.length, calls.leftOut]).toEqual([length, leftOut]);
  });

  it('beside one that cannot be read is listed, and the other counted', async () => {
    const { simulator, gateway } = await setupWaiting();
    const result = [{ callid: '1476707884-1' }, { callid: null, caller: '70004' }];
    simulator.faults.add({ interface: 'waitcallinfo', result });
    const calls = await gateway.waitingCalls(skillId);
    expect([calls.length, calls.leftOut]).toEqual([1, 1]);
  });

  it('in a list beyond all bounds is not read, and it is said why', async () => {
    const { simulator, gateway } = await setupWaiting();
    const result = [{ callid: '1-1', calldata: 'x'.repeat(33 * 1024 * 1024) }];
    simulator.faults.add({ interface: 'waitcallinfo', result });
    expect(await problemFrom(() => gateway.waitingCalls(skillId))).toEqual({
      kind: 'tooLarge',
      from: 'gateway',
      maxBytes: 32 * 1024 * 1024,
    });
  });

  it('that is requested arrives', async () => {
    const { gateway, callId } = await setupWaiting();
    await gateway.requestCall(callId, skillId);
    const events = await eventsUntil(gateway, 'talking');
    expect(events.at(-1)).toMatchObject({ call: { callId } });
  });

  it('that is gone is refused', async () => {
    const { simulator, gateway, callId } = await setupWaiting();
    simulator.abandonCall(callId);
    expect(await problemFrom(() => gateway.requestCall(callId, skillId))).toMatchObject({ code: '100-007' });
  });
});
