/** The calls of a colleague, as people (docs/gateway.md §6). */
import type { PartyNumber } from '../calls/model.ts';
import type { CallType } from '../calls/told.ts';
import type { FewFacts } from '../data/labels.ts';
import type { CallId } from '../domain.ts';
import type { Problem } from '../errors.ts';

/** A call of a colleague. What is not told is null. */
export interface ColleagueCall {
  readonly callId: CallId;
  /** Null: whether it is on hold cannot be asked. */
  readonly isHeld: boolean | null;
  /** Who it is, as the call's associated data says. */
  readonly person: string | null;
  /** The other side's number: of a call out the called one. */
  readonly party: PartyNumber | null;
  readonly queueName: string | null;
  readonly callType: CallType | null;
  /** How long ago it began, or entered the queue, ms. */
  readonly ageMs: number | null;
  readonly waitedS: number | null;
  readonly facts: FewFacts | null;
}

/** Why a part of what would be told of a colleague's calls is not: said once, not at each call. */
export interface CallsUntold {
  /** Who is on the calls. */
  readonly parties: Problem | null;
  /** Which of them are on hold; `notInspector`: the right for it is missing. */
  readonly held: Problem | 'notInspector' | null;
}

/** What a colleague has to do with calls now. */
export interface ColleagueCalls {
  readonly calls: readonly ColleagueCall[];
  /** How many more there are, which could not be read or are more than are shown. */
  readonly leftOut: number;
  readonly untold: CallsUntold;
}

/** Of so many calls of one colleague it is asked who is on them: nobody has more at once. */
export const mostColleagueCalls = 8;
