/** One sign-in, until it is known what became of it (docs/gateway.md §2). */
import { ProblemError, problemOf } from '../../../shared/errors.ts';
import { overCode } from '../gatewayPort/failedRequests.ts';
import type { SignInAnswer } from '../gatewayPort/statePort.ts';
import { delays } from '../time/delays.ts';
import { after } from '../time/timers.ts';
import { checked, type SignInAttempt } from './signInAttempt.ts';
import { findOut, mayBeAccepted } from './unheardSignIn.ts';

/**
 * Signs in. When no answer comes, or none that can be read, or the agent cancels, the gateway may have signed the agent
 * in all the same, and nobody would poll: that is found out before anything is said.
 */
export async function signInSurely(attempt: SignInAttempt): Promise<SignInAnswer> {
  const { cancelling, onStep } = attempt;
  const done = new AbortController();
  cancelling.addEventListener('abort', () => onStep('cancelling'), { once: true, signal: done.signal });
  try {
    const answer = await answered(attempt);
    if (!cancelling.aborted || !(await isUndone(attempt))) return answer;
  } catch (error) {
    if (!cancelling.aborted || problemOf(error)?.kind === 'signInUnsure') throw error;
  } finally {
    done.abort();
  }
  throw new ProblemError({ kind: 'cancelled' });
}

async function answered(attempt: SignInAttempt): Promise<SignInAnswer> {
  const { gateway, request, takeOver, disposing, cancelling, clock } = attempt;
  const done = new AbortController();
  const tooLate = new AbortController();
  // Only its answer brings the Guid, without which nobody can be signed out again: it is still waited for.
  const wait = (): void =>
    after(clock, AbortSignal.any([disposing, done.signal]), delays.cancelledSignInMs, () => tooLate.abort());
  cancelling.addEventListener('abort', wait, { once: true, signal: done.signal });
  try {
    return await gateway.signIn(request, takeOver, AbortSignal.any([disposing, tooLate.signal]));
  } catch (error) {
    const cause = problemOf(error);
    if (disposing.aborted || cause === null || !mayBeAccepted(cause)) throw error;
    return await findOut(attempt, cause);
  } finally {
    done.abort();
  }
}

/** False when the gateway refuses, because a call has come meanwhile: then the agent is signed in, and is told so. */
async function isUndone(attempt: SignInAttempt): Promise<boolean> {
  try {
    await checked(attempt, (signal) => attempt.gateway.signOut(false, signal));
    return true;
  } catch (error) {
    const problem = problemOf(error);
    if (overCode(problem) !== null) return true;
    if (problem?.kind === 'refusal') return false;
    throw new ProblemError({ kind: 'signInUnsure', signedIn: 'likely' });
  }
}
