/** One sign-in of an agent: opens the way to the gateway, and shows the steps of it. */
import type { AgentId } from '../../../shared/domain.ts';
import { ProblemError } from '../../../shared/errors.ts';
import type { GatewayPort } from '../gatewayPort/gatewayPort.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Clock } from '../time/timers.ts';
import type { Accepted } from './currentSession.ts';
import type { SignInCredentials } from './signInAttempt.ts';
import { signInSurely } from './signInSurely.ts';

export interface SignInDeps {
  readonly openGateway: (agentId: AgentId) => GatewayPort;
  readonly store: SnapshotStore;
  readonly clock: Clock;
  /** The program ends: nothing more is found out. */
  readonly disposing: AbortSignal;
}

/**
 * @param cancelling the agent no longer wants it
 * @throws ProblemError as {@link signInSurely}, `cancelled` when the program ends; the gateway is closed then
 */
export async function signIn(
  { openGateway, store, clock, disposing }: SignInDeps,
  credentials: SignInCredentials,
  cancelling: AbortSignal,
): Promise<Accepted> {
  const { agentId, takeOver, ...request } = credentials;
  const gateway = openGateway(agentId);
  const onStep = (step: 'checking' | 'cancelling'): void =>
    store.apply({ kind: 'session', change: { kind: 'signInStep', step } });
  try {
    const attempt = { gateway, request, takeOver, clock, disposing, cancelling, onStep };
    const answer = await signInSurely(attempt);
    if (disposing.aborted) throw new ProblemError({ kind: 'cancelled' });
    return { gateway, answer };
  } catch (error) {
    gateway.close();
    throw error;
  }
}
