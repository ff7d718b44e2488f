/** Questions about a session that several parts of the program ask, so that all of them get the same answer. */
import type { InQueues } from './snapshot.ts';
import type { SessionView, SignedIn } from './sessionView.ts';

/** Somebody is signed in, as far as is known: also out of contact, and until the sign-out is done. */
export const hasSession = (session: SessionView): session is Extract<SessionView, SignedIn> =>
  session.state === 'signedIn' || session.state === 'reconnecting' || session.state === 'signingOut';

/** False: the gateway says that the number has no voice, so that no call comes to it. */
export const hasVoice = (session: SessionView): boolean => !hasSession(session) || session.hasVoice !== false;

/** How far an agent who is ready is: `some` is what brings calls. */
export const readyIn = (session: SessionView, inQueues: InQueues): InQueues | 'noVoice' =>
  hasVoice(session) ? inQueues : 'noVoice';

/** The gateway answers, but not so that it can be read: each answer may have been a call. */
export const isContactDoubtful = (session: SessionView): boolean =>
  session.state === 'reconnecting' && session.signingInAgain === null && session.problem?.kind === 'protocol';
