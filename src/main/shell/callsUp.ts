/** Questions about the calls at hand that several parts of the desktop ask. */
import type { Snapshot } from '../../shared/contract.ts';
import type { Call } from '../../shared/domain.ts';

type Calls = Pick<Snapshot, 'calls'>;

/** Calls that wait to be answered. */
export const callsRinging = ({ calls }: Calls): readonly Call[] =>
  calls.filter(({ phase }) => phase === 'alerting' || phase === 'ringing');

/** Whether somebody would be cut off, or left unanswered, if the session ended by force. */
export const isCallUp = ({ calls }: Calls): boolean => calls.some(({ phase }) => phase !== 'ended');
