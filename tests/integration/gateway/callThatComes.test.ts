import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../simulator/index.ts';
import { problemFrom } from '../../support/problemFrom.ts';
import { eventsUntil, kindsOf, markup, setupRinging, setupSignedIn } from './clientOnSimulator.ts';

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
