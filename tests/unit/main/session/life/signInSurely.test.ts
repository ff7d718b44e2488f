import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { delays, limits } from '../../../../../src/main/session/time/delays.ts';
import { signInSurely } from '../../../../../src/main/session/life/signInSurely.ts';
import { type Problem, ProblemError } from '../../../../../src/shared/errors.ts';
import { refusal, signInAnswer, unreachable } from '../support/scriptedGateway.ts';
import { credentials, newSession, settled } from '../support/session.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';

const timeout = { kind: 'timeout', from: 'gateway', timeoutMs: 30_000 } as const;
const likely = { kind: 'signInUnsure', signedIn: 'likely' };
const notKnown = { kind: 'signInUnsure', signedIn: 'notKnown' };

/** A gateway whose answers to the sign-in come in this order; null: none ever; the last one stays. */
function answering(answers: readonly (Problem | 'accepted' | null)[]) {
  const made = newSession();
  const left = [...answers];
  made.gateway.reply('signIn', (_request, _takeOver, signal) => {
    const answer = (left.length > 1 ? left.shift() : left[0]) ?? null;
    if (answer === 'accepted') return Promise.resolve(signInAnswer);
    if (answer !== null) return Promise.reject(new ProblemError(answer));
    const cancelled = new ProblemError({ kind: 'cancelled' });
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(cancelled)));
  });
  return made;
}

describe('a sign-in without an answer', () => {
  it('is in when the Guid came and the gateway says so', async () => {
    const { session, gateway, now } = answering([timeout]);
    gateway.reply('hasSession', () => true);
    await session.actions.signIn(credentials);
    expect([now().session.state, gateway.count('signIn')]).toEqual(['signedIn', 1]);
  });

  it('is in when the next one is accepted', async () => {
    const { session, now } = answering([timeout, 'accepted']);
    await session.actions.signIn(credentials);
    expect(now().session.state).toBe('signedIn');
  });

  it.each<[string, Problem, Problem, unknown]>([
    ['most likely in when the number is signed in now', timeout, refusal('100-002'), likely],
    ['not known when nothing is answered again', timeout, timeout, notKnown],
    [
      'not known when another answer cannot be used',
      timeout,
      { kind: 'http', from: 'gateway', status: 502 },
      notKnown,
    ],
    ['out when the next one is refused', timeout, refusal('100-004'), refusal('100-004')],
    ['out when nobody is there at all', unreachable, unreachable, unreachable],
  ])('is %s', async (_what, first, second, problem) => {
    const { session, now } = answering([first, second]);
    expect(await problemFrom(session.actions.signIn(credentials))).toEqual(problem);
    expect(now().session.state).toBe('signedOut');
  });

  it('is asked about again while the gateway says that it is in progress', async () => {
    const { session, clock, now } = answering([timeout, refusal('100-021'), refusal('100-021'), 'accepted']);
    const done = session.actions.signIn(credentials);
    await settled();
    expect(now().session).toMatchObject({ state: 'signingIn', step: 'checking' });
    await clock.advance(2 * delays.signInCheckAgainMs);
    await done;
    expect(now().session.state).toBe('signedIn');
  });

  it('is not asked about for ever', async () => {
    const { session, clock, gateway } = answering([timeout, refusal('100-021')]);
    const problem = problemFrom(session.actions.signIn(credentials));
    await clock.advance(limits.signInChecks * delays.signInCheckAgainMs);
    expect([await problem, gateway.count('signIn')]).toEqual([likely, 1 + limits.signInChecks]);
  });

  it('is given up when the question about it is not answered either', async () => {
    const { session, clock } = answering([timeout, null]);
    const problem = problemFrom(session.actions.signIn(credentials));
    await clock.advance(delays.signInCheckMs);
    expect([await problem, clock.pending()]).toEqual([notKnown, 0]);
  });
});

describe('a sign-in that is over', () => {
  it('leaves nobody waiting for its end, however often it was asked about', async () => {
    const inProgress = refusal('100-021');
    const { gateway, clock } = answering([timeout, inProgress, inProgress, inProgress, 'accepted']);
    const [disposing, cancelling] = [new AbortController().signal, new AbortController().signal];
    const ends = { disposing, cancelling, onStep: () => undefined };
    const asked = { request: credentials, takeOver: false };
    const answer = signInSurely({ gateway: gateway.port, ...asked, clock, ...ends });
    await clock.advance(3 * delays.signInCheckAgainMs);
    await answer;
    expect([disposing, cancelling].map((signal) => getEventListeners(signal, 'abort').length)).toEqual([
      0, 0,
    ]);
  });
});

describe('a sign-in that is cancelled', () => {
  /** Cancelled, and not answered in the time that is left to it. */
  async function cancelled(
    answers: Parameters<typeof answering>[0],
    prepare: (made: ReturnType<typeof answering>) => void = () => {},
  ) {
    const made = answering(answers);
    prepare(made);
    const signingIn = made.session.actions.signIn(credentials);
    // It may fail before the test looks.
    signingIn.catch(() => undefined);
    await made.session.actions.cancelSignIn();
    expect(made.now().session).toMatchObject({ state: 'signingIn', step: 'cancelling' });
    await made.clock.advance(delays.cancelledSignInMs);
    return { ...made, signingIn };
  }

  it('is undone when it comes through all the same', async () => {
    const { session, gateway, now, clock } = newSession();
    let accept = (): void => {};
    gateway.reply('signIn', () => new Promise((resolve) => (accept = () => resolve(signInAnswer))));
    const problem = problemFrom(session.actions.signIn(credentials));
    await session.actions.cancelSignIn();
    accept();
    expect([await problem, now().session.state]).toEqual([{ kind: 'cancelled' }, 'signedOut']);
    expect([gateway.asked, clock.pending()]).toEqual([['signIn', 'signOut', 'close'], 0]);
  });

  it('is asked about and undone when no answer comes', async () => {
    const { gateway, signingIn } = await cancelled([null, 'accepted']);
    expect(await problemFrom(signingIn)).toEqual({ kind: 'cancelled' });
    expect(gateway.asked).toEqual(['signIn', 'hasSession', 'signIn', 'signOut', 'close']);
  });

  it('says what is left when the sign-out gets no answer', async () => {
    const { signingIn } = await cancelled([null, 'accepted'], ({ gateway }) =>
      gateway.refuse('signOut', unreachable),
    );
    expect(await problemFrom(signingIn)).toEqual(likely);
  });

  it('is in when the gateway keeps the agent for a call', async () => {
    const { signingIn, now } = await cancelled([null, 'accepted'], ({ gateway }) =>
      gateway.refuse('signOut', refusal('100-010')),
    );
    await signingIn;
    expect(now().session.state).toBe('signedIn');
  });

  it('is cancelled also when the gateway would have refused it', async () => {
    const { signingIn } = await cancelled([null, refusal('100-004')]);
    expect(await problemFrom(signingIn)).toEqual({ kind: 'cancelled' });
  });

  it('leaves the next sign-in alone', async () => {
    const { session, now } = await cancelled([null, refusal('100-004'), 'accepted']);
    await session.actions.signIn(credentials);
    expect(now().session.state).toBe('signedIn');
  });
});
