/** Signing out, also while the gateway is out of reach or the program signs in again (docs/gateway.md §2). */
import { whyNotSignOut } from '../../../shared/calls/rules.ts';
import { type Problem, type ProblemError, problemOf } from '../../../shared/errors.ts';
import type { ActionRunner } from '../actions/actionRunner.ts';
import { requirePossible } from '../actions/notPossible.ts';
import { isSilence, overCode } from '../gatewayPort/failedRequests.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { CurrentSession } from './currentSession.ts';
import type { LostSession } from './lostSession.ts';
import type { SignedInSession } from './signedInSession.ts';

export interface SignOutDeps {
  readonly current: CurrentSession;
  readonly lost: LostSession;
  readonly actionRunner: ActionRunner;
  readonly store: SnapshotStore;
}

/**
 * Carries out a sign-out. Where the gateway was out of reach before and still is, it is done here alone, and the
 * snapshot says so; where the gateway refuses, the session stays.
 */
export class SignOut {
  readonly #deps: SignOutDeps;
  /** The session ended while the sign-out was still under way: what was asked for has come true. */
  #isOver = false;

  constructor(deps: SignOutDeps) {
    this.#deps = deps;
  }

  /** @see Signing.signOut */
  async signOut({ releaseCall }: { readonly releaseCall: boolean }): Promise<void> {
    const { actionRunner, lost, store } = this.#deps;
    requirePossible(whyNotSignOut(store.snapshot, { releaseCall }));
    this.#isOver = false;
    if (lost.isSigningInAgain) return this.#whileSigningInAgain(releaseCall);
    const signedInSession = actionRunner.requireSignedIn();
    const silentSince = store.snapshot.session.state === 'reconnecting' ? store.contactAt : null;
    store.apply({ kind: 'session', change: { kind: 'signOutAsked' } });
    await this.#leave(signedInSession, releaseCall, silentSince);
  }

  /** The session has ended meanwhile. */
  onOver(): void {
    this.#isOver = true;
  }

  /**
   * @param silentSince when the gateway answered last, if it was out of reach when the agent asked; null: it was not
   */
  async #leave(
    signedInSession: SignedInSession,
    releaseCall: boolean,
    silentSince: number | null,
  ): Promise<void> {
    const { actionRunner, store } = this.#deps;
    let isUnheard = false;
    try {
      await signedInSession.signOut(releaseCall);
    } catch (error) {
      const shown = actionRunner.asProblem(error, 'signOut');
      const isOver = this.#isOver || (await hadEnded(shown.problem, signedInSession));
      isUnheard = !isOver && silentSince === store.contactAt && isSilence(shown.problem);
      if (!isOver && !isUnheard) throw this.#refused(shown);
    }
    this.#left();
    if (isUnheard) store.apply({ kind: 'problem', during: 'signOut', problem: { kind: 'signOutUnheard' } });
  }

  /** Nobody is signed in, or about to be: then it is waited for and undone. */
  async #whileSigningInAgain(releaseCall: boolean): Promise<void> {
    const { store, lost, current } = this.#deps;
    store.apply({ kind: 'session', change: { kind: 'signOutAsked' } });
    await lost.stop();
    if (current.signedInSession === null) this.#left();
    else await this.#leave(current.signedInSession, releaseCall, null);
  }

  #refused(shown: ProblemError): ProblemError {
    const { store } = this.#deps;
    store.apply({ kind: 'session', change: { kind: 'signOutRefused' } });
    if (shown.problem.kind !== 'cancelled') {
      store.apply({ kind: 'problem', during: 'signOut', problem: shown.problem });
    }
    return shown;
  }

  #left(): void {
    const { current, lost, store } = this.#deps;
    current.end();
    lost.end();
    store.apply({ kind: 'session', change: { kind: 'signOutDone' } });
  }
}

/**
 * Whether a sign-out was refused because there is no session to end. A second request decides, because one refusal
 * alone may be a node's error. The agent wants to be out: no answer to the second one leaves the first one standing.
 */
async function hadEnded(told: Problem, { ask }: Pick<SignedInSession, 'ask'>): Promise<boolean> {
  if (overCode(told) === null) return false;
  try {
    await ask((gateway, signal) => gateway.status(signal));
    return false;
  } catch (error) {
    const problem = problemOf(error);
    return overCode(problem) !== null || problem?.kind !== 'refusal';
  }
}
