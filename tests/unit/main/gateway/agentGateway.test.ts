import { describe, expect, it } from 'vitest';
import type { AgentGateway, AgentGatewayOptions } from '../../../../src/main/gateway/agentGateway.ts';
import type { CallId, SkillId, WorkNo } from '../../../../src/shared/domain.ts';
import beforeAnswer from '../../../samples/callinfobeforeanswer.json' with { type: 'json' };
import sample from '../../../samples/signin.json' with { type: 'json' };
import { createManualClock } from '../../../support/manualClock.ts';
import { envelope, refusal } from '../../../support/wireServer.ts';
import { callId, interfaces, setupGateway, signIn } from './clientOnScript.ts';
import { problemFrom } from '../../../support/problemFrom.ts';

describe('each request', () => {
  it.each(interfaces)('%s is sent to the letter', async (line, ask) => {
    const { server, gateway } = await setupGateway(() => envelope({}));
    await ask(gateway);
    const [sent] = server.arrived;
    expect(`${sent?.method} ${sent?.url}`).toBe(line.replace(' ', ' /agentgateway/resource'));
    expect(sent?.headers['content-type']).toBe('application/json; charset=UTF-8');
  });

  it.each(interfaces)('%s is refused with the code of the gateway', async (_, ask) => {
    const { gateway } = await setupGateway(() => refusal('100-007'));
    expect(await problemFrom(() => ask(gateway))).toEqual({
      kind: 'refusal',
      from: 'gateway',
      code: '100-007',
      refusal: 'passing',
      asked: expect.any(String) as unknown,
    });
  });

  it.each(interfaces)('%s is cancelled by its signal', async (_, ask) => {
    const stop = new AbortController();
    const { gateway } = await setupGateway(() => ({ by: () => stop.abort() }));
    expect(await problemFrom(() => ask(gateway, stop.signal))).toEqual({ kind: 'cancelled' });
  });

  it.each([
    ['the poll', 17_500, (it: AgentGateway) => it.nextEvent()],
    ['anything else', 8_000, (it: AgentGateway) => it.holdList()],
  ])('of %s waits %i ms for its answer', async (_, timeoutMs, ask) => {
    const clock = createManualClock();
    const { gateway } = await setupGateway(() => ({ by: () => clock.advanceAtOnce(timeoutMs) }), { clock });
    expect(await problemFrom(() => ask(gateway))).toEqual({ kind: 'timeout', from: 'gateway', timeoutMs });
  });
});

describe('sign-in', () => {
  it('asks for manual answer, and for a phone that rings at every call', async () => {
    const { server, gateway } = await setupGateway(() => envelope(sample.response));
    await gateway.signIn(signIn, false);
    expect(JSON.parse(server.arrived[0]?.body ?? '')).toEqual({
      password: 'pw',
      phonenum: '40038',
      autoanswer: false,
      autoenteridle: true,
      releasephone: true,
      agenttype: '4',
      status: '3',
    });
  });

  it('begins ready when the agent wants that', async () => {
    const { server, gateway } = await setupGateway(() => envelope({}));
    await gateway.signIn({ ...signIn, startReady: true }, false);
    expect(JSON.parse(server.arrived[0]?.body ?? '')).toMatchObject({ status: '4' });
  });

  it('tells what the sample of the document tells', async () => {
    const { gateway } = await setupGateway(() => envelope(sample.response));
    expect(await gateway.signIn(signIn, false)).toEqual({
      vdnId: '1',
      passwordMustChange: false,
      passwordDaysLeft: 9,
      loginAt: 1_471_585_949_806,
      hasVoice: true,
    });
  });

  it('and sign-out never overlap', async () => {
    let under = 0;
    let most = 0;
    const { gateway } = await setupGateway(async () => {
      most = Math.max(most, ++under);
      await new Promise(setImmediate);
      under--;
      return envelope({});
    });
    await Promise.all([
      gateway.signIn(signIn, false),
      gateway.signOut(false),
      gateway.signIn(signIn, true),
      gateway.signOut(true),
    ]);
    expect(most).toBe(1);
  });

  it('after a sign-out that is still under way keeps its own Guid', async () => {
    const guid = '00000000-0000-0000-0000-000000000002.AgentGateway0';
    const { server, gateway } = await setupGateway(({ method }) => ({
      ...envelope({}),
      ...(method === 'PUT' && { headers: { 'Set-GUID': `JSESSIONID=${guid}` } }),
    }));
    await Promise.all([gateway.signOut(false), gateway.signIn(signIn, false)]);
    await gateway.holdList();
    expect(server.arrived.at(-1)?.headers.guid).toBe(guid);
  });
});

describe('an input that cannot be', () => {
  const as = <Id>(given: unknown): Id => given as Id;

  it.each<[string, string, (gateway: AgentGateway) => Promise<unknown>]>([
    ['password', 'longer than 32', (it) => it.signIn({ ...signIn, password: 'x'.repeat(33) }, false)],
    ['phoneNumber', 'empty', (it) => it.signIn({ ...signIn, phoneNumber: '' }, false)],
    ['phoneNumber', 'longer than 24', (it) => it.signIn({ ...signIn, phoneNumber: '1'.repeat(25) }, false)],
    ['phoneNumber', 'of two lines', (it) => it.signIn({ ...signIn, phoneNumber: '1\n2' }, false)],
    ['reason', 'below 200', (it) => it.sayBusy(199)],
    ['reason', 'above 250', (it) => it.sayBusy(251)],
    ['callId', 'empty', (it) => it.answer(as<CallId>(''))],
    ['callId', 'a path', (it) => it.requestCall(as<CallId>('../../x'), as<SkillId>('3'))],
    ['callId', 'longer than 25', (it) => it.takeBack(as<CallId>('1'.repeat(26)))],
    ['skillId', 'no number', (it) => it.requestCall(callId, as<SkillId>('voice'))],
    ['skillType', '1', (it) => it.requestCall(callId, as<SkillId>('3'), undefined, 1)],
    ['skillId', 'empty', (it) => it.waitingCalls(as<SkillId>(''))],
    ['workNo', '100', (it) => it.callIdsOf(as<WorkNo>('100'))],
    ['workNo', '1000000', (it) => it.callIdsOf(as<WorkNo>('1000000'))],
  ])('(%s: %s) is refused before anything is sent', async (field, _, ask) => {
    const { server, gateway } = await setupGateway(() => envelope({}));
    expect(await problemFrom(() => ask(gateway))).toMatchObject({ kind: 'invalidInput', field });
    expect(server.arrived).toEqual([]);
  });

  it.each<[string, Partial<AgentGatewayOptions>]>([
    ['agentId', { agentId: '100' }],
    ['gatewayAddress', { address: 'https://gw.example/agentgateway' }],
    ['certificateFingerprint', { trust: { by: 'fingerprint', fingerprint: 'AB' } }],
    ['caFile', { trust: { by: 'caFile', path: 'relative.pem' } }],
  ])('(%s) is refused when the client is made', async (field, overrides) => {
    expect(await problemFrom(() => setupGateway(() => envelope({}), overrides))).toMatchObject({
      kind: 'invalidInput',
      field,
    });
  });
});

describe('no call', () => {
  it.each(['200-002', '400-001', '400-003'])('is what %s says before the answer', async (code) => {
    const { gateway } = await setupGateway(() => refusal(code));
    expect([await gateway.callInfoBeforeAnswer(), await gateway.callInfo()]).toEqual([null, null]);
  });

  it.each(['100-006', '300-001', '900-002'])('is not what %s says', async (code) => {
    const { gateway } = await setupGateway(() => refusal(code));
    expect(await problemFrom(() => gateway.callInfoBeforeAnswer())).toMatchObject({ kind: 'refusal', code });
  });

  it('on hold is what 400-003 says', async () => {
    const { gateway } = await setupGateway(() => refusal('400-003'));
    expect(await gateway.holdList()).toEqual([]);
  });

  it('on hold is not what 300-001 says', async () => {
    const { gateway } = await setupGateway(() => refusal('300-001'));
    expect(await problemFrom(() => gateway.holdList())).toMatchObject({ refusal: 'forbidden' });
  });

  it('is what 600-005 says of queues', async () => {
    const { gateway } = await setupGateway(() => refusal('600-005'));
    expect(await gateway.queues()).toEqual([]);
  });
});

describe('a list that names one thing twice', () => {
  it('tells of each call once', async () => {
    const { gateway } = await setupGateway(() =>
      envelope({ result: [{ callid: '1-1' }, { callid: '1-1', caller: '2' }] }),
    );
    expect(await gateway.holdList()).toMatchObject([{ callId: '1-1', callerNumber: null }]);
  });

  it('tells of each call ID once', async () => {
    const { gateway } = await setupGateway(() => envelope({ result: ['1-1', '1-2', '1-1'] }));
    expect(await gateway.callIdsOf('291' as WorkNo)).toEqual({ callIds: ['1-1', '1-2'], leftOut: 0 });
  });

  it('tells of each queue once', async () => {
    const { gateway } = await setupGateway(() =>
      envelope({ result: [{ id: 7, name: 'voice' }, { id: '7' }] }),
    );
    expect(await gateway.queues()).toEqual([{ skillId: '7', name: 'voice' }]);
  });
});

describe('a caller', () => {
  it('is read from GBK', async () => {
    const [before = '', after = ''] = JSON.stringify(beforeAnswer).split('voice_jst');
    const body = Buffer.concat([
      Buffer.from(before),
      Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
      Buffer.from(after),
    ]);
    const { gateway } = await setupGateway(() => ({
      headers: { 'Content-Type': 'text/plain;charset=GBK' },
      body,
    }));
    expect((await gateway.callInfoBeforeAnswer())?.skillName).toBe('张三');
  });
});
