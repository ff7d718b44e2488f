/** A sign-in, and how it is asked about. */
import type { AgentId } from '../../../shared/domain.ts';
import { delays } from '../time/delays.ts';
import type { GatewayPort } from '../gatewayPort/gatewayPort.ts';
import type { SignInRequest } from '../gatewayPort/statePort.ts';
import { inTime } from '../time/inTime.ts';
import type { Clock } from '../time/timers.ts';

/** All that a sign-in takes. In memory alone: neither log nor snapshot may have the password. */
export interface SignInCredentials extends SignInRequest {
  readonly agentId: AgentId;
  /** True only after the agent was told that this ends another program's session. */
  readonly takeOver: boolean;
}

/** One sign-in from its request until it is known whether it was accepted. */
export interface SignInAttempt {
  readonly gateway: GatewayPort;
  readonly request: SignInRequest;
  readonly takeOver: boolean;
  readonly clock: Clock;
  /** Ends it without finding anything out. */
  readonly disposing: AbortSignal;
  /** The agent no longer wants it: whoever is signed in by then is signed out again. */
  readonly cancelling: AbortSignal;
  readonly onStep: (step: 'checking' | 'cancelling') => void;
}

/** A question of which the answer is waited for no longer than {@link delays.signInCheckMs}. */
export const checked = <Value>(
  { clock, disposing }: SignInAttempt,
  request: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> => inTime({ clock, signal: disposing, withinMs: delays.signInCheckMs }, request);
