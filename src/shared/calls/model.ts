/** Calls as everything inside the program knows them: a call at hand, and a call that waits in a queue. */
import type { CallId, SkillId } from '../domain.ts';
import type { CallTransfer } from './transfer.ts';
import type { CallType, MediaAbility, MediaType, PhoneRole } from './told.ts';

/** Who and where a number is, ready to be read. Made in the main process, where the numbering plan lives. */
export interface PartyNumber {
  /** As the gateway sent it. */
  readonly raw: string;
  /** Grouped for reading, e.g. "+44 20 7946 0123"; the raw one where no plan fits. */
  readonly display: string;
  /** ISO 3166 alpha-2 of the numbering plan, e.g. "GB"; null for internal and unknown numbers. */
  readonly regionCode: string | null;
}

/** Where a call is. Alerting: the phone was told, nobody named. Ringing: the call is known and can be answered. */
export type CallPhase = 'alerting' | 'ringing' | 'talking' | 'held' | 'ended';

/**
 * How a call ended. `missed`: not answered in time. `abandoned`: the caller gave up before the answer.
 * `releasedByAgent`: asked for in this program, also before the answer. `released`: on this side, by whom is not told.
 * `releasedByCaller`: after the answer. `ended`: gone from what the gateway reports, by whom is not known.
 * `transferred`: the agent has handed it on. `takenAway`: it stopped ringing here without the agent's doing in this
 * program, as when somebody else answers it. Of a call that the agent began: `phoneNotLifted`: the own phone was not
 * picked up · `rangInVain`: the other side's phone rang · `notReached`: it did not, or nothing told so, and why is not
 * told.
 */
export type CallEnd =
  | 'missed'
  | 'abandoned'
  | 'releasedByAgent'
  | 'releasedByCaller'
  | 'released'
  | 'ended'
  | 'transferred'
  | 'takenAway'
  | 'phoneNotLifted'
  | 'rangInVain'
  | 'notReached';

/**
 * How far a call that the agent began has come, as far as it is told. `ownPhone`: the agent's phone rings first ·
 * `dialled`: it is up · `rings`: the other side's phone rings (docs/gateway.md §11, "Call out").
 */
export type CallCourse = 'ownPhone' | 'dialled' | 'rings';

/**
 * Which way a call goes, seen from the call centre: from outside, to the outside, or between two of its agents.
 * `unknown`: nothing has told yet, as while the phone rings and the gateway has not named the call.
 */
export type CallDirection = 'inbound' | 'outbound' | 'internal' | 'unknown';

/** The two parties of a call by what they did. */
export type CallSide = 'caller' | 'called';

/** How a call's phase is known: an event or a list of the gateway says so, or it was concluded from what was told. */
export type PhaseSource = 'told' | 'inferred';

/** What the gateway said to the agent's answer: taken, or that there is no call to answer (200-002). */
export type AnswerOutcome = 'accepted' | 'refused';

/** One call at hand. Times are this machine's clock unless said otherwise. */
export interface Call {
  /** Stable for the life of the call, also before the gateway has named it: the key for lists and actions. */
  readonly key: string;
  /** Null while alerting, until the gateway names the call. */
  readonly callId: CallId | null;
  readonly phase: CallPhase;
  /** When it was seen to enter this phase. */
  readonly phaseSince: number;
  /** What was only inferred yields to what is told later. */
  readonly phaseFrom: PhaseSource;
  /** Changes as soon as something tells of it. */
  readonly direction: CallDirection;
  /** Which of the parties is not this agent: `called` for a call that the agent began. `caller` while nothing tells. */
  readonly otherSide: CallSide;
  /** What became of the agent's own answer while nothing else tells that the call is answered. */
  readonly answer: AnswerOutcome | null;
  /** Means something once it is known that the agent began the call. Null while nothing tells. */
  readonly course: CallCourse | null;
  readonly callType: CallType | null;
  readonly mediaType: MediaType | null;
  readonly mediaAbility: MediaAbility | null;
  readonly caller: PartyNumber | null;
  readonly called: PartyNumber | null;
  /** What the other side is called, where the agent has called it by its name; null: nothing is known. */
  readonly partyName: string | null;
  readonly originalCalled: PartyNumber | null;
  readonly skillId: SkillId | null;
  readonly skillName: string | null;
  readonly associatedData: string | null;
  readonly priority: number | null;
  readonly trunkNo: number | null;
  /** The call object's "total login duration", seconds; null where it is not told. */
  readonly loggedOnS: number | null;
  /** When the call entered the queue or began: the gateway's `begintime` moved onto this machine's clock. */
  readonly beganAt: number | null;
  /** When the phone was told to ring. */
  readonly offeredAt: number;
  readonly answeredAt: number | null;
  /** Since when it is on hold; measured here, because the hold list carries no time (docs/gateway.md §6). */
  readonly heldSince: number | null;
  /** The gateway has accepted that the other side no longer hears this agent, and the agent talks in it since. */
  readonly muted: boolean;
  /**
   * Whether the agent is heard is not known: what was said to a mute, or to its end, is no clear answer; or the call was
   * muted before it was held, or in a session that was lost, and the gateway may have kept that.
   */
  readonly maybeMuted: boolean;
  /** How the agent hands it on, or has tried to last; null: nothing of that. */
  readonly transfer: CallTransfer | null;
  /** The record that is made of it, as the gateway calls it; `-`: it has no name; null: none is, as far as it is told. */
  readonly record: string | null;
  readonly endedAt: number | null;
  readonly end: CallEnd | null;
  /** Whether it is on the agent's main phone or on an assistant's; null where it is not told. */
  readonly phoneRole: PhoneRole | null;
  /** Whether somebody handed it on to this agent, and who; null where it is not told. */
  readonly isTransferred: boolean | null;
  readonly transferredBy: PartyNumber | null;
  /**
   * The key of the call that waits while the agent asks for help in this one; null: it is no consult, or that call is
   * over. Also of what the agent dials beside another call, until its type says that it is something else.
   */
  readonly consultOf: string | null;
  /**
   * The key of the call by which the gateway has the conference of which this call is a part, which is its own where it
   * is that one; null: it is in none.
   */
  readonly conference: string | null;
  /** Who else talks in it, as the gateway named those who came in; of the call by which the conference goes. */
  readonly partners: readonly PartyNumber[];
  /** Of one that a gateway may leave out of its lists: a list has told it where it is now, so that it is missed there. */
  readonly isListed: boolean;
  /** `callinfobeforeanswer` has told this call, so that it says something when it no longer does. */
  readonly wasOffered: boolean;
  /** True when the agent took it out of a queue with requestcall. */
  readonly requested: boolean;
  /** What the gateway told last and nobody could read: the wire's names, as in {@link CallInfo}. */
  readonly unread: readonly string[];
}

/** A call that has gone from a queue, or to somebody else, is still shown for this long, ms. */
export const goneStaysMs = 3000;

/** A call that waits in a queue (docs/gateway.md §6, `waitcallinfo`). */
export interface WaitingCall {
  readonly callId: CallId;
  /** As the gateway sent them: thousands may wait, and only those in sight are made readable. */
  readonly callerNumber: string | null;
  readonly associatedData: string | null;
  readonly skillId: SkillId;
  readonly priority: number | null;
  /** This machine's clock; null when the gateway did not say. */
  readonly waitingSince: number | null;
  /** When the list lacked it, this machine's clock: it is shown a moment longer. Null: it waits, or is on its way here. */
  readonly goneAt: number | null;
}
