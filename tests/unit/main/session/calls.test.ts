import { describe, expect, it } from 'vitest';
import { delays, limits } from '../../../../src/main/session/delays.ts';
import type { CallInfo } from '../../../../src/shared/domain.ts';
import { ProblemError } from '../../../../src/shared/errors.ts';
import { toAgentId } from '../../../../src/shared/ids.ts';
import { refusal, unreachable } from './support/scriptedGateway.ts';
import { credentials, newSession, problemFrom, settled, signedIn } from './support/session.ts';
import {
  about,
  activity,
  alerting,
  bare,
  callInfo,
  generated,
  heldInfo,
  shutdown,
} from './support/telling.ts';
import { idA, idB, named, skillId } from './support/telling.ts';

type Made = Awaited<ReturnType<typeof signedIn>>;

async function tell({ gateway }: Made, ...events: Parameters<Made['gateway']['event']>[0][]) {
  for (const event of events) {
    gateway.event(event);
    await settled();
  }
}

/** A call that is up and described. */
async function talking() {
  const made = await signedIn();
  made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA));
  made.gateway.reply('callInfo', async () => callInfo(idA));
  made.gateway.reply('activity', async () => 'busy');
  await tell(made, activity('busy'), alerting(), named('ringing', idA), named('talking', idA));
  made.gateway.asked.length = 0;
  made.told.length = 0;
  const key = made.now().calls[0]?.key ?? '';
  return { ...made, key };
}

/** The same, on hold. */
async function held() {
  const made = await talking();
  made.gateway.reply('holdList', async () => [heldInfo(idA)]);
  await tell(made, about('held', idA));
  made.gateway.asked.length = 0;
  return made;
}

/** Taken out of the idle state, as by a call that is about to ring. */
async function occupied() {
  const made = await signedIn();
  await tell(made, activity('busy'));
  made.gateway.asked.length = 0;
  made.told.length = 0;
  return made;
}

describe('who is calling', () => {
  it('is asked as soon as the phone is told to ring, before the next poll', async () => {
    const made = await occupied();
    await tell(made, alerting());
    expect(made.gateway.asked).toEqual(['callInfoBeforeAnswer', 'nextEvent']);
  });

  it('takes two snapshots: the phone rings, and who it is', async () => {
    const made = await occupied();
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA));
    await tell(made, alerting());
    expect(made.told.map(({ calls }) => calls[0]?.caller?.raw ?? null)).toEqual([null, '70001']);
  });

  it('is asked once when the first answer knows', async () => {
    const made = await occupied();
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA));
    await tell(made, alerting(), bare('phoneOffHook'), named('ringing', idA));
    await made.clock.advance(delays.reportWhileRingingMs - 1);
    expect(made.gateway.count('callInfoBeforeAnswer')).toBe(1);
  });

  it('is asked again by the named delays until the gateway knows', async () => {
    const made = await occupied();
    await tell(made, alerting());
    for (const delayMs of delays.callInfoAgainMs.slice(0, 3)) await made.clock.advance(delayMs);
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA));
    await made.clock.advance(delays.callInfoAgainMs[3]);
    expect(made.now().calls).toMatchObject([{ callId: idA, caller: { raw: '70001' } }]);
    expect(made.gateway.count('callInfoBeforeAnswer')).toBe(5);
  });

  it.each([refusal('100-006'), refusal('400-003'), unreachable])(
    'is asked again after %o',
    async (problem) => {
      const made = await occupied();
      made.gateway.refuse('callInfoBeforeAnswer', problem);
      await tell(made, alerting());
      await made.clock.advance(delays.callInfoAgainMs[0]);
      expect(made.gateway.count('callInfoBeforeAnswer')).toBe(2);
    },
  );

  it('is no longer asked when the ringing is over', async () => {
    const made = await occupied();
    await tell(made, alerting(), about('notAnswered', idA));
    made.gateway.asked.length = 0;
    await made.clock.advance(15_000);
    expect(made.gateway.count('callInfoBeforeAnswer')).toBe(0);
  });

  it('is asked again at once when the gateway names the call', async () => {
    const made = await occupied();
    await tell(made, alerting(), named('ringing', idA));
    expect(made.gateway.count('callInfoBeforeAnswer')).toBe(2);
  });

  it('keeps asking slowly for a withheld number', async () => {
    const made = await occupied();
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA, { callerNumber: null }));
    await tell(made, alerting());
    await made.clock.advance(2240);
    expect(made.now().calls[0]).toMatchObject({ skillName: 'voice_jst', caller: null });
    expect(made.gateway.count('callInfoBeforeAnswer')).toBe(7);
  });

  it('comes from callinfo when a requested call talks before anything told', async () => {
    const made = await occupied();
    made.gateway.reply('callInfo', async () => callInfo(idA));
    await tell(made, alerting(), named('talking', idA));
    expect(made.now().calls[0]).toMatchObject({ phase: 'talking', associatedData: 'order=7' });
  });

  it('is not taken from an answer about a call that has ended meanwhile', async () => {
    const made = await occupied();
    let late = (): void => {};
    made.gateway.reply(
      'callInfoBeforeAnswer',
      () => new Promise<CallInfo>((resolve) => (late = () => resolve(callInfo(idA)))),
    );
    await tell(made, alerting(), about('notAnswered', idA), alerting());
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    late();
    await settled();
    expect(made.now().calls[1]).toMatchObject({ callId: null, caller: null });
  });
});

describe('a ringing that the gateway does not know', () => {
  const { callInfoAgainMs } = delays;
  const slowlyMs = callInfoAgainMs[callInfoAgainMs.length - 1] ?? 0;
  /** From the first answer to the one that leaves a doubt. */
  const untilDoubtMs =
    callInfoAgainMs.reduce((sum, delayMs) => sum + delayMs, 0) +
    (limits.unknownCallAnswers - 1 - callInfoAgainMs.length) * slowlyMs;

  it('is over when the report does not know it either', async () => {
    const made = await occupied();
    await tell(made, alerting());
    await made.clock.advance(untilDoubtMs);
    expect(made.now().calls).toMatchObject([{ phase: 'ended', end: 'ended' }]);
  });

  it('goes on when its name comes late', async () => {
    const made = await occupied();
    made.gateway.reply('activity', async () => 'talking');
    await tell(made, alerting());
    await made.clock.advance(untilDoubtMs - 1);
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA));
    await made.clock.advance(60_000);
    expect(made.now().calls).toMatchObject([{ callId: idA, phase: 'ringing' }]);
  });

  it('goes on while the gateway takes the agent for talking, on no other call', async () => {
    const made = await occupied();
    made.gateway.reply('activity', async () => 'talking');
    await tell(made, alerting());
    await made.clock.advance(untilDoubtMs);
    expect([made.gateway.count('activity') > 0, made.now().calls]).toMatchObject([
      true,
      [{ phase: 'alerting' }],
    ]);
  });

  it('is over although the hold list is not to be had, when the agent is free', async () => {
    const made = await occupied();
    made.gateway.refuse('holdList', unreachable);
    await tell(made, alerting());
    await made.clock.advance(delays.reportWhileRingingMs);
    expect(made.now().calls[0]?.phase).toBe('ended');
  });

  it('is not what a requested call waits for without end', async () => {
    const made = await occupied();
    await made.session.actions.requestCall({ callId: idA, skillId });
    await tell(made, alerting());
    await made.clock.advance(2 * delays.requestArrivesMs);
    expect(made.now().request?.state).toBe('gone');
  });
});

describe('the hold list', () => {
  it('is asked when a call is held, and every few seconds', async () => {
    const made = await talking();
    made.gateway.reply('holdList', async () => [heldInfo(idA)]);
    await tell(made, about('held', idA));
    await made.clock.advance(2 * delays.holdListMs);
    expect(made.gateway.count('holdList')).toBe(3);
  });

  it('is asked every few seconds for a call that was on hold before the sign-in', async () => {
    const made = newSession();
    made.gateway.reply('holdList', async () => [heldInfo(idA)]);
    await made.session.actions.signIn(credentials);
    await settled();
    made.gateway.asked.length = 0;
    await made.clock.advance(2 * delays.holdListMs);
    expect(made.gateway.count('holdList')).toBe(2);
  });

  it('is not asked for a call that is not held', async () => {
    const made = await talking();
    await made.clock.advance(delays.reportWhileRingingMs - 1);
    expect(made.gateway.asked).toEqual([]);
  });

  it('is no longer asked when the call is over', async () => {
    const made = await held();
    await tell(made, about('releasedByCaller', idA));
    made.gateway.asked.length = 0;
    await made.clock.advance(60_000);
    expect(made.gateway.count('holdList')).toBe(0);
  });

  it('ends a call that is gone from it and from everything else, once', async () => {
    const made = await held();
    made.told.length = 0;
    made.gateway.reply('holdList', async () => []);
    made.gateway.reply('callInfo', async () => null);
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    await made.clock.advance(delays.holdListMs);
    expect(made.told.map(({ calls }) => calls[0]?.phase)).toEqual(['ended']);
  });

  it('takes a call that is gone from it but current for taken back', async () => {
    const made = await held();
    made.gateway.reply('holdList', async () => []);
    await made.clock.advance(delays.holdListMs);
    expect(made.now().calls).toMatchObject([{ phase: 'talking', heldSince: null }]);
  });

  it('says nothing when an event has overtaken it', async () => {
    const made = await held();
    let late = (): void => {};
    made.gateway.reply('holdList', () => new Promise((resolve) => (late = () => resolve([heldInfo(idA)]))));
    await made.clock.advance(delays.holdListMs);
    await tell(made, named('talking', idA));
    late();
    await settled();
    expect(made.now().calls[0]?.phase).toBe('talking');
  });

  it('is not believed of a call that an event has just taken off hold, but later it is', async () => {
    const made = await held();
    made.gateway.asked.length = 0;
    await tell(made, named('talking', idA));
    expect([made.gateway.count('holdList'), made.now().calls[0]?.phase]).toEqual([1, 'talking']);
    await made.clock.advance(delays.settlesMs);
    expect(made.now().calls[0]?.phase).toBe('held');
  });

  it('is not believed in a report either, until the event has settled', async () => {
    const made = await held();
    made.gateway.asked.length = 0;
    await tell(made, named('talking', idA), bare('phoneReleased'));
    expect([made.gateway.count('callInfo'), made.now().calls[0]?.phase]).toEqual([1, 'talking']);
    await made.clock.advance(delays.settlesMs);
    expect(made.now().calls[0]?.phase).toBe('held');
  });

  it('is asked less when the right is not granted', async () => {
    const made = await talking();
    made.gateway.refuse('holdList', refusal('300-001'));
    await tell(made, about('held', idA));
    await made.clock.advance(5 * delays.holdListMs);
    expect(made.gateway.count('holdList')).toBeLessThan(4);
  });

  it('finds a call that no event told of', async () => {
    const made = await held();
    made.gateway.reply('holdList', async () => [heldInfo(idA), heldInfo(idB)]);
    await made.clock.advance(delays.holdListMs);
    expect(made.now().calls.map(({ callId, phase }) => [callId, phase])).toEqual([
      [idA, 'held'],
      [idB, 'held'],
    ]);
  });
});

describe('a call that ended without an event', () => {
  it('is found out when the platform takes the agent for ready', async () => {
    const made = await talking();
    made.gateway.reply('callInfo', async () => null);
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    await made.clock.advance(delays.settlesMs);
    await tell(made, activity('ready'));
    expect(made.now().calls).toMatchObject([{ phase: 'ended', end: 'ended' }]);
  });

  it('is found out a little later when it had only just been taken back', async () => {
    const made = await held();
    await made.clock.advance(delays.settlesMs);
    made.gateway.reply('holdList', async () => []);
    made.gateway.reply('callInfo', async () => null);
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    await tell(made, about('takenBack', idA), bare('phoneReleased'));
    expect([made.gateway.count('activity'), made.now().calls[0]?.phase]).toEqual([1, 'talking']);
    await made.clock.advance(delays.settlesMs);
    expect(made.now().calls[0]?.phase).toBe('ended');
  });

  it('is found out a little later when it had only just begun', async () => {
    const made = await talking();
    made.gateway.reply('callInfo', async () => null);
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    await tell(made, activity('ready'));
    expect(made.now().calls[0]?.phase).toBe('talking');
    await made.clock.advance(delays.settlesMs);
    expect(made.now().calls[0]?.phase).toBe('ended');
  });

  it('is not taken from a report that an event has overtaken', async () => {
    const made = await talking();
    await made.clock.advance(delays.settlesMs);
    let late = (): void => {};
    made.gateway.reply('callInfo', () => new Promise((resolve) => (late = () => resolve(null))));
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    await tell(made, activity('ready'), bare('phoneOffHook'));
    made.gateway.reply('callInfo', async () => callInfo(idA));
    late();
    await made.clock.advance(delays.askAgainMs);
    expect(made.now().calls[0]?.phase).toBe('talking');
  });

  it('vanishes after some seconds', async () => {
    const made = await talking();
    await tell(made, about('releasedByAgent', idA));
    await made.clock.advance(delays.endedStaysMs - 1);
    expect(made.now().calls).toHaveLength(1);
    await made.clock.advance(1);
    expect(made.now().calls).toEqual([]);
  });
});

describe('a call that an event has just ended', () => {
  /** The poll works again and tells the end, while the gateway's list `still` has the call. */
  async function endedOnReturn(still: 'callInfo' | 'callInfoBeforeAnswer') {
    const made = await talking();
    made.gateway.reply('callInfo', async () => null);
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    made.gateway.reply(still, async () => callInfo(idA));
    made.gateway.failPoll(unreachable);
    await made.clock.advance(delays.pollAfterFirstFailureMs);
    await tell(made, about('releasedByCaller', idA));
    await made.clock.advance(delays.askAgainMs);
    return made;
  }

  it.each(['callInfo', 'callInfoBeforeAnswer'] as const)(
    'is not opened again by a late %s',
    async (still) => {
      const made = await endedOnReturn(still);
      expect([made.gateway.count(still), made.now().calls]).toMatchObject([
        3,
        [{ key: made.key, phase: 'ended' }],
      ]);
    },
  );

  it('is a call again when the gateway still has it later', async () => {
    const made = await endedOnReturn('callInfo');
    await made.clock.advance(delays.settlesMs);
    expect(made.now().calls).toMatchObject([{ phase: 'ended' }, { callId: idA, phase: 'talking' }]);
  });

  it('lends its name to no other call', async () => {
    const made = await endedOnReturn('callInfo');
    await tell(made, alerting(), bare('phoneReleased'));
    expect(made.now().calls).toMatchObject([{ callId: idA, phase: 'ended' }, { callId: null }]);
  });
});

describe('a call that was answered without an event', () => {
  it('is found out a little later when it had only just begun to ring', async () => {
    const made = await signedIn();
    made.gateway.reply('callInfo', async () => callInfo(idA));
    made.gateway.reply('activity', async () => 'talking');
    await tell(made, alerting(), named('ringing', idA), bare('phoneReleased'));
    expect(made.now().calls[0]?.phase).toBe('ringing');
    await made.clock.advance(delays.settlesMs);
    expect(made.now().calls[0]?.phase).toBe('talking');
  });
});

describe('answer, hold, take back and release', () => {
  it('answers only what rings', async () => {
    const made = await signedIn();
    await tell(made, alerting());
    const key = made.now().calls[0]?.key ?? '';
    expect(await problemFrom(made.session.actions.answer({ key }))).toMatchObject({ why: 'wrongPhase' });
    await tell(made, named('ringing', idA));
    expect(await problemFrom(made.session.actions.answer({ key }))).toBeNull();
    expect(made.gateway.count('answer')).toBe(1);
  });

  it('names the call that is answered', async () => {
    const made = await signedIn();
    let answered: string | null = null;
    made.gateway.reply('answer', async (callId) => void (answered = callId));
    await tell(made, alerting(), named('ringing', idA));
    await made.session.actions.answer({ key: made.now().calls[0]?.key ?? '' });
    expect(answered).toBe(idA);
  });

  it('keeps the call ringing when the gateway refuses the answer with 200-002', async () => {
    const made = await signedIn();
    made.gateway.refuse('answer', refusal('200-002'));
    await tell(made, alerting(), named('ringing', idA));
    const key = made.now().calls[0]?.key ?? '';
    expect(await problemFrom(made.session.actions.answer({ key }))).toEqual(refusal('200-002'));
    expect(made.now()).toMatchObject({
      calls: [{ phase: 'ringing' }],
      problem: { during: 'answer', problem: { code: '200-002' } },
    });
  });

  it('changes nothing by itself: the event does', async () => {
    const made = await talking();
    made.gateway.reply('holdList', async () => [heldInfo(idA)]);
    await made.session.actions.hold({ key: made.key });
    expect(made.told).toEqual([]);
    await tell(made, about('held', idA));
    expect(made.now().calls[0]?.phase).toBe('held');
  });

  it('asks where things stand when no event follows', async () => {
    const made = await talking();
    await made.session.actions.release({ key: made.key });
    made.gateway.reply('callInfo', async () => null);
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    await made.clock.advance(delays.newsExpectedMs + delays.settlesMs);
    expect(made.now().calls).toMatchObject([{ phase: 'ended', end: 'ended' }]);
  });

  it('asks nothing when the event came before the answer', async () => {
    const made = await talking();
    let accept = (): void => {};
    made.gateway.reply('release', () => new Promise((resolve) => (accept = resolve)));
    const released = made.session.actions.release({ key: made.key });
    await tell(made, about('releasedByAgent', idA));
    accept();
    await released;
    await made.clock.advance(delays.newsExpectedMs);
    expect(made.gateway.count('activity')).toBe(0);
  });

  it.each(['answer', 'takeBack'] as const)('does not %s a talking call', async (name) => {
    const made = await talking();
    expect(await problemFrom(made.session.actions[name]({ key: made.key }))).toMatchObject({
      why: 'wrongPhase',
    });
    expect(made.gateway.asked).toEqual([]);
  });

  it.each(['answer', 'release', 'hold'] as const)('does not %s a held call', async (name) => {
    const made = await held();
    expect(await problemFrom(made.session.actions[name]({ key: made.key }))).toMatchObject({
      why: 'wrongPhase',
    });
  });

  it('takes a held call back by its ID', async () => {
    const made = await held();
    let back: string | null = null;
    made.gateway.reply('takeBack', async (callId) => void (back = callId));
    await made.session.actions.takeBack({ key: made.key });
    expect(back).toBe(idA);
  });

  it('knows no call by a key that was never given', async () => {
    const made = await talking();
    expect(await problemFrom(made.session.actions.release({ key: 'call-0' }))).toMatchObject({
      why: 'noSuchCall',
    });
  });

  it('does not ask twice while one is under way', async () => {
    const made = await talking();
    made.gateway.reply('hold', () => new Promise(() => {}));
    void made.session.actions.hold({ key: made.key });
    expect(await problemFrom(made.session.actions.hold({ key: made.key }))).toMatchObject({
      why: 'alreadyUnderWay',
    });
  });

  it('shows nothing of a refusal that comes after the session has ended', async () => {
    const made = await talking();
    const slow = Promise.withResolvers<never>();
    made.gateway.reply('hold', () => slow.promise);
    const held = problemFrom(made.session.actions.hold({ key: made.key }));
    made.gateway.event(shutdown());
    await made.clock.advance(60_000);
    slow.reject(new ProblemError({ kind: 'timeout', from: 'gateway', timeoutMs: 15_000 }));
    await held;
    expect(made.now()).toMatchObject({ session: { state: 'lost' }, problem: null });
  });

  it('takes the problem back when the same goes right', async () => {
    const made = await talking();
    made.gateway.refuse('hold', refusal('200-005'));
    await problemFrom(made.session.actions.hold({ key: made.key }));
    made.gateway.reply('hold', async () => {});
    await made.session.actions.hold({ key: made.key });
    expect(made.now().problem).toBeNull();
  });

  it('takes the problem back when the agent has read it, and only that one', async () => {
    const made = await talking();
    made.gateway.refuse('hold', refusal('200-005'));
    await problemFrom(made.session.actions.hold({ key: made.key }));
    const id = made.now().problem?.id ?? 0;
    await made.session.actions.dismissProblem({ id: id - 1 });
    expect(made.now().problem?.id).toBe(id);
    await made.session.actions.dismissProblem({ id });
    expect(made.now().problem).toBeNull();
  });

  it('rejects with a problem even when the program itself fails', async () => {
    const made = await talking();
    made.gateway.reply('hold', () => Promise.reject(new TypeError('x is not a function')));
    expect(await problemFrom(made.session.actions.hold({ key: made.key }))).toMatchObject({
      kind: 'internal',
    });
    expect(made.logged).toContain('an unexpected error');
  });
});

describe('an error that nobody threw on purpose', () => {
  const error = new TypeError('a fault of the program');

  it('is in the log as it was, under the reference that the action is given', async () => {
    const made = await signedIn();
    made.gateway.reply('callIdsOf', () => Promise.reject(error));
    const problem = await problemFrom(made.session.actions.colleagueCalls({ workNo: '291' }));
    expect([problem, made.details]).toMatchObject([
      { kind: 'internal', reference: 'R1' },
      expect.arrayContaining([{ during: 'colleagueCalls', reference: 'R1', error }]),
    ]);
  });

  it('has another reference each time', async () => {
    const made = await signedIn();
    made.gateway.reply('sayReady', () => Promise.reject(error));
    await problemFrom(made.session.actions.ready());
    expect(await problemFrom(made.session.actions.ready())).toEqual({ kind: 'internal', reference: 'R2' });
  });

  it('is told once when the queues cannot be had for it', async () => {
    const made = newSession();
    made.gateway.reply('signInToQueues', () => Promise.reject(error));
    await made.session.actions.signIn(credentials);
    await made.clock.advance(delays.setUpAgainCapMs);
    const problems = new Set(made.told.flatMap(({ problem }) => problem?.id ?? []));
    expect([problems.size, made.gateway.count('signInToQueues')]).toEqual([1, 8]);
  });
});

describe('ready and busy', () => {
  it('follow the event', async () => {
    const made = await signedIn();
    await made.session.actions.busy({ reason: 201 });
    expect(made.now().activity).toBe('ready');
    await tell(made, activity('busy'));
    expect(made.now()).toMatchObject({ activity: 'busy', activitySince: made.clock.now() });
  });

  it('are asked for when no event follows', async () => {
    const made = await signedIn();
    await made.session.actions.busy({ reason: null });
    made.gateway.reply('activity', async () => 'busy');
    await made.clock.advance(delays.newsExpectedMs);
    expect(made.now().activity).toBe('busy');
  });

  it.each([0, 199, 251, 200.5])('refuse the reason %s before anything is sent', async (reason) => {
    const made = await signedIn();
    expect(await problemFrom(made.session.actions.busy({ reason }))).toMatchObject({ field: 'reason' });
    expect(made.gateway.asked).toEqual([]);
  });
});

describe('colleagues and details', () => {
  it('checks the work number before it asks', async () => {
    const made = await signedIn();
    expect(await problemFrom(made.session.actions.colleagueCalls({ workNo: '100' }))).toMatchObject({
      kind: 'invalidInput',
      field: 'workNo',
    });
    expect(made.gateway.asked).toEqual([]);
  });

  it('answers with the call IDs of a colleague', async () => {
    const made = await signedIn();
    made.gateway.reply('callIdsOf', async (workNo) => (workNo === '291' ? [idA, idB] : []));
    expect(await made.session.actions.colleagueCalls({ workNo: '291' })).toEqual([idA, idB]);
  });

  it('passes on that the right is not granted, and leaves the session alone', async () => {
    const made = await signedIn();
    made.gateway.refuse('callIdsOf', refusal('900-002'));
    expect(await problemFrom(made.session.actions.colleagueCalls({ workNo: '291' }))).toEqual(
      refusal('900-002'),
    );
    expect(made.now().problem).toBeNull();
  });

  it('says so when no CC-CMS is set', async () => {
    const { session } = await signedIn();
    expect(await problemFrom(session.actions.callDetails({ callId: idA }))).toMatchObject({
      why: 'noCallDetailsService',
    });
  });

  it('makes the numbers of the details readable', async () => {
    const told = {
      ...{ callId: idA, callingNumber: '88881363', calledNumber: '650550', originalCalledNumber: null },
      ...{ enteredAt: 1_606_120_429_000, skillName: 's', callFeature: 0, deviceType: 2, deviceNo: 1177 },
      ...{ mediaType: 'MEDIA_TYPE_PHONE', priority: 0, trunkNo: 582, partyCount: 2, waitedS: 0 },
      ...{ talkedS: 116, loggedOnS: 127, associatedData: null, keyId: null, mediaServerId: 0 },
      ...{ moduleId: 5, location: 0, unread: [] },
    };
    const { session } = await signedIn({ callDetails: { callDetails: async () => told } });
    expect(await session.actions.callDetails({ callId: idA })).toMatchObject({
      callingNumber: { raw: '88881363', display: '<88881363>' },
      originalCalledNumber: null,
      talkedS: 116,
    });
  });

  it('passes on that CC-CMS does not accept the key', async () => {
    const refused = { kind: 'unauthorised', from: 'cms' } as const;
    const callDetails = () => Promise.reject(new ProblemError(refused));
    const { session, now } = await signedIn({ callDetails: { callDetails } });
    expect(await problemFrom(session.actions.callDetails({ callId: idA }))).toEqual(refused);
    expect(now().session.state).toBe('signedIn');
  });
});

describe('a call that outlives the session', () => {
  async function lostWhileHeld() {
    const made = await held();
    const { answeredAt, heldSince } = made.now().calls[0] ?? {};
    made.gateway.failPoll(refusal('100-006'));
    await made.clock.advance(delays.pollAfterSuspectMs);
    made.gateway.failPoll(refusal('100-006'));
    await settled();
    await made.clock.advance(60_000);
    return { ...made, times: { answeredAt, heldSince } };
  }
  const signInAgain = async ({ session }: Made, agentId = credentials.agentId) => {
    await session.actions.signIn({ ...credentials, agentId });
    await settled();
  };

  it('keeps since when it was answered and held, although a sign-in was refused in between', async () => {
    const made = await lostWhileHeld();
    made.gateway.refuse('signIn', refusal('100-002'));
    await problemFrom(made.session.actions.signIn(credentials));
    made.gateway.reply('signIn', async () => ({
      vdnId: '1',
      passwordMustChange: false,
      passwordDaysLeft: null,
      loginAt: null,
      hasVoice: true,
    }));
    await signInAgain(made);
    expect(made.now().calls).toMatchObject([{ callId: idA, phase: 'held', ...made.times }]);
  });

  it('is no longer held when it was taken back meanwhile, but was answered when it was', async () => {
    const made = await lostWhileHeld();
    made.gateway.reply('holdList', async () => []);
    made.gateway.reply('activity', async () => 'talking');
    await signInAgain(made);
    const { answeredAt } = made.times;
    expect(made.now().calls).toMatchObject([{ callId: idA, phase: 'talking', answeredAt, heldSince: null }]);
  });

  it('tells another agent nothing', async () => {
    const made = await lostWhileHeld();
    await signInAgain(made, toAgentId('49998'));
    expect(made.now().calls[0]?.heldSince).toBe(made.clock.now());
  });
});

describe('the gateway’s clock', () => {
  it('is learnt from events, and keeps the best of them', async () => {
    const made = await signedIn();
    const at = made.clock.now();
    await tell(made, generated(activity('busy'), at + 59_000));
    await tell(made, generated(activity('ready'), at + 60_000));
    await tell(made, generated(activity('busy'), at + 30_000));
    expect(made.now().clockOffsetMs).toBe(60_000);
  });

  it('is followed when one of the clocks was set', async () => {
    const made = await signedIn();
    await tell(made, generated(activity('busy'), made.clock.now() + 60_000));
    made.clock.sleep(3_600_000);
    await tell(made, generated(activity('ready'), made.clock.now() - 3_540_000));
    expect(made.now().clockOffsetMs).toBe(-3_540_000);
  });

  it('is believed again after one wrong time that lies not far ahead', async () => {
    const made = await signedIn();
    await tell(made, generated(activity('busy'), made.clock.now() + 90_000));
    for (let event = 0; event < 16; event += 1) {
      await tell(made, generated(activity(event % 2 ? 'busy' : 'ready'), made.clock.now() + 1000));
    }
    expect(made.now().clockOffsetMs).toBe(1000);
  });

  it('is learnt anew by the next session', async () => {
    const made = await signedIn();
    await tell(made, generated(activity('busy'), made.clock.now() + 60_000));
    await made.session.actions.signOut({ releaseCall: false });
    await made.session.actions.signIn(credentials);
    await tell(made, generated(activity('ready'), made.clock.now() + 1000));
    expect(made.now().clockOffsetMs).toBe(1000);
  });

  it('is not taken from a call that begins days from now', async () => {
    const made = await signedIn();
    const beganAt = made.clock.now() + 3 * 86_400_000;
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA, { beganAt }));
    await tell(made, alerting());
    expect([made.now().clockOffsetMs, made.now().calls[0]?.beganAt]).toEqual([null, made.clock.now()]);
  });

  it('moves a call’s begin', async () => {
    const made = await signedIn();
    const at = made.clock.now();
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA, { beganAt: at + 50_000 }));
    await tell(made, generated(alerting(), at + 60_000));
    expect(made.now().calls[0]?.beganAt).toBe(at - 10_000);
  });

  it('is known to be ahead when a call begins in the future', async () => {
    const made = await signedIn();
    const at = made.clock.now();
    made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA, { beganAt: at + 50_000 }));
    await tell(made, alerting());
    expect([made.now().clockOffsetMs, made.now().calls[0]?.beganAt]).toEqual([50_000, at]);
  });
});

describe('what is sent', () => {
  it('is nothing for an event that changes nothing', async () => {
    const made = await talking();
    await tell(made, bare('unrecognised'), bare('phoneOffHook'), named('talking', idA), activity('busy'));
    expect(made.told).toEqual([]);
  });

  it('reaches every subscriber in order, although one fails and one acts', async () => {
    const made = await signedIn();
    const heard: string[] = [];
    made.session.subscribe(() => {
      throw new Error('broken window');
    });
    made.session.subscribe((next) => {
      if (next.problem !== null) void made.session.actions.dismissProblem({ id: next.problem.id });
    });
    made.session.subscribe((next, previous) => {
      heard.push(`${String(previous.problem?.during)} > ${String(next.problem?.during)}`);
    });
    made.gateway.refuse('sayReady', refusal('100-009'));
    await problemFrom(made.session.actions.ready());
    expect(heard).toEqual(['undefined > ready', 'ready > undefined']);
    expect(made.logged).toContain('a subscriber of the session failed');
  });

  it('stops for a subscriber that left', async () => {
    const made = await signedIn();
    const heard: string[] = [];
    const leave = made.session.subscribe((next) => heard.push(next.activity));
    await tell(made, activity('busy'));
    leave();
    await tell(made, activity('ready'));
    expect(heard).toEqual(['busy']);
  });
});
