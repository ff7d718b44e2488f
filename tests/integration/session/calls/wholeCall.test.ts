import { describe, expect, it } from 'vitest';
import * as inTime from '../sessionInTime.ts';
import { agentId, atWork, keyOf } from '../sessionOnSimulator.ts';

const { caller } = inTime;

describe('a call from the ringing to the end', () => {
  it('shows who is calling before the answer', async () => {
    const { site, until } = await atWork({ newGateway: true });
    const { callId } = site.placeCall({ caller, calldata: 'order=7', priority: 3, skillId: 1 });
    const { calls } = await until(
      ({ calls: [call] }) => call !== undefined && call.caller !== null && call.skillName !== null,
    );
    expect(calls).toMatchObject([
      {
        callId,
        caller: { raw: caller },
        called: { raw: '60015' },
        skillId: '1',
        skillName: 'Service',
        associatedData: 'order=7',
        priority: 3,
        answeredAt: null,
      },
    ]);
  });

  it('is answered, held, taken back and released', async () => {
    const made = await atWork();
    const { actions, until } = made;
    made.site.placeCall({ caller });
    const key = await keyOf(made, 'ringing');
    await actions.answer({ key });
    expect(await keyOf(made, 'talking')).toBe(key);
    await actions.hold({ key });
    expect(await keyOf(made, 'held')).toBe(key);
    await actions.takeBack({ key });
    expect(await keyOf(made, 'talking')).toBe(key);
    await actions.release({ key });
    const { calls } = await until(({ calls: [call] }) => call?.phase === 'ended');
    expect(calls).toMatchObject([{ key, end: 'releasedByAgent' }]);
    await until(({ availability }) => availability.now === 'ready');
  });

  it('is one call with one end in everything that was told', async () => {
    const made = await atWork();
    const { callId } = made.site.placeCall({ caller });
    await made.actions.answer({ key: await keyOf(made, 'ringing') });
    await keyOf(made, 'talking');
    made.site.callerHangsUp(callId);
    await made.until(
      ({ calls: [call], availability }) => call?.phase === 'ended' && availability.now === 'ready',
    );
    const phases = made.told.flatMap(({ calls }) =>
      calls.map(({ key, phase, end }) => `${key} ${phase} ${String(end)}`),
    );
    const steps = phases.filter((phase, n) => phase !== phases[n - 1]);
    const [key] = (steps[0] ?? '').split(' ');
    expect(steps).toEqual([
      `${key} alerting null`,
      `${key} ringing null`,
      `${key} talking null`,
      `${key} ended releasedByCaller`,
    ]);
  });

  it('is missed when nobody answers', async () => {
    const { site, until } = await atWork({ noAnswerMs: 50 });
    site.placeCall({ caller });
    const { calls } = await until(({ calls: [call] }) => call?.phase === 'ended');
    expect(calls[0]?.end).toBe('missed');
  });

  it('is abandoned when the caller gives up', async () => {
    const made = await atWork();
    const { callId } = made.site.placeCall({ caller });
    await keyOf(made, 'ringing');
    made.site.abandonCall(callId);
    const { calls } = await made.until(({ calls: [call] }) => call?.phase === 'ended');
    expect(calls[0]?.end).toBe('abandoned');
  });

  it('leaves room for a second one while it is held', async () => {
    const made = await atWork();
    const first = made.site.placeCall({ caller });
    await made.actions.answer({ key: await keyOf(made, 'ringing') });
    await made.actions.hold({ key: await keyOf(made, 'talking', first.callId) });
    await keyOf(made, 'held', first.callId);
    const second = made.site.placeCall({ caller: '70002', workNo: agentId });
    await made.actions.answer({ key: await keyOf(made, 'ringing', second.callId) });
    await keyOf(made, 'talking', second.callId);
    const { calls } = made.session.snapshot();
    expect(calls.map(({ callId, phase }) => [callId, phase])).toEqual([
      [first.callId, 'held'],
      [second.callId, 'talking'],
    ]);
  });

  it.each([
    ['a filled PhoneAlerting', { phoneAlertingContent: 'filled' as const }],
    ['trailing NULs and a GBK charset', { trailingNul: true, charset: 'gbk' as const }],
    ['Customer_Alerting', { customerAlerting: true }],
    ['a load balancer and a static Guid', { cookies: 'checked' as const, authMode: 'static' as const }],
  ])('is answered on a site with %s', async (_what, site) => {
    const made = await atWork(site);
    made.site.placeCall({ caller });
    await made.actions.answer({ key: await keyOf(made, 'ringing') });
    await keyOf(made, 'talking');
    expect(made.session.snapshot().calls).toMatchObject([{ caller: { raw: caller }, skillName: 'Service' }]);
  });

  it('is answered on a site with no long polling', async () => {
    const world = await inTime.atWork({ longPoll: false });
    await inTime.talking(world);
    expect(world.session.snapshot().calls).toMatchObject([{ caller: { raw: caller }, skillName: 'Service' }]);
  });
});
