/** One sign-in of an agent: opens the way to the gateway, and shows the steps of it. */
import type { AgentId } from '../../../shared/domain.ts';
import { ProblemError, problemOf } from '../../../shared/errors.ts';
import type { GatewayPort } from '../gatewayPort/gatewayPort.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { Clock } from '../time/timers.ts';
import type { Accepted } from './currentSession.ts';
import type { SignInCredentials } from './signInAttempt.ts';
import { signInSurely } from './signInSurely.ts';

export interface SignInDeps {
  readonly openGateway: (agentId: AgentId) => GatewayPort;
  /** The way to the gateway that stands in where the first cannot be reached; null, or missing: there is none. */
  readonly openSecondGateway?: ((agentId: AgentId) => GatewayPort | null) | undefined;
  readonly store: SnapshotStore;
  readonly clock: Clock;
  /** The program ends: nothing more is found out. */
  readonly disposing: AbortSignal;
}

/**
 * Signs in at the first gateway, or at the second where the first, asked twice, cannot be reached: had it heard all the
 * same, the second one says that somebody is signed in.
 *
 * @param cancelling the agent no longer wants it
 * @throws ProblemError as {@link signInSurely}, `cancelled` when the program ends; the gateway is closed then
 */
export async function signIn(
  deps: SignInDeps,
  credentials: SignInCredentials,
  cancelling: AbortSignal,
): Promise<Accepted> {
  const { openGateway, openSecondGateway, disposing } = deps;
  const { agentId } = credentials;
  try {
    return await signInAt(openGateway(agentId), deps, credentials, cancelling);
  } catch (error) {
    if (problemOf(error)?.kind !== 'unreachable' || cancelling.aborted || disposing.aborted) throw error;
    const second = openSecondGateway?.(agentId) ?? null;
    if (second === null) throw error;
    return signInAt(second, deps, credentials, cancelling);
  }
}

async function signInAt(
  gateway: GatewayPort,
  { store, clock, disposing }: SignInDeps,
  { password, phoneNumber, autoEnterReady, startReady, takeOver }: SignInCredentials,
  cancelling: AbortSignal,
): Promise<Accepted> {
  const request = { password, phoneNumber, autoEnterReady, startReady };
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
