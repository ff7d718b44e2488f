/** Signing in and out (docs/gateway.md §2): never both at once, never a second time while one is under way. */
import { whyNotSignIn } from '../../../shared/calls/rules.ts';
import type { LostWhy } from '../../../shared/contract/sessionView.ts';
import type { AgentId } from '../../../shared/domain.ts';
import { toAgentId } from '../../../shared/ids.ts';
import type { ActionRunner } from '../actions/actionRunner.ts';
import type { Tracing } from '../actions/ask.ts';
import { requirePossible } from '../actions/notPossible.ts';
import type { QueueChoice } from '../follow/ownQueues.ts';
import type { GatewayPort } from '../gatewayPort/gatewayPort.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Clock, Random } from '../time/timers.ts';
import { CurrentSession } from './currentSession.ts';
import { LostSession } from './lostSession.ts';
import type { SignedInSession } from './signedInSession.ts';
import type { SessionEnd } from './recovery.ts';
import { signIn } from './signIn.ts';
import type { SignInCredentials } from './signInAttempt.ts';
import { SignOut } from './signOut.ts';

/** In memory alone, as the password of a sign-in is. */
export interface PasswordChange {
  readonly oldPassword: string;
  readonly newPassword: string;
}

export interface SigningDeps extends Tracing {
  readonly openGateway: (agentId: AgentId) => GatewayPort;
  readonly actionRunner: ActionRunner;
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly queueChoice: QueueChoice;
  readonly knowsWorstQueue: () => boolean;
}

/**
 * All ways in and out of a session. Each rejects with a ProblemError, `notPossible` where the present state is in the
 * way.
 */
export class Signing {
  readonly #deps: SigningDeps;
  readonly #disposing = new AbortController();
  readonly #current: CurrentSession;
  readonly #lost: LostSession;
  readonly #signOut: SignOut;
  #cancelling = new AbortController();

  constructor(deps: SigningDeps) {
    this.#deps = deps;
    const disposing = this.#disposing.signal;
    const current = new CurrentSession({ ...deps, onOver: (end) => this.#onOver(end) });
    const lost = new LostSession({ ...deps, current, disposing });
    this.#current = current;
    this.#lost = lost;
    this.#signOut = new SignOut({ ...deps, current, lost });
  }

  /** What the sign-in asked the gateway to make of the agent after a call; true while nobody is signed in. */
  get isReadyAfterCall(): boolean {
    return this.#current.credentials?.autoEnterReady !== false;
  }

  get signedInSession(): SignedInSession | null {
    return this.#current.signedInSession;
  }

  /**
   * Signs in; resolves as soon as the gateway accepted. Rejects with the refusal: 100-002 means that the number is
   * signed in already, by another program or an own session that was lost: only `takeOver` ends that.
   * @throws ProblemError `notPossible`, for what {@link whyNotSignIn} says
   */
  async signIn(credentials: SignInCredentials): Promise<void> {
    const { store, actionRunner, clock } = this.#deps;
    requirePossible(whyNotSignIn(store.snapshot.session));
    const { agentId, takeOver: takingOver } = credentials;
    this.#cancelling = new AbortController();
    const change = { kind: 'signInAsked', agentId, takingOver, since: clock.now() } as const;
    store.apply({ kind: 'session', change });
    try {
      const deps = { ...this.#deps, disposing: this.#disposing.signal };
      const accepted = await signIn(deps, credentials, this.#cancelling.signal);
      this.#current.begin(accepted, credentials);
    } catch (error) {
      store.apply({ kind: 'session', change: { kind: 'signInRefused' } });
      throw actionRunner.asProblem(error, 'signIn');
    }
  }

  /** Does nothing while no sign-in is under way. */
  cancelSignIn(): void {
    this.#cancelling.abort();
  }

  /**
   * Signs out. When the gateway refuses or does not answer, the agent stays signed in. Only a gateway that was out of
   * reach before, and still does not answer, leaves nothing to wait for: the session ends here, and there by itself.
   * @throws ProblemError `notPossible`, for what `whyNotSignOut` says; else what the gateway said
   */
  signOut(how: { readonly releaseCall: boolean }): Promise<void> {
    return this.#signOut.signOut(how);
  }

  /**
   * Sets another password for the agent who is signed in. Where the answer is lost it is not known which of the two
   * holds: the present one is kept.
   * @throws ProblemError what the gateway said, or for want of a session
   */
  async changePassword(passwords: PasswordChange): Promise<void> {
    const { actionRunner, store } = this.#deps;
    const { oldPassword, newPassword } = passwords;
    const session = actionRunner.requireSignedIn();
    await actionRunner.once('changePassword', () =>
      session.ask((gateway, signal) => gateway.changePassword(oldPassword, newPassword, signal)),
    );
    this.#current.passwordChanged(newPassword);
    store.apply({ kind: 'session', change: { kind: 'passwordChanged' } });
  }

  /**
   * Sets another password for an agent who is not signed in.
   * @throws ProblemError what the gateway said, or `notPossible`, for what {@link whyNotSignIn} says
   */
  async renewPassword({
    agentId,
    oldPassword,
    newPassword,
  }: PasswordChange & { readonly agentId: string }): Promise<void> {
    const { actionRunner, store, openGateway } = this.#deps;
    requirePossible(whyNotSignIn(store.snapshot.session));
    await actionRunner.once('renewPassword', async () => {
      const gateway = openGateway(toAgentId(agentId));
      try {
        await gateway.changePassword(oldPassword, newPassword, this.#disposing.signal);
      } finally {
        gateway.close();
      }
    });
  }

  /** The gateway has gone for good, such as practice mode's. While signing out, the sign-out is done by that. */
  lose(why: LostWhy): void {
    if (this.signedInSession !== null || this.#lost.isSigningInAgain)
      this.#onOver({ why, code: null, silentMs: 0 });
  }

  /** Signing in again by itself waits no longer for its next try. */
  tryNow(): void {
    this.#lost.tryNow();
  }

  dispose(): void {
    this.#disposing.abort();
    this.#current.end();
    this.#lost.end();
  }

  #onOver(end: SessionEnd): void {
    if (this.#deps.store.snapshot.session.state === 'signingOut') this.#signOut.onOver();
    else this.#lost.over(end);
  }
}
