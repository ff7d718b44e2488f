/** What is kept of what the gateway told in one session, and told again without asking anew. */
import type { SignedInSession } from '../../life/signedInSession.ts';

/**
 * @returns what `make` made for a session, the same each time. It goes with the session: the next one, of the same work
 * number too, may be another agent's or at another gateway, and is told only what it asks for itself.
 */
export function perSession<Kept>(
  make: (session: SignedInSession) => Kept,
): (session: SignedInSession) => Kept {
  const made = new WeakMap<SignedInSession, { readonly kept: Kept }>();
  return (session) => {
    const known = made.get(session) ?? { kept: make(session) };
    made.set(session, known);
    return known.kept;
  };
}
