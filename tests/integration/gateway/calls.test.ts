import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../simulator/index.ts';
import { toCallId, toSkillId, toWorkNo } from '../../../src/shared/ids.ts';
import {
  connect,
  credentials,
  eventsUntil,
  kindsOf,
  setupSignedIn,
  setupSimulator,
  startPoll,
} from './setup.ts';
import { problemFrom } from '../../support/problemFrom.ts';

const markup = '<script>alert(1)</script>';

/** A call that rings at agent 1001. */
async function setupRinging(options: SimulatorOptions = {}) {
  const { simulator, gateway } = await setupSignedIn(options);
  const placed = simulator.placeCall({ caller: '+442079460123', calldata: markup, priority: 2 });
  const callId = toCallId(placed.callId);
  const events = await eventsUntil(gateway, 'ringing');
  return { simulator, gateway, callId, events };
}

/** A call that agent 1001 talks to. */
async function setupTalking(options: SimulatorOptions = {}) {
  const set = await setupRinging(options);
  await set.gateway.answer(set.callId);
  await eventsUntil(set.gateway, 'talking');
  return set;
}

describe('a call that comes', () => {
  it('is told in the documented order', async () => {
    const { events } = await setupRinging();
    expect(kindsOf(events)).toEqual(['activity', 'phoneAlerting', 'phoneOffHook', 'ringing']);
  });

  it.each<[string, SimulatorOptions]>([
    ['as one object', {}],
    ['in GBK', { charset: 'gbk' }],
    ['with trailing NULs', { trailingNul: true }],
  ])('is known before the answer, %s', async (_, options) => {
    const { gateway, callId } = await setupRinging(options);
    expect(await gateway.callInfoBeforeAnswer()).toMatchObject({
      callId,
      callType: 'inbound',
      callerNumber: '+442079460123',
      calledNumber: '60015',
      skillId: '1',
      skillName: 'Service',
      associatedData: markup,
      priority: 2,
      mediaType: 'phone',
    });
  });

  it('is known by every digit where ID and numbers come as long integers', async () => {
    const { simulator, gateway } = await setupRinging();
    const body = '{"retcode":"0","result":{"callid":14562977221253123457,"caller":861234567890123457}}';
    simulator.faults.add({ interface: 'callinfobeforeanswer', body });
    expect(await gateway.callInfoBeforeAnswer()).toMatchObject({
      callId: '14562977221253123457',
      callerNumber: '861234567890123457',
    });
  });

  it.each(['list', 'object'] as const)(
    'is known before the answer from a form of its own: %s',
    async (shape) => {
      const { simulator, gateway, callId } = await setupRinging();
      simulator.faults.add({ interface: 'callinfobeforeanswer', shape });
      expect((await gateway.callInfoBeforeAnswer())?.callId).toBe(callId);
    },
  );

  it.each(['200-002', '400-003'])('is not known where the gateway answers %s', async (retcode) => {
    const { simulator, gateway } = await setupRinging();
    simulator.faults.add({ interface: 'callinfobeforeanswer', retcode });
    expect(await gateway.callInfoBeforeAnswer()).toBeNull();
  });

  it('is known as a video call', async () => {
    const { simulator, gateway, callId } = await setupRinging();
    const result = { callid: callId, mediaType: 19, mediaAbility: '3', logontimes: 127 };
    simulator.faults.add({ interface: 'callinfobeforeanswer', result });
    expect(await gateway.callInfoBeforeAnswer()).toMatchObject({
      mediaType: 'video',
      mediaAbility: 'voiceAndVideo',
      loggedOnS: 127,
    });
  });

  it('is known but for what cannot be read of it', async () => {
    const { simulator, gateway, callId } = await setupRinging();
    const result = { callid: callId, caller: '70001', called: {}, userPriority: 'high', callskill: 'voice' };
    simulator.faults.add({ interface: 'callinfobeforeanswer', result });
    expect(await gateway.callInfoBeforeAnswer()).toMatchObject({
      callId,
      callerNumber: '70001',
      skillName: 'voice',
      unread: ['called', 'userPriority'],
    });
  });

  it('is named with the alert on sites that fill it in', async () => {
    const { events, callId } = await setupRinging({ phoneAlertingContent: 'filled' });
    expect(events.find(({ kind }) => kind === 'phoneAlerting')).toMatchObject({
      callId,
      callerNumber: '+442079460123',
    });
  });

  it('carries the time of a newer gateway', async () => {
    const { events } = await setupRinging({ newGateway: true });
    expect(events.at(-1)?.generatedAt).toEqual(expect.any(Number));
  });

  it('that nobody answers is told as not answered', async () => {
    const { gateway, callId } = await setupRinging({ noAnswerMs: 1 });
    expect((await eventsUntil(gateway, 'notAnswered')).at(-1)).toMatchObject({ callId });
  });

  it('cannot be answered when there is none', async () => {
    const { gateway } = await setupSignedIn();
    expect(await problemFrom(() => gateway.answer(null))).toMatchObject({ code: '200-002' });
  });
});

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

describe("a colleague's calls", () => {
  it('are listed', async () => {
    const { simulator, gateway, callId } = await setupTalking();
    const colleague = connect(simulator, { agentId: '1002' });
    await colleague.signIn(credentials('1002'), false);
    expect(await colleague.callIdsOf(toWorkNo('1001'))).toEqual({ callIds: [callId], leftOut: 0 });
    expect(await gateway.callIdsOf(toWorkNo('1002'))).toEqual({ callIds: [], leftOut: 0 });
  });

  it('are listed although some of them cannot be read, and are more than a screen takes', async () => {
    const { simulator, gateway } = await setupSignedIn();
    const result = ['1-0', {}, 'not an ID', ...Array.from({ length: 1000 }, (_, nth) => `2-${nth}`)];
    simulator.faults.add({ interface: 'allcallinfoEx', result });
    const { callIds, leftOut } = await gateway.callIdsOf(toWorkNo('1002'));
    expect([callIds.length, callIds[0], callIds.length + leftOut]).toEqual([198, '1-0', 1003]);
  });

  it('are refused without the right', async () => {
    const simulator = await setupSimulator({ agents: [{ workNo: '1001', rights: [] }, { workNo: '1002' }] });
    const gateway = connect(simulator);
    await gateway.signIn(credentials(), false);
    expect(await problemFrom(() => gateway.callIdsOf(toWorkNo('1002')))).toEqual({
      kind: 'refusal',
      from: 'gateway',
      code: '900-002',
      refusal: 'forbidden',
      asked: 'colleagueCalls',
    });
  });

  it('are refused for a number that is nobody', async () => {
    const { gateway } = await setupSignedIn();
    expect(await problemFrom(() => gateway.callIdsOf(toWorkNo('999')))).toMatchObject({ code: '100-011' });
  });
});

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
    expect(await gateway.waitingTotal()).toBe(1);
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
