/** One sign-in, until it is known what became of it (docs/gateway.md §2). */
import type { SignedIn } from '../../../shared/contract/sessionView.ts';
import type { AgentId } from '../../../shared/domain.ts';
import { type Problem, ProblemError, problemOf } from '../../../shared/errors.ts';
import { delays, limits } from '../time/delays.ts';
import type { GatewayPort } from '../gatewayPort/gatewayPort.ts';
import type { SignInAnswer, SignInRequest } from '../gatewayPort/statePort.ts';
import { after, type Clock } from '../time/timers.ts';
import { overCode } from '../gatewayPort/failedRequests.ts';

export interface SignInCredentials extends SignInRequest {
  readonly agentId: AgentId;
  /** True only after the agent was told that this ends another program's session. */
  readonly takeOver: boolean;
}

/** @param signedInAt this machine's clock */
export function signedInAs(
  { agentId, phoneNumber }: SignInCredentials,
  { passwordMustChange, passwordDaysLeft, hasVoice }: SignInAnswer,
  signedInAt: number,
): SignedIn {
  return { agentId, phoneNumber, signedInAt, passwordMustChange, passwordDaysLeft, hasVoice };
}

export interface SignInAttempt {
  readonly gateway: GatewayPort;
  readonly request: SignInRequest;
  readonly takeOver: boolean;
  readonly clock: Clock;
  /** Ends it without finding anything out. */
  readonly disposing: AbortSignal;
  /** The agent no longer wants it: whoever is signed in by then is signed out again. */
  readonly cancelling: AbortSignal;
  readonly onStep: (step: 'checking' | 'cancelling') => void;
}

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
    if (disposing.aborted || cause === null || !isUnheard(cause)) throw error;
    return await findOut(attempt, cause);
  } finally {
    done.abort();
  }
}

/** No answer of the gateway that can be read: it may have done what it was asked. */
const isUnheard = ({ kind }: Problem): boolean =>
  kind === 'timeout' ||
  kind === 'unreachable' ||
  kind === 'http' ||
  kind === 'protocol' ||
  kind === 'cancelled';

/** What is known of a session of which the gateway only said that it is there. */
const nothingTold: SignInAnswer = {
  vdnId: null,
  passwordMustChange: false,
  passwordDaysLeft: null,
  loginAt: null,
  hasVoice: null,
};

/** The Guid may have come although the answer did not; else a second sign-in is told about the first. */
async function findOut(attempt: SignInAttempt, cause: Problem): Promise<SignInAnswer> {
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
    const { activity } = await inTime(attempt, (signal) => attempt.gateway.status(signal));
    return activity !== 'signedOut';
  } catch {
    return false;
  }
}

/** An agent who has cancelled must not be given a call. */
function signInAgain(attempt: SignInAttempt): Promise<SignInAnswer> {
  const { gateway, request, takeOver, cancelling } = attempt;
  const startReady = request.startReady && !cancelling.aborted;
  return inTime(attempt, (signal) => gateway.signIn({ ...request, startReady }, takeOver, signal));
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
  if (!isUnheard(problem) || (isPlain && problem.kind === cause.kind)) return problem;
  return { kind: 'signInUnsure', signedIn: 'notKnown' };
}

/** False when the gateway refuses, because a call has come meanwhile: then the agent is signed in, and is told so. */
async function isUndone(attempt: SignInAttempt): Promise<boolean> {
  try {
    await inTime(attempt, (signal) => attempt.gateway.signOut(false, signal));
    return true;
  } catch (error) {
    const problem = problemOf(error);
    if (overCode(problem) !== null) return true;
    if (problem?.kind === 'refusal') return false;
    throw new ProblemError({ kind: 'signInUnsure', signedIn: 'likely' });
  }
}

async function inTime<Value>(
  { clock, disposing }: SignInAttempt,
  request: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const tooLate = new AbortController();
  const done = new AbortController();
  after(clock, AbortSignal.any([disposing, done.signal]), delays.signInCheckMs, () => tooLate.abort());
  try {
    return await request(AbortSignal.any([disposing, tooLate.signal]));
  } finally {
    done.abort();
  }
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
