import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../src/shared/errors.ts';
import { delays } from '../../../../src/main/session/delays.ts';
import { refusal, unreachable } from './support/scriptedGateway.ts';
import { agentId, credentials, newSession, problemFrom, settled, signedIn } from './support/session.ts';
import { activity, callInfo, idA, named, skillId, shutdown } from './support/telling.ts';

const never = () => new Promise<never>(() => {});

describe('signing in', () => {
  it('is told as soon as it is under way, then as done', async () => {
    const { session, told } = newSession();
    await session.actions.signIn(credentials);
    expect(told.map((one) => one.session.state).slice(0, 2)).toEqual(['signingIn', 'signedIn']);
  });

  it('keeps what the answer told', async () => {
    const { session, gateway, clock } = newSession();
    gateway.reply('signIn', async () => ({
      vdnId: '1',
      passwordMustChange: true,
      passwordDaysLeft: 9,
      loginAt: null,
      hasVoice: true,
    }));
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

  it('sends only what the gateway needs, and forces nothing', async () => {
    const { session, gateway } = newSession();
    let sent: unknown[] = [];
    gateway.reply('signIn', async (...given) => {
      sent = given.slice(0, 2);
      return {
        vdnId: null,
        passwordMustChange: false,
        passwordDaysLeft: null,
        loginAt: null,
        hasVoice: true,
      };
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
      return {
        vdnId: null,
        passwordMustChange: false,
        passwordDaysLeft: null,
        loginAt: null,
        hasVoice: true,
      };
    });
    await session.actions.signIn({ ...credentials, takeOver: true });
    expect([forced, told[0]?.session]).toEqual([
      true,
      { state: 'signingIn', agentId, takingOver: true, since: expect.any(Number), step: 'asking' },
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
    expect(now()).toMatchObject({ activity: 'ready', queues: [{ skillId, name: 'voice' }], problem: null });
    expect(gateway.asked.slice(0, 3)).toEqual(['signIn', 'nextEvent', 'signInToQueues']);
  });

  it('stays signed in when the queues are refused, and shows it', async () => {
    const { session, gateway, now } = newSession();
    gateway.refuse('signInToQueues', refusal('600-005'));
    await session.actions.signIn(credentials);
    await settled();
    expect(now()).toMatchObject({
      session: { state: 'signedIn' },
      problem: { during: 'session', problem: { code: '600-005' } },
    });
  });

  it('signs in to the queues once there is contact, when that did not reach the gateway', async () => {
    const { session, gateway, clock, now } = newSession();
    gateway.refuse('signInToQueues', unreachable);
    await session.actions.signIn(credentials);
    gateway.failPoll(unreachable);
    await settled();
    expect(now().problem).toMatchObject({ during: 'session', problem: unreachable });
    gateway.reply('signInToQueues', async () => {});
    await clock.advance(delays.pollAfterFirstFailureMs);
    gateway.nothing();
    await settled();
    expect([now().problem, gateway.count('signInToQueues')]).toEqual([null, 2]);
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
    expect([now().problem, gateway.count('signInToQueues')]).toEqual([null, 2]);
  });

  it('tells each reason once why the queues cannot be had, and goes on trying', async () => {
    const { session, gateway, clock, told } = newSession();
    gateway.refuse('signInToQueues', unreachable);
    await session.actions.signIn(credentials);
    await clock.advance(delays.setUpAgainFirstMs);
    gateway.refuse('signInToQueues', refusal('600-001'));
    await clock.advance(10 * delays.setUpAgainFirstMs);
    const problems = new Set(told.flatMap(({ problem }) => problem?.id ?? []));
    expect([problems.size, gateway.count('signInToQueues')]).toEqual([2, 4]);
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
    expect([distances.slice(0, 7), gateway.count('activity')]).toEqual([
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
    expect([gateway.count('signInToQueues'), gateway.count('activity')]).toEqual([2, 1]);
  });

  it('lets an event say what the agent does, not an older answer', async () => {
    const { session, gateway, now } = newSession();
    let answer = (): void => {};
    gateway.reply('activity', () => new Promise((resolve) => (answer = () => resolve('busy'))));
    await session.actions.signIn(credentials);
    await settled();
    gateway.event(activity('ready'));
    await settled();
    answer();
    await settled();
    expect(now().activity).toBe('ready');
  });

  it('finds a call that was up before', async () => {
    const { session, gateway, now } = newSession();
    gateway.reply('callInfo', async () => callInfo(idA));
    gateway.reply('activity', async () => 'talking');
    await session.actions.signIn(credentials);
    await settled();
    expect(now().calls).toMatchObject([{ callId: idA, phase: 'talking', associatedData: 'order=7' }]);
  });
});

describe('signing out', () => {
  it('ends polls, timers and connections', async () => {
    const { session, gateway, clock, now } = await signedIn();
    await session.actions.signOut({ releaseCall: false });
    await clock.advance(60_000);
    expect([now().session, ...gateway.asked]).toEqual([{ state: 'signedOut' }, 'signOut', 'close']);
    expect(clock.pending()).toBe(0);
  });

  it('is refused while a call is up, unless the call is to be released', async () => {
    const { session, gateway } = await signedIn();
    gateway.reply('callInfo', async () => callInfo(idA));
    gateway.event(named('talking', idA));
    await settled();
    expect(await problemFrom(session.actions.signOut({ releaseCall: false }))).toMatchObject({
      why: 'callUp',
    });
    expect(await problemFrom(session.actions.signOut({ releaseCall: true }))).toBeNull();
    expect(gateway.count('signOut')).toBe(1);
  });

  it('leaves the agent signed in when the gateway refuses, and polls on', async () => {
    const { session, gateway, now } = await signedIn();
    gateway.refuse('signOut', refusal('100-010'));
    expect(await problemFrom(session.actions.signOut({ releaseCall: false }))).toEqual(refusal('100-010'));
    expect(now()).toMatchObject({
      session: { state: 'signedIn' },
      problem: { during: 'signOut', problem: { code: '100-010' } },
    });
    expect(gateway.isPolled()).toBe(true);
  });

  it('leaves the agent signed in when the gateway cannot be reached', async () => {
    const { session, gateway, now } = await signedIn();
    gateway.refuse('signOut', unreachable);
    expect(await problemFrom(session.actions.signOut({ releaseCall: false }))).toEqual(unreachable);
    expect(now().session.state).toBe('signedIn');
  });

  it.each([unreachable, { kind: 'timeout', from: 'gateway', timeoutMs: 8000 }] as const)(
    'ends the session here when the gateway was out of reach before and stays so: $kind',
    async (silence) => {
      const { session, gateway, clock, now } = await signedIn();
      gateway.failPoll(unreachable);
      await settled();
      gateway.refuse('signOut', silence);
      expect(await problemFrom(session.actions.signOut({ releaseCall: false }))).toBeNull();
      expect([now().session, now().problem?.problem, clock.pending()]).toEqual([
        { state: 'signedOut' },
        { kind: 'signOutUnheard' },
        0,
      ]);
    },
  );

  it('leaves the agent signed in when contact is back and only the sign-out goes unanswered', async () => {
    const { session, gateway, clock, now } = await signedIn();
    gateway.failPoll(unreachable);
    await settled();
    let fail = (): void => {};
    gateway.reply(
      'signOut',
      () => new Promise((_, reject) => (fail = () => reject(new ProblemError(unreachable)))),
    );
    const leaving = problemFrom(session.actions.signOut({ releaseCall: false }));
    await clock.advance(delays.backOffFirstMs);
    gateway.nothing();
    await settled();
    fail();
    expect([await leaving, now().session.state]).toEqual([unreachable, 'signedIn']);
  });

  it('is refused with a call up that is not to be released, out of reach or not', async () => {
    const { session, gateway } = await signedIn();
    gateway.reply('callInfo', async () => callInfo(idA));
    gateway.event(named('talking', idA));
    await settled();
    gateway.failPoll(unreachable);
    await settled();
    gateway.refuse('signOut', unreachable);
    expect(await problemFrom(session.actions.signOut({ releaseCall: false }))).toMatchObject({
      why: 'callUp',
    });
    expect(gateway.count('signOut')).toBe(0);
  });

  it('is done when the gateway says that nobody is signed in', async () => {
    const { session, gateway, now } = await signedIn();
    gateway.refuse('signOut', refusal('100-006'));
    expect(await problemFrom(session.actions.signOut({ releaseCall: false }))).toBeNull();
    expect(now().session.state).toBe('signedOut');
  });

  it('takes the announced end for what was asked', async () => {
    const { session, gateway, told } = await signedIn();
    let done = (): void => {};
    gateway.reply('signOut', () => new Promise((resolve) => (done = resolve)));
    const leaving = session.actions.signOut({ releaseCall: false });
    gateway.event(shutdown());
    await settled();
    done();
    await leaving;
    expect(told.map((one) => one.session.state)).toEqual(['signingOut', 'signedOut']);
  });

  it('is done when the end is announced and the answer never comes', async () => {
    const { session, gateway, now } = await signedIn();
    let fail = (): void => {};
    gateway.reply(
      'signOut',
      () => new Promise((_, reject) => (fail = () => reject(new ProblemError(unreachable)))),
    );
    const leaving = problemFrom(session.actions.signOut({ releaseCall: false }));
    gateway.event(shutdown());
    await settled();
    fail();
    expect([await leaving, now().session.state]).toEqual([null, 'signedOut']);
  });

  it('is not repeated, and no sign-in begins, while it is under way', async () => {
    const { session, gateway } = await signedIn();
    gateway.reply('signOut', never);
    void session.actions.signOut({ releaseCall: false });
    const refused = { kind: 'notPossible', why: 'signOutUnderWay' };
    expect(await problemFrom(session.actions.signOut({ releaseCall: true }))).toEqual(refused);
    expect(await problemFrom(session.actions.signIn(credentials))).toEqual(refused);
    expect(await problemFrom(session.actions.ready())).toEqual(refused);
  });

  it.each(['ready', 'busy', 'colleagueCalls', 'requestCall', 'signOut', 'watchQueue'] as const)(
    '%s is not possible while nobody is signed in',
    async (name) => {
      const { session } = newSession();
      const actions = {
        ready: () => session.actions.ready(),
        busy: () => session.actions.busy({ reason: null }),
        colleagueCalls: () => session.actions.colleagueCalls({ workNo: '291' }),
        requestCall: () => session.actions.requestCall({ callId: idA, skillId }),
        signOut: () => session.actions.signOut({ releaseCall: true }),
        watchQueue: () => session.actions.watchQueue({ skillId }),
      };
      expect(await problemFrom(actions[name]())).toEqual({ kind: 'notPossible', why: 'notSignedIn' });
    },
  );
});

describe('a gateway that has gone for good', () => {
  it('ends the session at once, without asking anything', async () => {
    const { session, gateway, clock, now } = await signedIn();
    session.lose('practiceEnded');
    await clock.advance(delays.silenceMs);
    expect([now().session, gateway.asked, clock.pending()]).toEqual([
      { state: 'lost', agentId, why: 'practiceEnded', code: null, problem: null },
      ['close'],
      0,
    ]);
  });

  it('loses nothing while nobody is signed in', () => {
    const { session, now } = newSession();
    session.lose('practiceEnded');
    expect(now().session).toEqual({ state: 'signedOut' });
  });

  it('makes a sign-out that waits for its answer come true', async () => {
    const { session, gateway, now } = await signedIn();
    let fail = (): void => {};
    gateway.reply(
      'signOut',
      () => new Promise((_, reject) => (fail = () => reject(new ProblemError(unreachable)))),
    );
    const leaving = problemFrom(session.actions.signOut({ releaseCall: false }));
    session.lose('practiceEnded');
    fail();
    expect([await leaving, now().session.state]).toEqual([null, 'signedOut']);
  });
});

describe('disposing', () => {
  it('leaves no timer and says nothing to the gateway but good-bye', async () => {
    const { session, gateway, clock } = await signedIn();
    gateway.failPoll(unreachable);
    await settled();
    gateway.asked.length = 0;
    session.dispose();
    await clock.advance(delays.silenceMs);
    expect([gateway.asked, clock.pending()]).toEqual([['close'], 0]);
  });

  it('does not begin a session whose sign-in is accepted at that moment', async () => {
    const { session, gateway, clock } = newSession();
    let accept = (): void => {};
    const answer = {
      vdnId: '1',
      passwordMustChange: false,
      passwordDaysLeft: null,
      loginAt: null,
      hasVoice: true,
    };
    gateway.reply('signIn', () => new Promise((resolve) => (accept = () => resolve(answer))));
    const outcome = problemFrom(session.actions.signIn(credentials));
    accept();
    session.dispose();
    expect(await outcome).toEqual({ kind: 'cancelled' });
    expect([gateway.asked, clock.pending()]).toEqual([['signIn', 'close'], 0]);
  });
});
