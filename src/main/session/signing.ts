/** Signing in and out (gateway reference §2): never both at once, never a second time while one is under way. */
import { isLive } from '../../shared/calls/questions.ts';
import { type LostWhy, type SignedIn, whyNotSignedOut } from '../../shared/contract.ts';
import type { AgentId } from '../../shared/domain.ts';
import { ProblemError } from '../../shared/errors.ts';
import { type Acting, notPossible } from './acting.ts';
import { isSilence, overCode, type Tracing } from './asking.ts';
import type { GatewayPort, SignInAnswer, SignInRequest } from './gatewayPort.ts';
import { Presence } from './presence.ts';
import { signInSurely } from './signInAttempt.ts';
import type { SnapshotStore } from './store.ts';
import type { Clock, Random } from './timers.ts';

export interface SigningDeps extends Tracing {
  readonly openGateway: (agentId: AgentId) => GatewayPort;
  readonly acting: Acting;
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly random: Random;
}

export interface SignInCredentials extends SignInRequest {
  readonly agentId: AgentId;
  /** True only after the agent was told that this ends another program's session. */
  readonly takeOver: boolean;
}

export class Signing {
  readonly #deps: SigningDeps;
  readonly #disposing = new AbortController();
  #presence: Presence | null = null;
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
   * Signs in; resolves as soon as the gateway accepted. Rejects with the refusal: 100-002 means that another program
   * holds the session, which only `takeOver` ends.
   * @throws ProblemError `notPossible`: `signInUnderWay`, `signOutUnderWay`, `alreadySignedIn`
   */
  async signIn(credentials: SignInCredentials): Promise<void> {
    this.#requireSignedOut();
    const { store, acting } = this.#deps;
    const { agentId, takeOver, ...request } = credentials;
    const since = this.#deps.clock.now();
    this.#cancelling = new AbortController();
    store.apply({ kind: 'session', change: { kind: 'signInAsked', agentId, takingOver: takeOver, since } });
    let gateway: GatewayPort | null = null;
    try {
      gateway = this.#deps.openGateway(agentId);
      const answer = await this.#ask(gateway, request, takeOver);
      this.#begin(gateway, this.#signedInAs(agentId, request, answer), answer.loginAt);
    } catch (error) {
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
   * @throws ProblemError `notPossible`: `callUp` while a call is up and `releaseCall` is false, `notSignedIn`,
   * `signInUnderWay`, `signOutUnderWay`; else what the gateway said
   */
  async signOut({ releaseCall }: { readonly releaseCall: boolean }): Promise<void> {
    const { acting, store } = this.#deps;
    const presence = acting.requireSignedIn();
    if (!releaseCall && store.snapshot.calls.some(isLive)) throw notPossible('callUp');
    this.#overWhileLeaving = false;
    const silentSince = store.snapshot.session.state === 'reconnecting' ? store.contactAt : null;
    store.apply({ kind: 'session', change: { kind: 'signOutAsked' } });
    let isUnheard = false;
    try {
      await presence.ask((gateway, signal) => gateway.signOut(releaseCall, signal));
    } catch (error) {
      const shown = acting.asProblem(error, 'signOut');
      const isOver = this.#overWhileLeaving || overCode(shown.problem) !== null;
      isUnheard = !isOver && silentSince === store.contactAt && isSilence(shown.problem);
      if (!isOver && !isUnheard) throw this.#signOutRefused(shown);
    }
    this.#end();
    store.apply({ kind: 'session', change: { kind: 'signOutDone' } });
    if (isUnheard) store.apply({ kind: 'problem', during: 'signOut', problem: { kind: 'signOutUnheard' } });
  }

  /** What the session stood on has gone for good. While signing out, that is what was asked for. */
  lose(why: LostWhy): void {
    if (this.#presence !== null) this.#onOver(why, null);
  }

  dispose(): void {
    this.#disposing.abort();
    this.#end();
  }

  async #ask(gateway: GatewayPort, request: SignInRequest, takeOver: boolean): Promise<SignInAnswer> {
    const { store, clock } = this.#deps;
    const disposing = this.#disposing.signal;
    const cancelling = this.#cancelling.signal;
    const onStep = (step: 'checking' | 'cancelling'): void =>
      store.apply({ kind: 'session', change: { kind: 'signInStep', step } });
    const attempt = { gateway, request, takeOver, clock, disposing, cancelling, onStep };
    const answer = await signInSurely(attempt);
    if (disposing.aborted) throw new ProblemError({ kind: 'cancelled' });
    return answer;
  }

  #signedInAs(agentId: AgentId, { phoneNumber }: SignInRequest, answer: SignInAnswer): SignedIn {
    const { passwordMustChange, passwordDaysLeft, hasVoice } = answer;
    const signedInAt = this.#deps.clock.now();
    return { agentId, phoneNumber, signedInAt, passwordMustChange, passwordDaysLeft, hasVoice };
  }

  #signOutRefused(shown: ProblemError): ProblemError {
    const { store } = this.#deps;
    store.apply({ kind: 'session', change: { kind: 'signOutRefused' } });
    if (shown.problem.kind !== 'cancelled') {
      store.apply({ kind: 'problem', during: 'signOut', problem: shown.problem });
    }
    return shown;
  }

  #requireSignedOut(): void {
    const why = whyNotSignedOut(this.#deps.store.snapshot.session.state);
    if (why !== null) throw notPossible(why);
  }

  #begin(gateway: GatewayPort, as: SignedIn, loginAt: number | null): void {
    const { store } = this.#deps;
    const onOver = (why: LostWhy, code: string | null): void => this.#onOver(why, code);
    this.#presence = new Presence({ ...this.#deps, gateway, agentId: as.agentId, loginAt, onOver });
    store.heard();
    store.apply({ kind: 'session', change: { kind: 'signInAccepted', as } });
    this.#presence.start();
  }

  #onOver(why: LostWhy, code: string | null): void {
    const { store, log } = this.#deps;
    if (store.snapshot.session.state === 'signingOut') {
      this.#overWhileLeaving = true;
      return;
    }
    log('warn', 'the session is over', { why, code });
    this.#end();
    store.apply({ kind: 'session', change: { kind: 'over', why, code } });
  }

  #end(): void {
    this.#presence?.end();
    this.#presence = null;
  }
}
