/** What became of a state of the agent that the gateway has accepted, and of which no event tells. */
import { isCallUp } from '../../../../shared/calls/questions.ts';
import type { OperationKind } from '../../../../shared/contract/operations.ts';
import type { Activity } from '../../../../shared/domain.ts';
import type { Problem } from '../../../../shared/errors.ts';
import type { CallReport } from '../../calls/callInput.ts';
import type { Calls } from '../../calls/callList.ts';

/** The gateway has not done what it accepted. */
export const stateNotSet: Problem = { kind: 'stateNotSet' };

/** After these alone nothing comes by itself. */
const lasting: readonly Activity[] = ['ready', 'busy', 'rest'];

/**
 * Judges by a report, after the state was late. With a call up it is for the time after that.
 * @returns `over`: nothing speaks against it
 */
export function judgeState(
  { kind }: { readonly kind: OperationKind },
  { activity }: CallReport,
  calls: Calls,
): Problem | 'over' {
  const isAnother = activity !== undefined && activity !== kind && lasting.includes(activity);
  return isAnother && !isCallUp(calls) ? stateNotSet : 'over';
}
