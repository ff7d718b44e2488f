/** Carries out what recovery says about a session that has ended by itself. */
import { type Problem, ProblemError } from '../../../shared/errors.ts';
import type { ActionRunner } from '../actions/actionRunner.ts';
import type { Log, Random } from '../time/timers.ts';
import type { CurrentSession } from './currentSession.ts';
import { explainedBy, recoveryOf, type SessionEnd } from './recovery.ts';
import { signIn, type SignInDeps } from './signIn.ts';
import type { SignInCredentials } from './signInAttempt.ts';
import { SigningInAgain } from './signingInAgain.ts';

export interface LostSessionDeps extends SignInDeps {
  readonly current: CurrentSession;
  readonly actionRunner: ActionRunner;
  readonly random: Random;
  readonly log: Log;
}

/**
 * From the end of a session that nobody asked for to the next one: signs in again by itself as long as recovery says
 * so, else leaves it to the agent. At most one such sign-in is under way.
 */
export class LostSession {
  readonly #deps: LostSessionDeps;
  #again: SigningInAgain | null = null;
  #signedInAgainAt: number | null = null;

  constructor(deps: LostSessionDeps) {
    this.#deps = deps;
  }

  /** The program signs in again by itself. */
  get isSigningInAgain(): boolean {
    return this.#again !== null;
  }

  /** The session has ended: signs in again, or leaves it to the agent. */
  over(end: SessionEnd): void {
    const { log, clock, current } = this.#deps;
    log('warn', 'the session is over', { ...end });
    const { credentials } = current;
    const at = this.#signedInAgainAt;
    const recovery = recoveryOf({
      cause: { lost: end.why },
      silentMs: end.silentMs,
      hasCredentials: credentials !== null,
      signedInAgainMsAgo: at === null ? null : clock.now() - at,
    });
    if (credentials === null || recovery === 'ask') this.#leaveToAgent(end, null);
    else this.#signInAgain(end, credentials);
  }

  /** Waits no longer for the next try. */
  tryNow(): void {
    this.#again?.tryNow();
  }

  /** Resolves when no sign-in is under way any more; one that was accepted in spite of it stands. */
  async stop(): Promise<void> {
    await this.#again?.stop();
  }

  /** Nothing is kept of it: the next session is a new one. */
  end(): void {
    void this.stop();
    this.#again = null;
    this.#signedInAgainAt = null;
  }

  #leaveToAgent(end: SessionEnd, refused: Problem | null): void {
    const { current, store } = this.#deps;
    current.end();
    this.end();
    store.apply({ kind: 'session', change: { kind: 'over', ...explainedBy(end, refused) } });
  }

  /** Signs in ready only an agent who was ready: one who was busy or had a call must not be given a call by it. */
  #signInAgain(end: SessionEnd, credentials: SignInCredentials): void {
    const { store, clock, current } = this.#deps;
    const startReady = store.snapshot.availability.now === 'ready';
    current.pause();
    const change = { kind: 'signInAgain', why: end.why, attempts: 0, problem: null } as const;
    const since = clock.now() - end.silentMs;
    store.apply({ kind: 'session', change: { ...change, since } });
    const attempt = (cancelling: AbortSignal): Promise<Problem | null> =>
      this.#attempt({ ...credentials, takeOver: false, startReady }, cancelling);
    const giveUp = (ended: SessionEnd, problem: Problem | null): void => this.#leaveToAgent(ended, problem);
    this.#again = new SigningInAgain({ ...this.#deps, attempt, giveUp }, end);
    this.#again.tryNow();
  }

  async #attempt(credentials: SignInCredentials, cancelling: AbortSignal): Promise<Problem | null> {
    const { log, actionRunner, clock, current } = this.#deps;
    try {
      const accepted = await signIn(this.#deps, credentials, cancelling);
      if (this.#again === null) {
        accepted.gateway.close();
        throw new ProblemError({ kind: 'cancelled' });
      }
      this.#again = null;
      this.#signedInAgainAt = clock.now();
      log('info', 'signed in again');
      current.begin(accepted, credentials);
      return null;
    } catch (error) {
      return actionRunner.asProblem(error, 'signIn').problem;
    }
  }
}
