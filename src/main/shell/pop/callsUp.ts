/** Questions about the calls at hand that several parts of the desktop ask. */
import { isLive, ringsHere } from '../../../shared/calls/questions.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import type { Call } from '../../../shared/calls/model.ts';

type Calls = Pick<Snapshot, 'calls'>;

/** Calls that wait to be answered here. */
export const callsRinging = ({ calls }: Calls): readonly Call[] => calls.filter(ringsHere);

/** Whether somebody would be cut off, or left unanswered, if the session ended by force. */
export const isCallUp = ({ calls }: Calls): boolean => calls.some(isLive);
