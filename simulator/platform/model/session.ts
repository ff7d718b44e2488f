import type { AgentAccount, AgentState } from './agent.ts';
import type { Leg } from './call.ts';

/** What an agent becomes when the last call is over, if it was said during the call. */
export type AfterCall = 'ready' | 'busy' | 'wrapUp' | 'rest';

export interface GatewayEvent {
  eventType: string;
  workNo: string;
  content: unknown;
  callId: string | null;
  generatedAt: number;
  /** A fault has repeated or moved it already: no other takes hold of it. */
  faulted?: true;
}

/** How a waiting poll ends. */
export type PollOutcome = 'event' | 'empty' | 'displaced' | 'closed';

interface WaitingPoll {
  finish(outcome: PollOutcome): void;
}

/** How events are brought to a client. */
export interface Push {
  /** How often the client says that it is there, in milliseconds. */
  heartbeatMs: number;
  /** There is an event. */
  wake(): void;
}

/** An agent's session: what lives from sign-in to sign-out. */
export interface Session {
  account: AgentAccount;
  workNo: string;
  phoneNumber: string;
  autoAnswer: boolean;
  autoEnterIdle: boolean;
  /** releasephone of the sign-in: the phone hangs up after each call. */
  releasePhone: boolean;
  /** The phone stayed up after the last call: the next one needs nobody to lift it. */
  offHook: boolean;
  /** False for colleagues whom a scenario plays: nobody polls for them, so they are never signed out. */
  attended: boolean;
  loginAt: number;
  /** `isTold`: an answer has brought it. */
  guid: { value: string; issuedAt: number; isTold: boolean };
  /** Guids that were replaced, with the moment each one lapses. */
  retiredGuids: Map<string, number>;
  /** A renewal was asked for: the next poll's answer brings it. */
  renewalDue: boolean;
  cookies: { huaweielbsession: string; loadbalance: string };
  /** Requests that a load balancer could not tell the node of. */
  strayRequests: number;
  skillIds: Set<number>;
  state: AgentState;
  stateSince: number;
  stateBeforeCall: AgentState;
  afterCall: AfterCall | null;
  /** The calls the agent has a part in, the latest last. */
  legs: Leg[];
  events: GatewayEvent[];
  /** Taken back by a fault until the next event has gone out. */
  delayedEvents: GatewayEvent[];
  poll: WaitingPoll | null;
  /** Events are brought to the client instead of being fetched; null where it polls. */
  push: Push | null;
  signOutTimer: unknown;
  restTimer: unknown;
  /** When the rest is over that is under way. */
  restUntil: number;
  /** Ends wrap-up, where the platform does. */
  wrapUpTimer: unknown;
  ended: boolean;
}
