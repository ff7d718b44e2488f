/** What a session that was lost leaves to the next one of the same agent: the calls that were up. */
import { isLive } from '../../../shared/calls/questions.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import type { AgentId } from '../../../shared/domain.ts';
import type { Calls } from '../calls/callList.ts';

/** Whose calls were up at the end of a session, and which. */
export interface LostCalls {
  readonly agentId: AgentId;
  readonly calls: Calls;
}

/**
 * Follows the step from one snapshot to the next. A sign-in that is refused forgets nothing: the take-over may follow
 * it. A sign-out does, and another agent's sign-in.
 */
export function followLoss(
  lost: LostCalls | null,
  { session: before, calls }: SessionSnapshot,
  { session }: SessionSnapshot,
): LostCalls | null {
  if (session.state === before.state) return lost;
  if (session.state === 'lost') return { agentId: session.agentId, calls: calls.filter(isLive) };
  if (session.state === 'signingIn') return lost?.agentId === session.agentId ? lost : null;
  return session.state === 'signingOut' ? null : lost;
}
