/**
 * What a session needs of the agent gateway: its four ports, and what they have in common. Declared here, filled by
 * `main/gateway`; the composition root ties the two. Every method that asks rejects with a `ProblemError` and with
 * nothing else, and ends early with `cancelled` when its signal is aborted.
 */
import type { DataPort } from './dataPort.ts';
import type { PeoplePort } from './peoplePort.ts';
import type { StatePort } from './statePort.ts';
import type { VoicePort } from './voicePort.ts';

/** What holds one agent's session: the Guid, the cookies and the connections, from one sign-in to the next. */
interface ConnectionPort {
  /** Whether the gateway has given a key to a session since the last sign-in began, even if its answer never came. */
  hasSession(): boolean;
  /**
   * What became of the cookies that the session was given, by which a load balancer may pick the node: none was given;
   * all go back with the requests; at least one does not, as one that is for another address.
   */
  cookieFate(): 'none' | 'sent' | 'lost';
  /** Ends the connections that no request uses; after a sleep they are dead, and nothing says so. */
  dropIdleConnections(): void;
  /** Ends every connection that is kept open. */
  close(): void;
}

/** One agent's access to one gateway. */
export interface GatewayPort extends StatePort, VoicePort, DataPort, PeoplePort, ConnectionPort {}
