import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../../src/shared/errors.ts';
import { delays, limits } from '../../../../../src/main/session/time/delays.ts';
import { refusal, signInAnswer, unreachable } from '../support/scriptedGateway.ts';
import { credentials, newSession, settled, signedIn } from '../support/session.ts';
import { bare, idA, named, shutdown } from '../support/telling.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';

/** Fails every poll until the time is over. */
async function silentFor(ms: number, { clock, gateway }: Awaited<ReturnType<typeof signedIn>>) {
  const until = clock.now() + ms;
  gateway.outOfReach();
  while (clock.now() < until) {
    if (gateway.isPolled()) gateway.failPoll(unreachable);
    await settled();
    await clock.advance(1000);
  }
}

/** One refusal may be a node's error; the second is believed. */
async function refusedTwice(
  gateway: Awaited<ReturnType<typeof signedIn>>['gateway'],
  clock: Awaited<ReturnType<typeof signedIn>>['clock'],
  code: string,
) {
  gateway.failPoll(refusal(code));
  await clock.advance(delays.pollAfterSuspectMs);
  gateway.failPoll(refusal(code));
  await settled();
}

/** An answer that is out when the session ends. */
const untilAborted = (signal?: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(new ProblemError({ kind: 'cancelled' })), { once: true });
  });

describe('the end of a session', () => {
  it('comes when there was no contact for so long that nobody may sit at the desk', async () => {
    const made = await signedIn();
    await silentFor(delays.giveUpMs - 2000, made);
    expect(made.now().session.state).toBe('reconnecting');
    await silentFor(30_000, made);
    expect(made.now().session).toMatchObject({ state: 'lost', why: 'silence', code: null });
    expect(made.clock.pending()).toBe(0);
  });

  it('keeps what the last attempt of a silent session failed with', async () => {
    const certificate = { kind: 'certificate', from: 'gateway', why: 'expired', fingerprint: null } as const;
    const { gateway, session, clock, now } = await signedIn();
    clock.sleep(delays.giveUpMs + 1);
    session.onWake();
    await settled();
    gateway.failPoll(certificate);
    await settled();
    expect(now().session).toMatchObject({ state: 'lost', why: 'silence', problem: certificate });
  });

  it('is silence when the gateway says so to a machine that slept', async () => {
    const { gateway, session, clock, now } = await signedIn();
    clock.sleep(600_000);
    session.onWake();
    await settled();
    await refusedTwice(gateway, clock, '100-006');
    expect(now().session).toMatchObject({ state: 'lost', why: 'silence', code: '100-006' });
  });

  it('is silence also when another request is told so first', async () => {
    const { gateway, session, clock, now } = await signedIn();
    clock.sleep(600_000);
    gateway.refuse('sayReady', refusal('100-006'));
    gateway.reply('status', () => new Promise(() => {}));
    await problemFrom(session.actions.ready());
    await refusedTwice(gateway, clock, '100-006');
    expect(now().session).toMatchObject({ state: 'lost', why: 'silence', code: '100-006' });
  });

  it('is silence also when only other requests are told so', async () => {
    const { gateway, session, clock, now } = await signedIn();
    clock.sleep(600_000);
    gateway.refuse('sayReady', refusal('100-006'));
    gateway.refuse('status', refusal('100-006'));
    await problemFrom(session.actions.ready());
    await settled();
    gateway.failPoll(refusal('100-006'));
    await settled();
    expect(now().session).toMatchObject({ state: 'lost', why: 'silence', code: '100-006' });
  });

  it.each([
    ['100-006', 'refused'],
    ['100-008', 'signedOutByGateway'],
    ['105-005', 'refused'],
  ])('is told by %s out of an unbroken contact: %s', async (code, why) => {
    const { gateway, clock, now } = await signedIn();
    gateway.event(named('talking', idA));
    await settled();
    await refusedTwice(gateway, clock, code);
    expect(now()).toMatchObject({
      session: { state: 'lost', why, code },
      calls: [],
      availability: { now: 'signedOut' },
    });
  });

  it('does not come by one poll that is told so', async () => {
    const { gateway, clock, now } = await signedIn();
    gateway.failPoll(refusal('100-006'));
    await clock.advance(delays.pollAfterSuspectMs);
    gateway.nothing();
    await settled();
    expect(now().session.state).toBe('signedIn');
  });

  it('has no known reason when 100-006 comes after a gap', async () => {
    const { gateway, clock, now } = await signedIn();
    gateway.event(bare('unrecognised'));
    await settled();
    gateway.outOfReach();
    gateway.failPoll(unreachable);
    await clock.advance(delays.pollAfterFirstFailureMs);
    gateway.outOfReach(false);
    await refusedTwice(gateway, clock, '100-006');
    expect(now().session).toMatchObject({ state: 'lost', why: 'refused' });
  });

  it('is announced by the gateway', async () => {
    const { gateway, clock, now } = await signedIn();
    gateway.event(shutdown());
    await clock.advance(60_000);
    expect(now().session).toMatchObject({ state: 'lost', why: 'signedOutByGateway', code: null });
    expect(gateway.asked).toEqual(['close']);
  });

  it.each([
    ['signedIn', 'began a second before ours', 1_471_585_948_806],
    ['lost', 'began less than a second before ours: cut to whole seconds', 1_471_585_949_000],
    ['lost', 'is ours', 1_471_585_949_806],
    ['lost', 'is not told', null],
  ])('leaves the session %s when the one that was signed out %s', async (state, _, loginAt) => {
    const { session, gateway, now } = newSession();
    gateway.reply('signIn', async () => ({ ...signInAnswer, loginAt: 1_471_585_949_806 }));
    await session.actions.signIn(credentials);
    gateway.event(shutdown(loginAt));
    await settled();
    expect(now().session.state).toBe(state);
  });

  it('does not come by five suspect answers in a row', async () => {
    const { gateway, clock, now } = await signedIn();
    for (let suspects = 0; suspects < limits.suspects; suspects += 1) {
      gateway.failPoll(refusal('000-003'));
      await clock.advance(delays.pollAfterSuspectMs);
    }
    expect(now().session.state).toBe('signedIn');
  });

  it('comes by the sixth', async () => {
    const { gateway, clock, now } = await signedIn();
    gateway.event(bare('unrecognised'));
    await settled();
    for (let suspects = 0; suspects <= limits.suspects; suspects += 1) {
      gateway.failPoll(refusal('000-003'));
      await clock.advance(delays.pollAfterSuspectMs);
    }
    expect(now().session).toMatchObject({ state: 'lost', why: 'refused', code: '000-003' });
  });

  it('by suspect answers is silence when a machine slept before them', async () => {
    const { gateway, session, clock, now } = await signedIn();
    clock.sleep(600_000);
    session.onWake();
    await settled();
    for (let suspects = 0; suspects <= limits.suspects; suspects += 1) {
      gateway.failPoll(refusal('000-003'));
      await clock.advance(delays.pollAfterSuspectMs);
    }
    expect(now().session).toMatchObject({ state: 'lost', why: 'silence', code: '000-003' });
  });

  it('by suspect answers has no known reason when they come after a gap', async () => {
    const { gateway, clock, now } = await signedIn();
    gateway.event(bare('unrecognised'));
    await settled();
    gateway.outOfReach();
    gateway.failPoll(unreachable);
    await clock.advance(delays.pollAfterFirstFailureMs);
    gateway.outOfReach(false);
    for (let suspects = 0; suspects <= limits.suspects; suspects += 1) {
      gateway.failPoll(refusal('000-003'));
      await clock.advance(delays.pollAfterSuspectMs);
    }
    expect(now().session).toMatchObject({ state: 'lost', why: 'refused' });
  });

  it('starts the count anew after an answer', async () => {
    const { gateway, clock, now } = await signedIn();
    for (let n = 0; n < 3 * limits.suspects; n += 1) {
      if (n % limits.suspects === 0) gateway.event(bare('unrecognised'));
      await settled();
      gateway.failPoll(refusal('000-003'));
      await clock.advance(delays.pollAfterSuspectMs);
    }
    expect(now().session.state).toBe('signedIn');
  });

  it('is not believed of one request alone, which may have had the previous Guid', async () => {
    const { gateway, session, now } = await signedIn();
    gateway.refuse('callIdsOf', refusal('100-006'));
    expect(await problemFrom(session.actions.colleagueCalls({ workNo: '291' }))).toEqual(refusal('100-006'));
    await settled();
    expect([now().session.state, gateway.asked]).toEqual(['signedIn', ['callIdsOf', 'status']]);
  });

  it('is believed of the poll when a second one is told so', async () => {
    const { gateway, session, now } = await signedIn();
    gateway.event(bare('unrecognised'));
    await settled();
    gateway.refuse('callIdsOf', refusal('100-006'));
    gateway.refuse('status', refusal('100-006'));
    await problemFrom(session.actions.colleagueCalls({ workNo: '291' }));
    await settled();
    expect(now().session.state).toBe('signedIn');
    gateway.failPoll(refusal('100-006'));
    await settled();
    expect(now().session).toMatchObject({ state: 'lost', why: 'refused' });
  });

  it('leaves nothing behind of a sign-in to the queues that it cuts short', async () => {
    const { session, gateway, now } = newSession();
    gateway.reply('queuesSignedInTo', (_workNo, signal) => untilAborted(signal));
    await session.actions.signIn(credentials);
    await settled();
    session.lose('practiceEnded');
    await settled();
    expect([now().session.state, now().inQueues]).toEqual(['lost', 'asking']);
  });

  it('lets the agent sign in again', async () => {
    const { gateway, clock, session, now } = await signedIn();
    await refusedTwice(gateway, clock, '100-008');
    gateway.reply('signIn', async () => signInAnswer);
    await session.actions.signIn(credentials);
    expect(now().session.state).toBe('signedIn');
  });
});
