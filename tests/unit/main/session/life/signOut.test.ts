import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../../src/shared/errors.ts';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { refusal, signInAnswer, unreachable } from '../support/scriptedGateway.ts';
import { agentId, credentials, newSession, settled, signedIn } from '../support/session.ts';
import { callInfo, idA, named, skillId, shutdown } from '../support/telling.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { wrongIn } from '../../../../support/operations.ts';

const never = () => new Promise<never>(() => {});

describe('signing out', () => {
  it('ends polls, timers and connections', async () => {
    const { session, gateway, clock, now } = await signedIn();
    await session.actions.signOut({ releaseCall: false });
    await clock.advance(60_000);
    expect([now().session, ...gateway.asked]).toEqual([{ state: 'signedOut' }, 'signOut', 'status', 'close']);
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
    await session.actions.signOut({ releaseCall: true });
    expect(gateway.count('signOut')).toBe(1);
  });

  it('leaves the agent signed in when the gateway refuses, and polls on', async () => {
    const { session, gateway, now } = await signedIn();
    gateway.refuse('signOut', refusal('100-010'));
    expect(await problemFrom(session.actions.signOut({ releaseCall: false }))).toEqual(refusal('100-010'));
    expect(now()).toMatchObject({
      session: { state: 'signedIn' },
      problems: [{ during: 'signOut', problem: { code: '100-010' } }],
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
      await session.actions.signOut({ releaseCall: false });
      expect([now().session, wrongIn(now())?.problem, clock.pending()]).toEqual([
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
    gateway.refuse('status', refusal('100-006'));
    await session.actions.signOut({ releaseCall: false });
    expect(now().session.state).toBe('signedOut');
  });

  it('is not done while another request is told that the agent is signed in', async () => {
    const { session, gateway, now } = await signedIn();
    gateway.refuse('signOut', refusal('100-006'));
    expect(await problemFrom(session.actions.signOut({ releaseCall: false }))).toMatchObject({
      code: '100-006',
    });
    expect(now().session.state).toBe('signedIn');
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
    const leaving = session.actions.signOut({ releaseCall: false });
    gateway.event(shutdown());
    await settled();
    fail();
    await leaving;
    expect(now().session.state).toBe('signedOut');
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
    const leaving = session.actions.signOut({ releaseCall: false });
    session.lose('practiceEnded');
    fail();
    await leaving;
    expect(now().session.state).toBe('signedOut');
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
    gateway.reply('signIn', () => new Promise((resolve) => (accept = () => resolve(signInAnswer))));
    const outcome = problemFrom(session.actions.signIn(credentials));
    accept();
    session.dispose();
    expect(await outcome).toEqual({ kind: 'cancelled' });
    expect([gateway.asked, clock.pending()]).toEqual([['signIn', 'close'], 0]);
  });
});
