import type { Clock } from '../clock.ts';
import type { Random } from '../random.ts';
import type { Timings } from '../timings.ts';

/** A queue for one kind of question. All of them are public queues (type 0). */
export interface Skill {
  id: number;
  name: string;
  /** Its calls are given to nobody by themselves: they wait until an agent requests them. Default false. */
  onRequestOnly?: boolean;
}

/** What an agent may do beyond handling own calls. */
export type Right = 'queryAgents' | 'inspect';

/** An agent as the site's administrator configured it. */
export interface AgentAccount {
  workNo: string;
  password: string;
  phoneNumber: string;
  /** Queues the agent may sign in to. */
  skillIds: number[];
  /** `queryAgents`: a colleague's calls; `inspect`: a colleague's held calls. Default: both. */
  rights: Right[];
  name: string;
  vdnId: number;
  /** Others who ask for this agent's calls get 900-002. */
  closedToQueries: boolean;
  /** A forced sign-in is refused with 100-015. */
  cannotBeForcedOut: boolean;
  mustChangePassword: boolean;
  /** Empty: never. */
  passwordExpiresInDays: string;
  /** Whether this agent's polls wait for an event; null: as the site has it. In a cluster each node has its own switch. */
  longPoll: boolean | null;
}

/** agentState on the wire (gateway reference §7). `talking` begins with the allocation of a call (cec_07_0581). */
export const agentStates = {
  signedOut: 2,
  busy: 3,
  idle: 4,
  wrapUp: 5,
  talking: 7,
  rest: 8,
} as const;

export type AgentState = (typeof agentStates)[keyof typeof agentStates];

/** What an agent becomes when the last call is over, if it was said during the call. */
export type AfterCall = 'ready' | 'busy' | 'wrapUp' | 'rest';

/** `accepted`: granted to an agent who requested it, and on its way there. */
export type CallState = 'waiting' | 'accepted' | 'alerting' | 'ringing' | 'talking' | 'held' | 'ended';

export type EndedBy = 'agent' | 'caller' | 'platform';

/** One call on the platform. Times are epoch ms. */
export interface Call {
  callId: string;
  /** callfeature: 0 inbound, 7 outbound (§7). */
  feature: number;
  caller: string;
  called: string;
  skillId: number;
  calldata: string;
  priority: number;
  state: CallState;
  /** The agent it is with, or was with last. */
  workNo: string | null;
  /** A call for one agent instead of for a queue. */
  directedTo: string | null;
  requested: boolean;
  beganAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  endedBy: EndedBy | null;
  muted: boolean;
  answering: boolean;
  lastReleaseWorkNo: string | null;
  requeueCount: number;
  timers: Set<unknown>;
}

export interface GatewayEvent {
  eventType: string;
  workNo: string;
  content: unknown;
  callId: string | null;
  generatedAt: number;
}

/** How a waiting poll ends. */
export type PollOutcome = 'event' | 'empty' | 'displaced' | 'closed';

interface WaitingPoll {
  finish(outcome: PollOutcome): void;
}

/** An agent's session: what lives from sign-in to sign-out. */
export interface Session {
  account: AgentAccount;
  workNo: string;
  phoneNumber: string;
  autoAnswer: boolean;
  autoEnterIdle: boolean;
  /** False for colleagues whom a scenario plays: nobody polls for them, so they are never signed out. */
  attended: boolean;
  loginAt: number;
  guid: { value: string; issuedAt: number };
  /** Guids that were replaced, with the moment each one lapses. */
  retiredGuids: Map<string, number>;
  /** A renewal was asked for: the next poll's answer brings it. */
  renewalDue: boolean;
  cookies: { huaweielbsession: string; loadbalance: string };
  skillIds: Set<number>;
  state: AgentState;
  stateSince: number;
  stateBeforeCall: AgentState;
  afterCall: AfterCall | null;
  calls: Call[];
  events: GatewayEvent[];
  poll: WaitingPoll | null;
  signOutTimer: unknown;
  restTimer: unknown;
  ended: boolean;
}

/** What scenarios and watchers are told, after it happened. */
export type Happening =
  | { kind: 'signedIn' | 'signedOut'; workNo: string; attended: boolean }
  | { kind: 'stateChanged'; workNo: string; state: AgentState; attended: boolean }
  | { kind: 'callChanged'; call: Call; workNo: string | null };

/** How this site is set up, apart from its waits. */
export interface Site {
  authMode: 'static' | 'dynamic';
  longPoll: boolean;
  loadBalancer: boolean;
  phoneAlertingContent: null | 'filled';
  newGateway: boolean;
  trailingNul: boolean;
  customerAlerting: boolean;
  requestedCallRings: boolean;
  routesWhileHolding: boolean;
  afterNoAnswer: 'busy' | 'ready';
}

export interface PlatformSetup {
  clock: Clock;
  random: Random;
  timings: Timings;
  site: Site;
  agents: AgentAccount[];
  skills: Skill[];
}

export type EventListener = (workNo: string, eventType: string, callId: string | null, at: number) => void;
