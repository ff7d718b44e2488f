/** What an agent may do beyond handling own calls. */
export type Right = 'queryAgents' | 'inspect' | 'pickUp';

/** An agent as the site's administrator configured it. */
export interface AgentAccount {
  workNo: string;
  password: string;
  phoneNumber: string;
  /** Queues the agent may sign in to. */
  skillIds: number[];
  /** `queryAgents`: a colleague's calls; `inspect`: a colleague's held calls; `pickUp`: `snatchpickup`. Default: all. */
  rights: Right[];
  name: string;
  vdnId: number;
  /** Others who ask for this agent's calls get 900-002. */
  closedToQueries: boolean;
  /** A forced sign-in is refused with 100-015. */
  cannotBeForcedOut: boolean;
  mustChangePassword: boolean;
  /** What the sign-in tells, in days; `0`: today. Empty: never. */
  passwordExpiresInDays: string;
  /** A sign-in is refused with 100-020. */
  passwordExpired: boolean;
  /** So many wrong passwords in a row lock the account (110-016); 0: none do. */
  locksAfterWrongPasswords: number;
  /** How many came since the last right one. */
  wrongPasswords: number;
  /**
   * Whether this agent's polls wait for an event; null: as the site has it. In a cluster each node has its own switch.
   */
  longPoll: boolean | null;
  /** Three letters T or F for voice, web media and mail. */
  mediaType: string;
  /** A sign-in to queues succeeds and grants none. */
  grantsNoQueue: boolean;
  /** Name of the group; empty: in none. */
  group: string;
  /** The gateway node of a cluster on which the agent is. */
  node: number;
}

/** agentState on the wire; `talking` begins with the allocation of a call (docs/gateway.md §7). */
export const agentStates = {
  signedOut: 2,
  busy: 3,
  idle: 4,
  wrapUp: 5,
  talking: 7,
  rest: 8,
} as const;

export type AgentState = (typeof agentStates)[keyof typeof agentStates];
