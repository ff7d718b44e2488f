/** What is kept while somebody is signed in, and begins and ends together. */
import type { SignedIn } from '../../../shared/contract/sessionView.ts';
import type { Tracing } from '../actions/ask.ts';
import type { QueueChoice } from '../follow/ownQueues.ts';
import type { GatewayPort } from '../gatewayPort/gatewayPort.ts';
import type { SignInAnswer } from '../gatewayPort/statePort.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Clock, Random } from '../time/timers.ts';
import { SignedInSession } from './signedInSession.ts';
import type { SessionEnd } from './recovery.ts';
import type { SignInCredentials } from './signInAttempt.ts';

/** A gateway that accepted a sign-in. */
export interface Accepted {
  readonly gateway: GatewayPort;
  readonly answer: SignInAnswer;
}

export interface CurrentSessionDeps extends Tracing {
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly queueChoice: QueueChoice;
  readonly knowsWorstQueue: () => boolean;
  /** The session has ended on the gateway's side. */
  readonly onOver: (end: SessionEnd) => void;
}

/**
 * The session that is up and what it was begun with, which is kept while the session is lost and may be begun again.
 */
export class CurrentSession {
  readonly #deps: CurrentSessionDeps;
  #signedInSession: SignedInSession | null = null;
  #credentials: SignInCredentials | null = null;

  constructor(deps: CurrentSessionDeps) {
    this.#deps = deps;
  }

  /** Null while nobody is signed in. */
  get signedInSession(): SignedInSession | null {
    return this.#signedInSession;
  }

  /** What it was begun with; kept for as long as it may have to be begun again, in memory alone. */
  get credentials(): SignInCredentials | null {
    return this.#credentials;
  }

  /** Begins it. When that throws nothing of it is kept, and the gateway is closed. */
  begin({ gateway, answer }: Accepted, credentials: SignInCredentials): void {
    const { store, clock } = this.#deps;
    const { agentId } = credentials;
    try {
      const signedInSession = new SignedInSession({
        ...this.#deps,
        gateway,
        agentId,
        loginAt: answer.loginAt,
      });
      this.#signedInSession = signedInSession;
      store.heard();
      const as = signedInAs(credentials, answer, clock.now());
      store.apply({ kind: 'session', change: { kind: 'signInAccepted', as } });
      signedInSession.start();
      this.#credentials = credentials;
    } catch (error) {
      this.end();
      gateway.close();
      throw error;
    }
  }

  /** It is begun again with this one. */
  passwordChanged(password: string): void {
    if (this.#credentials !== null) this.#credentials = { ...this.#credentials, password };
  }

  /** Ends all that runs. The credentials are kept, to begin it again. */
  pause(): void {
    this.#signedInSession?.end();
    this.#signedInSession = null;
  }

  /** Nothing is kept, the password neither. */
  end(): void {
    this.pause();
    this.#credentials = null;
  }
}

/** @param signedInAt this machine's clock */
function signedInAs(
  { agentId, phoneNumber }: SignInCredentials,
  { passwordMustChange, passwordDaysLeft, hasVoice }: SignInAnswer,
  signedInAt: number,
): SignedIn {
  return { agentId, phoneNumber, signedInAt, passwordMustChange, passwordDaysLeft, hasVoice };
}
