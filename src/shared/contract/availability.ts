/** Whether the agent can be given a call, and if not why, as the windows are told. */
import type { Activity } from '../domain.ts';

/** Why the agent is not ready. */
export type NotReadyReason =
  /** A call was not answered in time, after which a gateway makes an agent busy. */
  | { readonly kind: 'missedCall' }
  /** The agent gave this number with it, 200 to 250 (`saybusy`, docs/gateway.md §4). */
  | { readonly kind: 'chosen'; readonly code: number };

/** A state that the agent asked for, and that the gateway accepted. */
export type NextState =
  | { readonly activity: 'ready'; readonly reason: null }
  | {
      readonly activity: 'busy';
      /** The number that was given with it, 200 to 250; null: none. */
      readonly reason: number | null;
    }
  | { readonly activity: 'wrapUp' }
  | { readonly activity: 'rest'; readonly seconds: number };

/** The agent's state at the gateway, and what is known of why. Kept by the session, replaced as a whole. */
export interface Availability {
  /** What the agent is doing. */
  readonly now: Activity;
  /** Null: the agent is not kept from being ready, or gave no reason, or it was given elsewhere: no answer tells it. */
  readonly reason: NotReadyReason | null;
  /**
   * The gateway or a supervisor has set this state, not the agent. False also where that is not told, as by the answer
   * to a question; the state that a call brings about is not forced.
   */
  readonly forced: boolean;
  /** Accepted, and not in force so far: with a call up it applies after that. Null: nothing is to come. */
  readonly next: NextState | null;
  /**
   * When the break is over that the agent asked for, or was over as the gateway said, this machine's clock: the state
   * stays after that. Of after-call work, when the program ends it. Null: it is neither, or has no end that is known.
   */
  readonly until: number | null;
  /** When the gateway said so, this machine's clock; null: nobody has been signed in. */
  readonly since: number | null;
}
