import type { Activity, CallId } from '../../../shared/domain.ts';
import type { CallNote } from '../../../shared/calls/note.ts';
import type { PartyNumber } from '../../../shared/calls/model.ts';
import type { OwnNumbers } from './callDirection.ts';
import type { Calls } from './callList.ts';
import type { EndedIds } from './endedIds.ts';
import type { GatewayHabits } from './report/gatewayHabits.ts';

/** What a reduction may know besides its input. */
export interface Moment {
  /** This machine's clock, epoch ms. */
  readonly at: number;
  /** Grows with every input: makes keys and ids that are never given twice. */
  readonly serial: number;
  readonly describeNumber: (raw: string) => PartyNumber;
  /** Gateway's clock minus this machine's. */
  readonly clockOffsetMs: number | null;
  /** The calls that were up when the session before was lost: those still there go on, with their times. */
  readonly lostCalls: Calls;
  readonly habits: GatewayHabits;
  readonly endedIds: EndedIds;
}

/** The same for the calls, with what the session knows besides. */
export interface CallMoment extends Moment {
  /** What the agent was last told to be doing. */
  readonly activity: Activity;
  /** Null while nobody is signed in. */
  readonly own: OwnNumbers | null;
  /** A requested call that was granted and has not arrived yet. */
  readonly expected: CallId | null;
  /** Keys of the calls that the agent has asked to end. */
  readonly releasing: ReadonlySet<string>;
  /** What was written about calls. */
  readonly notes: readonly CallNote[];
}
