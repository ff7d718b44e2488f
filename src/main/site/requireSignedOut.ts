import { whyNotSignIn } from '../../shared/calls/rules.ts';
import type { SessionView } from '../../shared/contract/sessionView.ts';
import { ProblemError } from '../../shared/errors.ts';

/**
 * Where the agent works cannot be changed while a session uses it, nor during a sign-in or sign-out.
 * @throws ProblemError `notPossible` that says which of these it is
 */
export function requireSignedOut(session: Pick<SessionView, 'state'>): void {
  const why = whyNotSignIn(session);
  if (why !== null) throw new ProblemError({ kind: 'notPossible', why });
}
