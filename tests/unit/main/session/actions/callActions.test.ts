import { describe, expect, it } from 'vitest';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { ProblemError } from '../../../../../src/shared/errors.ts';
import { held, talking, tell } from '../support/agentWithCall.ts';
import { refusal } from '../support/scriptedGateway.ts';
import { credentials, newSession, signedIn } from '../support/session.ts';
import { about, activity, alerting, heldInfo, idA, named, shutdown } from '../support/telling.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { wrongIn } from '../../../../support/operations.ts';

describe('answer, hold, take back and release', () => {
  it('answers only what rings', async () => {
    const made = await signedIn();
    await tell(made, alerting());
    const key = made.now().calls[0]?.key ?? '';
    expect(await problemFrom(made.session.actions.answer({ key }))).toMatchObject({
      why: 'notYetRinging',
    });
    await tell(made, named('ringing', idA));
    await made.session.actions.answer({ key });
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
      operations: [{ kind: 'answer', state: 'refused', failure: { problem: { code: '200-002' } } }],
    });
  });

  it('changes nothing by itself: the event does', async () => {
    const made = await talking();
    made.gateway.reply('holdList', async () => [heldInfo(idA)]);
    const { calls } = made.now();
    await made.session.actions.hold({ key: made.key });
    expect(made.now().calls).toBe(calls);
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

  it('is the agent’s doing also while the call rings, where it was asked for', async () => {
    const made = await signedIn();
    await tell(made, alerting(), named('ringing', idA));
    made.gateway.reply('release', async () => tell(made, about('releasedByAgent', idA)));
    await made.session.actions.release({ key: made.now().calls[0]?.key ?? '' });
    expect(made.now().calls).toMatchObject([{ end: 'releasedByAgent' }]);
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
    expect(made.gateway.count('status')).toBe(0);
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
    expect(made.now()).toMatchObject({ session: { state: 'lost' }, operations: [] });
  });

  it('takes the problem back when the same goes right', async () => {
    const made = await talking();
    made.gateway.refuse('hold', refusal('200-005'));
    await problemFrom(made.session.actions.hold({ key: made.key }));
    made.gateway.reply('hold', async () => {});
    await made.session.actions.hold({ key: made.key });
    expect(wrongIn(made.now())).toBeNull();
  });

  it('takes the problem back when the agent has read it, and only that one', async () => {
    const made = await talking();
    made.gateway.refuse('hold', refusal('200-005'));
    await problemFrom(made.session.actions.hold({ key: made.key }));
    const id = wrongIn(made.now())?.id ?? 0;
    await made.session.actions.dismissProblem({ id: id - 1 });
    expect(wrongIn(made.now())?.id).toBe(id);
    await made.session.actions.dismissProblem({ id });
    expect(wrongIn(made.now())).toBeNull();
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
    const problems = new Set(made.told.flatMap(({ problems }) => problems.map(({ id }) => id)));
    expect([problems.size, made.gateway.count('signInToQueues')]).toEqual([1, 8]);
  });
});

describe('ready and busy', () => {
  it('follow the event', async () => {
    const made = await signedIn();
    await made.session.actions.busy({ reason: 201 });
    expect(made.now().availability.now).toBe('ready');
    await tell(made, activity('busy'));
    expect(made.now()).toMatchObject({ availability: { now: 'busy', since: made.clock.now() } });
  });

  it('are asked for when no event follows', async () => {
    const made = await signedIn();
    await made.session.actions.busy({ reason: null });
    made.gateway.isDoing('busy');
    await made.clock.advance(delays.newsExpectedMs);
    expect(made.now().availability.now).toBe('busy');
  });

  it.each([0, 199, 251, 200.5])('refuse the reason %s before anything is sent', async (reason) => {
    const made = await signedIn();
    expect(await problemFrom(made.session.actions.busy({ reason }))).toMatchObject({ field: 'reason' });
    expect(made.gateway.asked).toEqual([]);
  });
});
