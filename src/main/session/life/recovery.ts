/** What to do about a failure that may end the session, or has ended it: a decision, and nothing else. */
import type { LostWhy } from '../../../shared/contract/sessionView.ts';
import type { Problem } from '../../../shared/errors.ts';
import { delays } from '../time/delays.ts';
import { type Outlook, outlookOf } from '../gatewayPort/failedRequests.ts';

/** How a session ended, as the one who polls was told. */
export interface SessionEnd {
  readonly why: LostWhy;
  readonly code: string | null;
  /** For how long nothing was heard before that, ms. */
  readonly silentMs: number;
}

/** All that the policy of recovery looks at. */
export interface RecoveryQuestion {
  /** Why there is no session, or why signing in again did not succeed. */
  readonly cause: { readonly lost: LostWhy } | { readonly refused: Problem };
  /** For how long there has been no session that answered, ms. */
  readonly silentMs: number;
  /** Work number, password and phone of this session are still known. */
  readonly hasCredentials: boolean;
  /** How long ago this program signed in again by itself, ms; null: never. */
  readonly signedInAgainMsAgo: number | null;
}

/** Sign in again at once · try the same after a while · leave it to the agent. */
export type Recovery = 'signInAgain' | 'tryAgain' | 'ask';

/**
 * The agent is asked where only the agent may decide: whoever was signed out on purpose, has been out of reach for so
 * long that nobody may sit at the desk, or competes with another program for one session.
 */
export function recoveryOf({
  cause,
  silentMs,
  hasCredentials,
  signedInAgainMsAgo,
}: RecoveryQuestion): Recovery {
  if (!hasCredentials || silentMs > delays.giveUpMs) return 'ask';
  if ('refused' in cause) return mayPass('signIn', cause.refused) ? 'tryAgain' : 'ask';
  const isTooSoon = signedInAgainMsAgo !== null && signedInAgainMsAgo < delays.signInAgainApartMs;
  return isTooSoon || !isHealable[cause.lost] ? 'ask' : 'signInAgain';
}

const isHealable: Readonly<Record<LostWhy, boolean>> = {
  refused: true,
  silence: true,
  signedInAlready: false,
  // It would be refused again.
  didNotHold: false,
  // Whether another program holds the number is what a second sign-in tells.
  unknownAtOnce: true,
  signedOutByGateway: false,
  practiceEnded: false,
};

/** Whether what failed may succeed when it is asked again, by what was asked. */
const passes: Readonly<Record<'signIn' | 'queues', Readonly<Record<Outlook, boolean>>>> = {
  /**
   * Something else than the credentials has to be in doubt: a Guid is not sent, and a certificate is for a person to
   * judge.
   */
  signIn: {
    silent: true,
    passing: true,
    suspect: false,
    unreadable: true,
    lasting: false,
    inTheWay: false,
  },
  /**
   * The names of the queues, of an agent whose session goes on. What cannot be read will not be readable the next time.
   */
  queues: {
    silent: true,
    passing: true,
    suspect: true,
    unreadable: false,
    lasting: false,
    inTheWay: true,
  },
};

/** Whether the same may go right when it is tried again, by what it failed with. */
export const mayPass = (asked: keyof typeof passes, problem: Problem): boolean =>
  passes[asked][outlookOf(problem)];

/**
 * What is known of the end of a session.
 * @param refused why signing in again did not succeed; null: it was not tried
 */
export function explainedBy({ why, code }: SessionEnd, refused: Problem | null) {
  const isTaken = refused?.kind === 'refusal' && refused.refusal === 'alreadySignedIn';
  if (!isTaken) return { why, code, problem: refused };
  return { why: 'signedInAlready', code: refused.code, problem: null } as const;
}
