/** What became of a sign-in of which no answer came, or none that can be read (docs/gateway.md §2). */
import { type Problem, ProblemError, problemOf } from '../../../shared/errors.ts';
import { isUnheard } from '../../../shared/unheard.ts';
import type { SignInAnswer } from '../gatewayPort/statePort.ts';
import { delays, limits } from '../time/delays.ts';
import { after } from '../time/timers.ts';
import { checked, type SignInAttempt } from './signInAttempt.ts';

/** The sign-in may have been accepted. One that the agent cancelled was sent, too. */
export const mayBeAccepted = (problem: Problem): boolean =>
  isUnheard(problem) || problem.kind === 'cancelled';

/** What is known of a session of which the gateway only said that it is there. */
const nothingTold: SignInAnswer = {
  vdnId: null,
  passwordMustChange: false,
  passwordDaysLeft: null,
  loginAt: null,
  hasVoice: null,
};

/** The Guid may have come although the answer did not; else a second sign-in is told about the first. */
export async function findOut(attempt: SignInAttempt, cause: Problem): Promise<SignInAnswer> {
  const { gateway, cancelling, disposing, onStep } = attempt;
  onStep(cancelling.aborted ? 'cancelling' : 'checking');
  if (gateway.hasSession() && (await isSignedIn(attempt))) return nothingTold;
  for (let tries = 1; ; tries += 1) {
    try {
      return await signInAgain(attempt);
    } catch (error) {
      const problem = problemOf(error);
      if (disposing.aborted || problem === null) throw error;
      if (!isInProgress(problem)) throw new ProblemError(conclusion(problem, cause));
      if (tries === limits.signInChecks) throw new ProblemError({ kind: 'signInUnsure', signedIn: 'likely' });
      await pause(attempt);
    }
  }
}

async function isSignedIn(attempt: SignInAttempt): Promise<boolean> {
  try {
    const { activity } = await checked(attempt, (signal) => attempt.gateway.status(signal));
    return activity !== 'signedOut';
  } catch {
    return false;
  }
}

/** An agent who has cancelled must not be given a call. */
function signInAgain(attempt: SignInAttempt): Promise<SignInAnswer> {
  const { gateway, request, takeOver, cancelling } = attempt;
  const startReady = request.startReady && !cancelling.aborted;
  return checked(attempt, (signal) => gateway.signIn({ ...request, startReady }, takeOver, signal));
}

/** The first request is still being worked on. */
const isInProgress = (problem: Problem): boolean =>
  problem.kind === 'refusal' && (problem.code === '100-021' || problem.code === '000-007');

function conclusion(problem: Problem, cause: Problem): Problem {
  // By this attempt most likely, but another program may have been signed in all the time.
  if (problem.kind === 'refusal' && problem.refusal === 'alreadySignedIn') {
    return { kind: 'signInUnsure', signedIn: 'likely' };
  }
  // The same failure twice in so short a time is not a lost answer: the address is wrong, or no gateway is there.
  const isPlain = problem.kind === 'unreachable' || problem.kind === 'protocol' || problem.kind === 'http';
  if (!mayBeAccepted(problem) || (isPlain && problem.kind === cause.kind)) return problem;
  return { kind: 'signInUnsure', signedIn: 'notKnown' };
}

function pause({ clock, disposing }: SignInAttempt): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new ProblemError({ kind: 'cancelled' }));
    disposing.addEventListener('abort', cancel, { once: true });
    after(clock, disposing, delays.signInCheckAgainMs, () => {
      disposing.removeEventListener('abort', cancel);
      resolve();
    });
  });
}
