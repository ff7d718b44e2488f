/** Signing in and out (docs/gateway.md §2): never both at once, never a second time while one is under way. */
import { whyNotSignIn, whyNotSignOut } from '../../../shared/calls/rules.ts';
import type { LostWhy } from '../../../shared/contract/sessionView.ts';
import type { AgentId } from '../../../shared/domain.ts';
import { type Problem, ProblemError } from '../../../shared/errors.ts';
import type { Acting } from '../actions/acting.ts';
import { isConfirmedOver, type Tracing } from '../actions/asking.ts';
import type { GatewayPort } from '../gatewayPort/gatewayPort.ts';
import type { SignInAnswer, SignInRequest } from '../gatewayPort/statePort.ts';
import { Presence } from './presence.ts';
import { explainedBy, recoveryOf, type SessionEnd } from './recovery.ts';
import { signedInAs, type SignInCredentials, signInSurely } from './signInAttempt.ts';
import { SigningInAgain } from './signingInAgain.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Clock, Random } from '../time/timers.ts';
import { requirePossible } from '../actions/notPossible.ts';
import { isSilence } from '../gatewayPort/failedRequests.ts';

export interface SigningDeps extends Tracing {
  readonly openGateway: (agentId: AgentId) => GatewayPort;
  readonly acting: Acting;
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly random: Random;
}

export class Signing {
  readonly #deps: SigningDeps;
  readonly #disposing = new AbortController();
  #presence: Presence | null = null;
  /** What this session was begun with; kept for as long as it may have to be begun again, in memory alone. */
  #credentials: SignInCredentials | null = null;
  #again: SigningInAgain | null = null;
  #signedInAgainAt: number | null = null;
  #cancelling = new AbortController();
  /** The session ended while the sign-out was still under way: what was asked for has come true. */
  #overWhileLeaving = false;

  constructor(deps: SigningDeps) {
    this.#deps = deps;
  }

  get presence(): Presence | null {
    return this.#presence;
  }

  /**
   * Signs in; resolves as soon as the gateway accepted. Rejects with the refusal: 100-002 means that the number is
   * signed in already, by another program or an own session that was lost: only `takeOver` ends that.
   * @throws ProblemError `notPossible`, for what {@link whyNotSignIn} says
   */
  async signIn(credentials: SignInCredentials): Promise<void> {
    const { store, acting } = this.#deps;
    requirePossible(whyNotSignIn(store.snapshot.session));
    const { agentId, takeOver, ...request } = credentials;
    const since = this.#deps.clock.now();
    this.#cancelling = new AbortController();
    store.apply({ kind: 'session', change: { kind: 'signInAsked', agentId, takingOver: takeOver, since } });
    let gateway: GatewayPort | null = null;
    try {
      gateway = this.#deps.openGateway(agentId);
      const answer = await this.#ask(gateway, request, takeOver, this.#cancelling.signal);
      this.#credentials = credentials;
      this.#begin(gateway, credentials, answer);
    } catch (error) {
      this.#end();
      gateway?.close();
      store.apply({ kind: 'session', change: { kind: 'signInRefused' } });
      throw acting.asProblem(error, 'signIn');
    }
  }

  /** Does nothing while no sign-in is under way. */
  cancelSignIn(): void {
    this.#cancelling.abort();
  }

  /**
   * Signs out. When the gateway refuses or does not answer, the agent stays signed in. Only a gateway that was out of
   * reach before, and still does not answer, leaves nothing to wait for: the session ends here, and there by itself.
   * @throws ProblemError `notPossible`, for what {@link whyNotSignOut} says; else what the gateway said
   */
  async signOut({ releaseCall }: { readonly releaseCall: boolean }): Promise<void> {
    const { acting, store } = this.#deps;
    requirePossible(whyNotSignOut(store.snapshot, { releaseCall }));
    this.#overWhileLeaving = false;
    if (this.#again !== null) return this.#signOutWhileAgain(this.#again, releaseCall);
    const presence = acting.requireSignedIn();
    const silentSince = store.snapshot.session.state === 'reconnecting' ? store.contactAt : null;
    store.apply({ kind: 'session', change: { kind: 'signOutAsked' } });
    await this.#leave(presence, releaseCall, silentSince);
  }

  async #leave(presence: Presence, releaseCall: boolean, silentSince: number | null): Promise<void> {
    const { acting, store } = this.#deps;
    let isUnheard = false;
    try {
      await presence.signOut(releaseCall);
    } catch (error) {
      const shown = acting.asProblem(error, 'signOut');
      const isOver = this.#overWhileLeaving || (await isConfirmedOver(shown.problem, presence));
      isUnheard = !isOver && silentSince === store.contactAt && isSilence(shown.problem);
      if (!isOver && !isUnheard) throw this.#signOutRefused(shown);
    }
    this.#left();
    if (isUnheard) store.apply({ kind: 'problem', during: 'signOut', problem: { kind: 'signOutUnheard' } });
  }

  /** The gateway has gone for good, such as practice mode's. While signing out, the sign-out is done by that. */
  lose(why: LostWhy): void {
    if (this.#presence !== null || this.#again !== null) this.#onOver({ why, code: null, silentMs: 0 });
  }

  /** Signing in again by itself waits no longer for its next try. */
  tryNow(): void {
    this.#again?.now();
  }

  dispose(): void {
    this.#disposing.abort();
    this.#end();
  }

  async #ask(
    gateway: GatewayPort,
    request: SignInRequest,
    takeOver: boolean,
    cancelling: AbortSignal,
  ): Promise<SignInAnswer> {
    const { store, clock } = this.#deps;
    const disposing = this.#disposing.signal;
    const onStep = (step: 'checking' | 'cancelling'): void =>
      store.apply({ kind: 'session', change: { kind: 'signInStep', step } });
    const attempt = { gateway, request, takeOver, clock, disposing, cancelling, onStep };
    const answer = await signInSurely(attempt);
    if (disposing.aborted) throw new ProblemError({ kind: 'cancelled' });
    return answer;
  }

  #signOutRefused(shown: ProblemError): ProblemError {
    const { store } = this.#deps;
    store.apply({ kind: 'session', change: { kind: 'signOutRefused' } });
    if (shown.problem.kind !== 'cancelled') {
      store.apply({ kind: 'problem', during: 'signOut', problem: shown.problem });
    }
    return shown;
  }

  #begin(gateway: GatewayPort, credentials: SignInCredentials, answer: SignInAnswer): void {
    const { store, clock } = this.#deps;
    const { agentId } = credentials;
    const onOver = (end: SessionEnd): void => this.#onOver(end);
    this.#presence = new Presence({ ...this.#deps, gateway, agentId, loginAt: answer.loginAt, onOver });
    store.heard();
    const as = signedInAs(credentials, answer, clock.now());
    store.apply({ kind: 'session', change: { kind: 'signInAccepted', as } });
    this.#presence.start();
  }

  #onOver(end: SessionEnd): void {
    const { store, log, clock } = this.#deps;
    if (store.snapshot.session.state === 'signingOut') {
      this.#overWhileLeaving = true;
      return;
    }
    log('warn', 'the session is over', { ...end });
    const at = this.#signedInAgainAt;
    const recovery = recoveryOf({
      cause: { lost: end.why },
      silentMs: end.silentMs,
      hasCredentials: this.#credentials !== null,
      signedInAgainMsAgo: at === null ? null : clock.now() - at,
    });
    if (this.#credentials === null || recovery === 'ask') this.#giveUp(end, null);
    else this.#signInAgain(end, this.#credentials);
  }

  #giveUp(end: SessionEnd, refused: Problem | null): void {
    this.#end();
    this.#deps.store.apply({ kind: 'session', change: { kind: 'over', ...explainedBy(end, refused) } });
  }

  /** Signs in ready only an agent who was ready: one who was busy or had a call must not be given a call by it. */
  #signInAgain(end: SessionEnd, credentials: SignInCredentials): void {
    const { store, clock } = this.#deps;
    const startReady = store.snapshot.availability.now === 'ready';
    this.#endPresence();
    const change = { kind: 'signInAgain', why: end.why, attempts: 0, problem: null } as const;
    const since = clock.now() - end.silentMs;
    store.apply({ kind: 'session', change: { ...change, since } });
    const attempt = (cancelling: AbortSignal): Promise<Problem | null> =>
      this.#attemptAgain({ ...credentials, takeOver: false, startReady }, cancelling);
    const giveUp = (ended: SessionEnd, problem: Problem | null): void => this.#giveUp(ended, problem);
    this.#again = new SigningInAgain({ ...this.#deps, attempt, giveUp }, end);
    this.#again.now();
  }

  async #attemptAgain(credentials: SignInCredentials, cancelling: AbortSignal): Promise<Problem | null> {
    const { log, openGateway, acting, clock } = this.#deps;
    const { agentId, takeOver, ...request } = credentials;
    let gateway: GatewayPort | null = null;
    try {
      gateway = openGateway(agentId);
      const answer = await this.#ask(gateway, request, takeOver, cancelling);
      if (this.#again === null) throw new ProblemError({ kind: 'cancelled' });
      this.#again = null;
      this.#signedInAgainAt = clock.now();
      log('info', 'signed in again');
      this.#begin(gateway, credentials, answer);
      return null;
    } catch (error) {
      gateway?.close();
      return acting.asProblem(error, 'signIn').problem;
    }
  }

  /** Nobody is signed in, or about to be: then it is waited for and undone. */
  async #signOutWhileAgain(again: SigningInAgain, releaseCall: boolean): Promise<void> {
    const { store } = this.#deps;
    store.apply({ kind: 'session', change: { kind: 'signOutAsked' } });
    await again.stop();
    if (this.#presence === null) this.#left();
    else await this.#leave(this.#presence, releaseCall, null);
  }

  #left(): void {
    this.#end();
    this.#deps.store.apply({ kind: 'session', change: { kind: 'signOutDone' } });
  }

  #endPresence(): void {
    this.#presence?.end();
    this.#presence = null;
  }

  /** Nothing of the session is kept, its password neither. */
  #end(): void {
    this.#endPresence();
    void this.#again?.stop();
    this.#again = null;
    this.#credentials = null;
    this.#signedInAgainAt = null;
  }
}
