/**
 * The vocabulary of a shift: agents, calls, queues and what the gateway tells of them, in the spelling that
 * everything inside the program uses. Wire spellings end in `src/main/gateway/wire`.
 *
 * Ids are opaque strings with a brand: a call ID looks like a number and a dash, but a leading zero or a `+`
 * would not survive arithmetic. Times are epoch milliseconds; which clock is said where it matters.
 */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The signed-in agent's own number on the platform, "101" to "999999" (docs/gateway.md §1). */
export type AgentId = Branded<'AgentId'>;
/** Any agent's work number, "101" to "999999". */
export type WorkNo = Branded<'WorkNo'>;
/** Opaque; at most 25 characters from the gateway, at most 20 for CC-CMS (docs/gateway.md §6, §9). */
export type CallId = Branded<'CallId'>;
/** A skill queue's ID, decimal digits. */
export type SkillId = Branded<'SkillId'>;

/** What the agent is doing, as the platform sees it: `agentState` of docs/gateway.md §7. */
export const activities = [
  'unknown',
  'signedOut',
  'busy',
  'ready',
  'wrapUp',
  'talking',
  'rest',
  'preRest',
] as const;
/** One of {@link activities}; `unknown`: not told, or in no known form. */
export type Activity = (typeof activities)[number];

/** What the gateway says of the agent. */
export interface AgentStatus {
  readonly activity: Activity;
  /** At work on a call; false where it is not told. */
  readonly isWorking: boolean;
}

/** A reason for not being ready. */
export interface Reason {
  /** The number that the gateway is given: 200 to 250 with busy, 0 to 255 with a rest (docs/gateway.md §4). */
  readonly code: number;
  readonly name: string;
}

/** A skill queue that the agent may sign in to. */
export interface Queue {
  readonly skillId: SkillId;
  /** Its ID where the gateway has no name for it: never empty. */
  readonly name: string;
}
