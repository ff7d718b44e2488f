/** Whether somebody is signed in, as the windows are told. */
import type { AgentId } from '../domain.ts';
import type { Problem } from '../errors.ts';

/** Why there is no session although there was one. */
export type LostWhy =
  /** The gateway no longer accepts this session: it has lapsed, or another program signed in. Which is not known. */
  | 'refused'
  /**
   * The same, and a sign-in since then was refused because the work number is signed in already (100-002): by another
   * program, or by this session, of which the gateway no longer accepts the Guid.
   */
  | 'signedInAlready'
  /**
   * The gateway set cookies at the sign-in, and did not know the session when it was polled: they do not go back to it,
   * or the load balancer that set them did not heed them.
   */
  | 'didNotHold'
  /** The same without any cookie: a node that does not know the session, or another program at the same moment. */
  | 'unknownAtOnce'
  /** The gateway announced that it signs the agent out. */
  | 'signedOutByGateway'
  /**
   * No contact for so long that the gateway has ended the session (after 120 s, docs/gateway.md §2), and the agent is
   * asked.
   */
  | 'silence'
  /** The simulated gateway of practice mode ended by itself. */
  | 'practiceEnded';

/** The session's state, as drawn above the transition table in `session/state/sessionState.ts`. */
export type SessionView =
  | { readonly state: 'signedOut' }
  | {
      readonly state: 'signingIn';
      readonly agentId: AgentId;
      readonly takingOver: boolean;
      /** This machine's clock. */
      readonly since: number;
      /**
       * Checking: no answer came, and what became of the sign-in is being found out; cancelling: the same, to undo it.
       */
      readonly step: 'asking' | 'checking' | 'cancelling';
    }
  | (SignedIn & { readonly state: 'signedIn' })
  | (SignedIn & {
      readonly state: 'reconnecting';
      /** Since when nothing was heard, this machine's clock. */
      readonly since: number;
      readonly attempts: number;
      /** What the last attempt failed with; null: none did so far. */
      readonly problem: Problem | null;
      /**
       * The session has ended, for this reason, and the program signs in again by itself. Null: it tries the session
       * on.
       */
      readonly signingInAgain: LostWhy | null;
    })
  | (SignedIn & { readonly state: 'signingOut' })
  | {
      readonly state: 'lost';
      readonly agentId: AgentId;
      readonly why: LostWhy;
      readonly code: string | null;
      /**
       * What the last attempts failed with before the session was lost by silence, or signing in again; null: neither.
       */
      readonly problem: Problem | null;
    };

/** Who is signed in, and what the gateway said to the sign-in. */
export interface SignedIn {
  readonly agentId: AgentId;
  readonly phoneNumber: string;
  /** This machine's clock. */
  readonly signedInAt: number;
  /** The platform demands a new password. */
  readonly passwordMustChange: boolean;
  /** Days until the password expires; null = never or not said. */
  readonly passwordDaysLeft: number | null;
  /** False: the number has no voice at the gateway, so that no call comes; null: not told. */
  readonly hasVoice: boolean | null;
}
