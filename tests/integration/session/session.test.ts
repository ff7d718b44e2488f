import { describe, expect, it } from 'vitest';
import { toCallId } from '../../../src/shared/ids.ts';
import {
  agentId,
  atWork,
  credentialsOf,
  keyOf,
  problemFrom,
  sessionOn,
  skillId,
  startSite,
} from './sessionOnSimulator.ts';

const caller = '+442079460123';

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
    await until(({ activity }) => activity === 'ready');
  });

  it('is one call with one end in everything that was told', async () => {
    const made = await atWork();
    const { callId } = made.site.placeCall({ caller });
    await made.actions.answer({ key: await keyOf(made, 'ringing') });
    await keyOf(made, 'talking');
    made.site.callerHangsUp(callId);
    await made.until(({ calls: [call], activity }) => call?.phase === 'ended' && activity === 'ready');
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
    ['no long polling', { longPoll: false }],
    ['a load balancer and a static Guid', { cookies: 'checked' as const, authMode: 'static' as const }],
  ])('is answered on a site with %s', async (_what, site) => {
    const made = await atWork(site);
    made.site.placeCall({ caller });
    await made.actions.answer({ key: await keyOf(made, 'ringing') });
    await keyOf(made, 'talking');
    expect(made.session.snapshot().calls).toMatchObject([{ caller: { raw: caller }, skillName: 'Service' }]);
  });
});

describe('signing in and out', () => {
  it('is refused with a wrong password', async () => {
    const site = await startSite();
    const { session, actions } = sessionOn(site);
    const wrong = { ...credentialsOf(site), password: 'wrong' };
    expect(await problemFrom(actions.signIn(wrong))).toMatchObject({ code: '100-004' });
    expect(session.snapshot().session.state).toBe('signedOut');
  });

  it('takes over only with the agent’s word, and the other program learns why', async () => {
    const first = await atWork();
    const second = sessionOn(first.site);
    expect(await problemFrom(second.actions.signIn(credentialsOf(first.site)))).toMatchObject({
      code: '100-002',
      refusal: 'alreadySignedIn',
    });
    expect(first.session.snapshot().session.state).toBe('signedIn');
    await second.actions.signIn(credentialsOf(first.site, { takeOver: true }));
    const lost = await first.until(({ session }) => session.state === 'lost');
    expect(lost.session).toMatchObject({ why: 'signedInAlready', code: '100-002' });
    expect(second.session.snapshot().session.state).toBe('signedIn');
  });

  it('signs out, and in again', async () => {
    const { site, actions, session } = await atWork();
    await actions.signOut({ releaseCall: false });
    expect([session.snapshot().session.state, site.agentState(agentId).signedIn]).toEqual([
      'signedOut',
      false,
    ]);
    await actions.signIn(credentialsOf(site));
    expect(session.snapshot().session.state).toBe('signedIn');
  });

  it('is not taken for signed out by one request that knows no session while another does', async () => {
    const { site, actions, session } = await atWork();
    site.faults.add({ interface: 'logout', retcode: '100-006' });
    expect(await problemFrom(actions.signOut({ releaseCall: false }))).toMatchObject({ code: '100-006' });
    expect([session.snapshot().session.state, site.agentState(agentId).signedIn]).toEqual(['signedIn', true]);
    await actions.signOut({ releaseCall: false });
    expect(site.agentState(agentId).signedIn).toBe(false);
  });

  it('signs out of a call with force', async () => {
    const made = await atWork();
    made.site.placeCall({ caller });
    await made.actions.answer({ key: await keyOf(made, 'ringing') });
    await keyOf(made, 'talking');
    await made.actions.signOut({ releaseCall: true });
    expect([made.session.snapshot().session.state, made.site.agentState(agentId).signedIn]).toEqual([
      'signedOut',
      false,
    ]);
  });

  it('shows that there is no queue, and stays signed in', async () => {
    const site = await startSite({ agents: [{ workNo: agentId, skillIds: [] }] });
    const made = sessionOn(site);
    await made.actions.signIn(credentialsOf(site));
    const { session, problem } = await made.until((snapshot) => snapshot.problem !== null);
    expect([session.state, problem?.problem]).toMatchObject(['signedIn', { code: '600-001' }]);
  });

  it('says when the password must be changed', async () => {
    const agents = [{ workNo: agentId, mustChangePassword: true, passwordExpiresInDays: '9' }];
    const { session } = await atWork({ agents });
    expect(session.snapshot().session).toMatchObject({ passwordMustChange: true, passwordDaysLeft: 9 });
  });
});

describe('a session that goes through trouble', () => {
  it('reconnects when the line was cut, and finds the call that ended meanwhile', async () => {
    const made = await atWork();
    const { callId } = made.site.placeCall({ caller });
    await made.actions.answer({ key: await keyOf(made, 'ringing') });
    await keyOf(made, 'talking');
    made.site.faults.add({ interface: 'agentevent', drop: true, times: 2 });
    const cut = made.until(({ session }) => session.state === 'reconnecting');
    await made.actions.busy({ reason: null });
    made.site.callerHangsUp(callId);
    expect((await cut).session).toMatchObject({ problem: { kind: 'unreachable' } });
    const { calls } = await made.until(
      ({ session, calls: [call] }) => session.state === 'signedIn' && call?.phase === 'ended',
    );
    expect(calls).toHaveLength(1);
  });

  it('keeps its call when the Guid is renewed in the middle of it', async () => {
    const made = await atWork();
    made.site.placeCall({ caller });
    await made.actions.answer({ key: await keyOf(made, 'ringing') });
    const key = await keyOf(made, 'talking');
    made.site.faults.renewGuid(agentId);
    await made.actions.hold({ key });
    expect(await keyOf(made, 'held')).toBe(key);
    expect(made.told.every(({ session }) => session.state !== 'lost')).toBe(true);
  });

  it('ends by six suspect answers in a row', async () => {
    const { site, actions, until } = await atWork();
    site.faults.add({ interface: 'agentevent', retcode: '000-003', times: 0 });
    await actions.busy({ reason: null });
    expect((await until(({ session }) => session.state === 'lost')).session).toMatchObject({
      why: 'signedInAlready',
      code: '100-002',
    });
  });

  it('survives an answer that is no JSON', async () => {
    const { site, actions, until } = await atWork();
    site.faults.add({ interface: 'agentevent', body: '<html>', times: 1 });
    await actions.busy({ reason: null });
    await until(({ activity }) => activity === 'busy');
    await actions.ready();
    expect((await until(({ activity }) => activity === 'ready')).session.state).toBe('signedIn');
    expect(site.faults.list()).toEqual([]);
  });
});

describe('events of another agent', () => {
  const event = (eventType: string, content: unknown) =>
    JSON.stringify({ message: '', retcode: '0', event: { eventType, workNo: 'a1002', content } });

  it.each([
    ['the end of the session', event('AgentOther_ShutdownService', null)],
    ['a call that rings', event('AgentEvent_Ringing', { callid: '1-1', caller: '70001' })],
  ])('change nothing here: %s', async (_what, body) => {
    const made = await atWork();
    made.site.faults.add({ interface: 'agentevent', body });
    const { callId } = made.site.placeCall({ caller });
    const { session, calls } = await made.until((next) =>
      next.calls.some(({ phase }) => phase === 'ringing'),
    );
    expect([session.state, calls.map((call) => call.callId)]).toEqual(['signedIn', [callId]]);
    expect(made.site.faults.list()).toEqual([]);
  });
});

describe('the queue', () => {
  const busy = { startReady: false };

  it('is shown to a busy agent, and a chosen call arrives', async () => {
    const made = await atWork({}, busy);
    const { callId } = made.site.placeCall({ caller });
    await made.actions.watchQueue({ skillId });
    await made.until(({ watched }) => watched?.waiting.some((call) => call.callId === callId) === true);
    await made.actions.requestCall({ callId: toCallId(callId), skillId });
    const { request, calls } = await made.until(({ calls: [call] }) => call?.phase === 'talking');
    expect([request?.state, calls[0]?.requested, calls[0]?.callId]).toEqual(['arrived', true, callId]);
  });

  it('says that a call has gone to somebody else', async () => {
    const made = await atWork({}, busy);
    const { callId } = made.site.placeCall({ caller });
    made.site.faults.add({ interface: 'requestcall', outcome: 'takenByAnother' });
    expect(await problemFrom(made.actions.requestCall({ callId: toCallId(callId), skillId }))).toEqual({
      kind: 'callNoLongerAvailable',
    });
    expect(made.session.snapshot().request?.state).toBe('gone');
  });

  it.each([
    ['the connection is cut', { drop: true }],
    ['a proxy answers', { status: 502 }],
  ])('keeps the last list with its age when %s, and is read again', async (_what, fault) => {
    const made = await atWork({}, busy);
    const { callId } = made.site.placeCall({ caller });
    await made.actions.watchQueue({ skillId });
    const read = await made.until(({ watched }) => watched?.waiting.length === 1);
    made.site.faults.add({ interface: 'waitcallinfo', ...fault });
    const { watched } = await made.until((next) => Boolean(next.watched?.missed));
    expect(watched).toMatchObject({ waiting: [{ callId }], obstacle: null, readAt: read.watched?.readAt });
    await made.until((next) => next.watched?.missed === null);
    expect(made.session.snapshot().watched?.readAt).toBeGreaterThan(read.watched?.readAt ?? 0);
  });

  it('says what a refusal of the list means there', async () => {
    const made = await atWork({}, busy);
    made.site.faults.add({ interface: 'waitcallinfo', retcode: '400-003' });
    await made.actions.watchQueue({ skillId });
    const { watched } = await made.until((next) => Boolean(next.watched?.obstacle));
    expect(watched?.obstacle).toMatchObject({ code: '400-003', asked: 'waitingCalls' });
  });

  it('is not shown to an idle agent', async () => {
    const made = await atWork();
    await made.actions.watchQueue({ skillId });
    expect(made.session.snapshot().watched?.obstacle).toEqual({ kind: 'notPossible', why: 'idle' });
    expect(made.site.requests().waitcallinfo).toBeUndefined();
  });
});

describe('colleagues and details', () => {
  it('shows the calls of a colleague', async () => {
    const { actions } = await atWork();
    expect(await actions.colleagueCalls({ workNo: '1002' })).toEqual({ callIds: [], leftOut: 0 });
  });

  it('passes on that the right is not granted', async () => {
    const { actions } = await atWork({ agents: [{ workNo: agentId, rights: [] }, { workNo: '1002' }] });
    expect(await problemFrom(actions.colleagueCalls({ workNo: '1002' }))).toMatchObject({ code: '900-002' });
  });

  it('tells the details of a call in progress', async () => {
    const made = await atWork();
    const { callId } = made.site.placeCall({ caller, calldata: 'order=7' });
    await keyOf(made, 'ringing');
    expect(await made.actions.callDetails({ callId })).toMatchObject({
      callId,
      callingNumber: { raw: caller },
    });
  });
});

describe('the load on the gateway', () => {
  it('is the poll alone, once the questions of the beginning are answered', async () => {
    const { site, actions, until } = await atWork();
    await actions.busy({ reason: null });
    await until(({ activity }) => activity === 'busy');
    await actions.ready();
    await until(({ activity }) => activity === 'ready');
    const counts = site.requests();
    const asked = Object.fromEntries(
      ['callinfo', 'callinfobeforeanswer', 'holdlist', 'waitcallinfo', 'waitnum'].map((name) => [
        name,
        counts[name]?.GET ?? 0,
      ]),
    );
    expect(asked).toEqual({ callinfo: 1, callinfobeforeanswer: 1, holdlist: 1, waitcallinfo: 0, waitnum: 0 });
  });
});
