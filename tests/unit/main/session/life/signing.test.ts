import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../../src/shared/errors.ts';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { refusal, signInAnswer, status, unreachable } from '../support/scriptedGateway.ts';
import { agentId, credentials, newSession, settled, signedIn } from '../support/session.ts';
import { activity, callInfo, idA, skillId } from '../support/telling.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';

const never = () => new Promise<never>(() => {});

describe('signing in', () => {
  it('is told as soon as it is under way, then as done', async () => {
    const { session, told } = newSession();
    await session.actions.signIn(credentials);
    expect(told.map((one) => one.session.state).slice(0, 2)).toEqual(['signingIn', 'signedIn']);
  });

  it('keeps what the answer told', async () => {
    const { session, gateway, clock } = newSession();
    gateway.reply('signIn', async () => ({ ...signInAnswer, passwordMustChange: true, passwordDaysLeft: 9 }));
    await session.actions.signIn(credentials);
    expect(session.snapshot().session).toEqual({
      state: 'signedIn',
      agentId,
      phoneNumber: '40038',
      signedInAt: clock.now(),
      passwordMustChange: true,
      passwordDaysLeft: 9,
      hasVoice: true,
    });
  });

  it('leaves nothing of a session that could not be begun', async () => {
    const { session, gateway, clock, now } = newSession();
    const answer = () => ({
      ...signInAnswer,
      get passwordMustChange(): boolean {
        throw new TypeError('a fault of the program');
      },
    });
    gateway.reply('signIn', async () => answer());
    expect(await problemFrom(session.actions.signIn(credentials))).toMatchObject({ kind: 'internal' });
    expect(await problemFrom(session.actions.ready())).toEqual({ kind: 'notPossible', why: 'notSignedIn' });
    session.lose('practiceEnded');
    expect([now().session.state, gateway.count('sayReady'), clock.pending()]).toEqual(['signedOut', 0, 0]);
  });

  it('sends only what the gateway needs, and forces nothing', async () => {
    const { session, gateway } = newSession();
    let sent: unknown[] = [];
    gateway.reply('signIn', async (...given) => {
      sent = given.slice(0, 2);
      return signInAnswer;
    });
    await session.actions.signIn(credentials);
    expect(sent).toEqual([
      { password: 'secret', phoneNumber: '40038', autoEnterReady: true, startReady: true },
      false,
    ]);
  });

  it('rejects with 100-002, is signed out again and has forced nothing', async () => {
    const { session, gateway, now } = newSession();
    gateway.refuse('signIn', refusal('100-002'));
    expect(await problemFrom(session.actions.signIn(credentials))).toEqual(refusal('100-002'));
    expect([now().session.state, ...gateway.asked]).toEqual(['signedOut', 'signIn', 'close']);
  });

  it('forces with the agent’s word', async () => {
    const { session, gateway, told } = newSession();
    let forced = false;
    gateway.reply('signIn', async (_request, takeOver) => {
      forced = takeOver;
      return signInAnswer;
    });
    await session.actions.signIn({ ...credentials, takeOver: true });
    expect([forced, told[0]?.session]).toEqual([
      true,
      { state: 'signingIn', agentId, takingOver: true, since: expect.any(Number) as unknown, step: 'asking' },
    ]);
  });

  it('is not repeated while one is under way', async () => {
    const { session, gateway } = newSession();
    gateway.reply('signIn', never);
    void session.actions.signIn(credentials);
    expect(await problemFrom(session.actions.signIn(credentials))).toEqual({
      kind: 'notPossible',
      why: 'signInUnderWay',
    });
    expect(gateway.count('signIn')).toBe(1);
  });

  it('is not possible while signed in', async () => {
    const { session } = await signedIn();
    expect(await problemFrom(session.actions.signIn(credentials))).toMatchObject({ why: 'alreadySignedIn' });
  });

  it('is signed out when no way to a gateway can be opened', async () => {
    const { session, now, gateway } = newSession();
    gateway.reply('signIn', () => {
      throw new ProblemError({ kind: 'notPossible', why: 'noGatewayChosen' });
    });
    expect(await problemFrom(session.actions.signIn(credentials))).toMatchObject({ why: 'noGatewayChosen' });
    expect(now().session.state).toBe('signedOut');
  });

  it('signs in to the queues and learns queues and activity', async () => {
    const { session, gateway, now } = newSession();
    gateway.reply('queues', async () => [{ skillId, name: 'voice' }]);
    await session.actions.signIn(credentials);
    await settled();
    expect(now()).toMatchObject({
      availability: { now: 'ready' },
      queues: [{ skillId, name: 'voice' }],
      problems: [],
    });
    expect(gateway.asked.slice(0, 3)).toEqual(['signIn', 'nextEvent', 'signInToQueues']);
  });

  it('stays signed in when the queues are refused, and shows it', async () => {
    const { session, gateway, now } = newSession();
    gateway.refuse('signInToQueues', refusal('600-005'));
    await session.actions.signIn(credentials);
    await settled();
    expect(now()).toMatchObject({
      session: { state: 'signedIn' },
      problems: [{ during: 'queues', problem: { code: '600-005' } }],
    });
  });

  it('signs in to the queues once there is contact, when that did not reach the gateway', async () => {
    const { session, gateway, clock, now } = newSession();
    gateway.refuse('signInToQueues', unreachable);
    await session.actions.signIn(credentials);
    gateway.failPoll(unreachable);
    await settled();
    expect(now().problems).toMatchObject([{ during: 'queues', problem: unreachable }]);
    gateway.reply('signInToQueues', async () => {});
    await clock.advance(delays.pollAfterFirstFailureMs);
    gateway.nothing();
    await settled();
    expect([now().problems, gateway.count('signInToQueues')]).toEqual([[], 2]);
  });

  it.each([
    ['did not reach the gateway although it polls', unreachable],
    ['was refused for the moment', refusal('100-007')],
  ])('signs in to the queues again when that %s', async (_why, problem) => {
    const { session, gateway, clock, now } = newSession();
    gateway.refuse('signInToQueues', problem);
    await session.actions.signIn(credentials);
    await settled();
    gateway.reply('signInToQueues', async () => {});
    await clock.advance(delays.setUpAgainFirstMs);
    expect([now().problems, gateway.count('signInToQueues')]).toEqual([[], 2]);
  });

  it('tells each reason once why the queues cannot be had, and goes on trying', async () => {
    const { session, gateway, clock, told } = newSession();
    gateway.refuse('signInToQueues', unreachable);
    await session.actions.signIn(credentials);
    await clock.advance(delays.setUpAgainFirstMs);
    gateway.refuse('signInToQueues', refusal('600-001'));
    await clock.advance(10 * delays.setUpAgainFirstMs);
    const ids = new Set(told.flatMap(({ problems }) => problems.map(({ id }) => id)));
    expect([ids.size, gateway.count('signInToQueues')]).toEqual([2, 4]);
  });

  it('tries for the queues at growing distances, and asks where things stand only once', async () => {
    const { session, gateway, clock } = newSession();
    const triedAt: number[] = [];
    gateway.reply('signInToQueues', async () => {
      triedAt.push(clock.now());
      throw new ProblemError(refusal('100-007'));
    });
    await session.actions.signIn(credentials);
    await clock.advance(3_600_000);
    const distances = triedAt.slice(1).map((at, n) => at - (triedAt[n] ?? 0));
    expect([distances.slice(0, 7), gateway.count('callInfo')]).toEqual([
      [2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000],
      1,
    ]);
  });

  it('tries soon again, and asks where things stand, when the contact is back', async () => {
    const { session, gateway, clock } = newSession();
    gateway.refuse('signInToQueues', refusal('100-007'));
    await session.actions.signIn(credentials);
    await clock.advance(900_000);
    gateway.outOfReach();
    gateway.failPoll(unreachable);
    await clock.advance(delays.pollAfterFirstFailureMs);
    gateway.outOfReach(false);
    gateway.asked.length = 0;
    gateway.nothing();
    await clock.advance(delays.setUpAgainFirstMs);
    expect([gateway.count('signInToQueues'), gateway.count('status')]).toEqual([2, 1]);
  });

  it('lets an event say what the agent does, not an older answer', async () => {
    const { session, gateway, now } = newSession();
    let answer = (): void => {};
    gateway.reply('status', () => new Promise((resolve) => (answer = () => resolve(status('busy')))));
    await session.actions.signIn(credentials);
    await settled();
    gateway.event(activity('ready'));
    await settled();
    answer();
    await settled();
    expect(now().availability.now).toBe('ready');
  });

  it('finds a call that was up before', async () => {
    const { session, gateway, now } = newSession();
    gateway.reply('callInfo', async () => callInfo(idA));
    gateway.isDoing('talking');
    await session.actions.signIn(credentials);
    await settled();
    expect(now().calls).toMatchObject([{ callId: idA, phase: 'talking', associatedData: 'order=7' }]);
  });
});
