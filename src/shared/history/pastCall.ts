/** A call that is over, as the history keeps it, and the questions that several parts of the program ask of it. */
import type { CallDirection, CallEnd, CallSide, PartyNumber } from '../calls/model.ts';
import type { CallId, SkillId } from '../domain.ts';

/** Times are times of day of this machine, epoch ms; durations were measured by a clock that nobody sets. */
export interface PastCall {
  /** Grows with every call that begins: the order of the history, also where somebody has set the clock back. */
  readonly id: number;
  /** The key that the call had while it was at hand; it means something while the program runs. */
  readonly key: string;
  /** Null: the gateway never named it. */
  readonly callId: CallId | null;
  readonly direction: CallDirection;
  /** Which of the parties was not this agent: `called` for a call that the agent began. */
  readonly otherSide: CallSide;
  /** The agent took it out of a queue. */
  readonly requested: boolean;
  /** Who was at the other end. */
  readonly party: PartyNumber | null;
  /** The number that was called, or of a call out the one that was shown. */
  readonly own: PartyNumber | null;
  /** What the agent has called the other side by. */
  readonly partyName: string | null;
  readonly skillId: SkillId | null;
  readonly skillName: string | null;
  /** When the phone rang for it, or it was dialled. */
  readonly at: number;
  /** When it entered the queue or began. */
  readonly beganAt: number | null;
  readonly answeredAt: number | null;
  readonly endedAt: number;
  readonly end: CallEnd;
  /** How long it was on hold, and for how long at most at a time, ms. */
  readonly holdMs: number;
  readonly longestHoldMs: number;
  /** To whom the agent has handed it on, by name or number. */
  readonly transferredTo: string | null;
  /** The associated data as it stood at the end. */
  readonly associatedData: string | null;
  /** What the agent has written about it; empty: nothing. */
  readonly note: string;
}

/**
 * What became of a call, in one word. Answered: `answered` · `taken` out of a queue · `called`, by this agent ·
 * `transferred`. Not answered: `missed`, in time · `abandoned`: the caller hung up · `elsewhere`: somebody else has it ·
 * `declined`: the agent ended it · `noAnswer`: nobody picked up there · `notReached`: why is not told · `ownPhone`: the
 * agent's own phone was not picked up · `cancelled`: the agent hung up first · `notTold`: it went, and nobody said how.
 */
export const outcomes = [
  'answered',
  'taken',
  'called',
  'transferred',
  'missed',
  'abandoned',
  'elsewhere',
  'declined',
  'noAnswer',
  'notReached',
  'ownPhone',
  'cancelled',
  'notTold',
] as const;
export type Outcome = (typeof outcomes)[number];

type Ended = Pick<PastCall, 'otherSide' | 'requested' | 'answeredAt' | 'end'>;

const cameIn = ({ otherSide }: Pick<PastCall, 'otherSide'>): boolean => otherSide === 'caller';

/** Of a call that came in and nobody answered here. */
const unansweredIn: Readonly<Record<CallEnd, Outcome>> = {
  missed: 'missed',
  abandoned: 'abandoned',
  releasedByCaller: 'abandoned',
  releasedByAgent: 'declined',
  released: 'declined',
  takenAway: 'elsewhere',
  transferred: 'elsewhere',
  ended: 'notTold',
  phoneNotLifted: 'notTold',
  rangInVain: 'notTold',
  notReached: 'notTold',
};

/** Of a call out that nobody answered. */
const unansweredOut: Readonly<Record<CallEnd, Outcome>> = {
  phoneNotLifted: 'ownPhone',
  rangInVain: 'noAnswer',
  missed: 'noAnswer',
  notReached: 'notReached',
  releasedByAgent: 'cancelled',
  abandoned: 'cancelled',
  releasedByCaller: 'notReached',
  released: 'notReached',
  takenAway: 'notTold',
  transferred: 'notTold',
  ended: 'notTold',
};

export function outcomeOf(call: Ended): Outcome {
  if (call.answeredAt === null) return (cameIn(call) ? unansweredIn : unansweredOut)[call.end];
  if (call.end === 'transferred') return 'transferred';
  if (call.requested) return 'taken';
  return cameIn(call) ? 'answered' : 'called';
}

/** From the answer to the end, on hold or not, ms; null: nobody answered. */
export const talkMsOf = ({ answeredAt, endedAt }: Pick<PastCall, 'answeredAt' | 'endedAt'>): number | null =>
  answeredAt === null ? null : Math.max(0, endedAt - answeredAt);

/** How long the other side waited for the answer, or in vain, ms; null where that is not known. */
export function waitedMsOf(
  call: Pick<PastCall, 'otherSide' | 'beganAt' | 'answeredAt' | 'endedAt'>,
): number | null {
  if (call.beganAt === null || !cameIn(call)) return null;
  const waitedMs = (call.answeredAt ?? call.endedAt) - call.beganAt;
  return waitedMs < 0 ? null : waitedMs;
}

/** By what a history can be looked at. */
export const historyKinds = ['all', 'missed', 'answered', 'out', 'taken'] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** Whether it is one of the calls of this kind. One that was taken out of a queue was answered, too. */
export function isOfKind(call: Ended, kind: HistoryKind): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'missed':
      return outcomeOf(call) === 'missed';
    case 'answered':
      return cameIn(call) && call.answeredAt !== null;
    case 'out':
      return !cameIn(call);
    case 'taken':
      return call.requested;
  }
}
