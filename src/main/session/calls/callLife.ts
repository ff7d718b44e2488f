/**
 * How a call begins, goes from phase to phase and ends, and what that does to each of its members. Nothing else makes
 * a call, moves it to another phase or ends it.
 */
import type { Call, CallEnd, CallPhase, PhaseSource } from '../../../shared/calls/model.ts';
import { type CallTransfer, isOpen, isTransferring } from '../../../shared/calls/transfer.ts';
import type { CallId } from '../../../shared/domain.ts';
import { correct, type Facts } from './callChange.ts';
import { type Calls, liveWithId, mapped } from './callList.ts';
import type { Moment } from './moment.ts';

/** Members that each call is given when it is opened. */
type Given = 'key' | 'phase' | 'phaseSince' | 'offeredAt';

interface Member<Value> {
  /** What it is as long as nothing tells. */
  readonly initial: Value;
  /** When it goes back to that: at a change of phase, which the end is too; at the end alone; never. */
  readonly resets: 'withPhase' | 'atEnd' | 'never';
  /**
   * Whether a call that goes on after a lost session has what it had before, where it would be measured anew when it is
   * opened. What is not measured so begins as `initial`, whatever it was.
   */
  readonly outlivesSession: boolean;
}

// What resets a member has no default here: each says it itself.
const fact = { initial: null, outlivesSession: false } as const;
const measured = { initial: null, outlivesSession: true } as const;

/** Every member has its row: one that is added without does not compile. */
const members: { readonly [Name in Exclude<keyof Call, Given>]: Member<Call[Name]> } = {
  callId: { ...fact, resets: 'never' },
  phaseFrom: { ...fact, initial: 'told', resets: 'never' },
  direction: { ...fact, initial: 'unknown', resets: 'never' },
  otherSide: { ...fact, initial: 'caller', resets: 'never' },
  answer: { ...fact, resets: 'withPhase' },
  course: { ...fact, resets: 'withPhase' },
  callType: { ...fact, resets: 'never' },
  mediaType: { ...fact, resets: 'never' },
  mediaAbility: { ...fact, resets: 'never' },
  caller: { ...fact, resets: 'never' },
  called: { ...fact, resets: 'never' },
  partyName: { ...fact, resets: 'never' },
  originalCalled: { ...fact, resets: 'never' },
  skillId: { ...fact, resets: 'never' },
  skillName: { ...fact, resets: 'never' },
  associatedData: { ...fact, resets: 'never' },
  priority: { ...fact, resets: 'never' },
  trunkNo: { ...fact, resets: 'never' },
  loggedOnS: { ...fact, resets: 'never' },
  beganAt: { ...fact, resets: 'never' },
  // The end keeps it: it says that the call was answered. A ringing that comes after all removes it (inPhase).
  answeredAt: { ...measured, resets: 'never' },
  heldSince: { ...measured, resets: 'withPhase' },
  muted: { ...fact, initial: false, resets: 'withPhase' },
  // A gateway may keep a mute while the call is held, and when its session is lost (inPhase, goingOn).
  maybeMuted: { ...measured, initial: false, resets: 'atEnd' },
  // The end keeps it: it says to whom the call has gone. An IVR's ends with the hold (inPhase).
  transfer: { ...fact, resets: 'never' },
  // A gateway may record on while the call is held; that a record has ended is told.
  record: { ...fact, resets: 'atEnd' },
  endedAt: { ...fact, resets: 'never' },
  end: { ...fact, resets: 'never' },
  phoneRole: { ...fact, resets: 'never' },
  isTransferred: { ...fact, resets: 'never' },
  transferredBy: { ...fact, resets: 'never' },
  consultOf: { ...fact, resets: 'atEnd' },
  conference: { ...fact, resets: 'atEnd' },
  partners: { ...fact, initial: [], resets: 'atEnd' },
  isListed: { ...fact, initial: false, resets: 'withPhase' },
  wasOffered: { ...fact, initial: false, resets: 'never' },
  requested: { ...fact, initial: false, resets: 'never' },
  unread: { ...fact, initial: [], resets: 'never' },
};

type Members = Omit<Call, Given>;

/** The members that `chosen` takes, each with what `valueOf` says. */
function pick(
  chosen: (member: Member<unknown>) => boolean,
  valueOf: (name: keyof Members) => unknown = (name) => members[name].initial,
): Partial<Members> {
  const names = Object.keys(members) as (keyof Members)[];
  return Object.fromEntries(
    names.filter((name) => chosen(members[name])).map((name) => [name, valueOf(name)]),
  );
}

const unopened = pick(() => true) as Members;
const withPhase = pick(({ resets }) => resets === 'withPhase');
const atEnd = pick(({ resets }) => resets !== 'never');

/** How a call begins: @param nth of the calls that one input opens */
interface Opening {
  readonly nth?: number;
  readonly from?: PhaseSource;
}

/** A call that begins. */
export function opened(
  phase: CallPhase,
  moment: Moment,
  facts: Facts,
  { nth = 0, from = 'told' }: Opening = {},
): Call {
  const call: Call = {
    ...unopened,
    key: nth === 0 ? `call-${moment.serial}` : `call-${moment.serial}-${nth}`,
    phase: 'alerting',
    phaseSince: moment.at,
    phaseFrom: from,
    offeredAt: moment.at,
  };
  return correct(goingOn(inPhase(call, phase, moment, from), facts.callId ?? null, moment), facts);
}

/** What is measured here goes on where it still holds: a gateway that reports a call anew does not say since when. */
function goingOn(call: Call, callId: CallId | null, { lostCalls }: Moment): Call {
  const before = callId === null ? undefined : liveWithId(lostCalls, callId);
  if (before === undefined) return call;
  const kept = pick(
    ({ outlivesSession }) => outlivesSession,
    (name) => (call[name] === members[name].initial ? call[name] : (before[name] ?? call[name])),
  );
  return { ...call, ...kept, maybeMuted: isMaybeMuted(before) };
}

/**
 * The session is lost, and another one is begun in which the calls may go on: whether the agent is heard in them is not
 * known, and nobody waits any more for what comes of a transfer.
 */
export const intoNextSession = (calls: Calls): Calls => mapped(calls, leftUnsure);

function leftUnsure(call: Call): Call {
  const { phase, muted, transfer } = call;
  if (phase === 'ended') return call;
  const isUnderWay = transfer !== null && isTransferring(transfer);
  if (!muted && !isUnderWay) return call;
  return {
    ...call,
    muted: false,
    maybeMuted: isMaybeMuted(call),
    transfer: isUnderWay ? { ...transfer, step: 'unsure' } : transfer,
  };
}

const isMaybeMuted = ({ muted, maybeMuted }: Call): boolean => muted || maybeMuted;

/**
 * Moves a live call to a phase and keeps its times. Leaves an ended one alone. Told to be in the phase that was
 * inferred, it is known for certain.
 */
export function inPhase(call: Call, phase: CallPhase, moment: Moment, from: PhaseSource = 'told'): Call {
  if (call.phase === 'ended' || phase === 'ended') return call;
  if (call.phase === phase)
    return from === call.phaseFrom || from === 'inferred' ? call : { ...call, phaseFrom: from, answer: null };
  const answered = phase === 'talking' || phase === 'held';
  return {
    ...call,
    ...withPhase,
    phase,
    phaseSince: moment.at,
    phaseFrom: from,
    // The agent's answer is one of the facts from which "talking" was inferred: kept until an event tells the phase.
    answer: from === 'inferred' && phase === 'talking' ? call.answer : null,
    answeredAt: answered ? (call.answeredAt ?? moment.at) : null,
    heldSince: phase === 'held' ? moment.at : null,
    maybeMuted: isMaybeMuted(call),
    transfer: phase === 'talking' ? returned(call.transfer) : call.transfer,
  };
}

/** The agent talks to the caller again, who was with an IVR for a while. */
export const returned = (transfer: CallTransfer | null): CallTransfer | null =>
  transfer?.way === 'comesBack' && isOpen(transfer) ? { ...transfer, step: 'back' } : transfer;

/** Ends a call, once: an ended one stays as it is. */
export function ended(call: Call, end: CallEnd, moment: Moment): Call {
  if (call.phase === 'ended') return call;
  const { at } = moment;
  return {
    ...call,
    ...atEnd,
    phase: 'ended',
    phaseSince: at,
    phaseFrom: 'told',
    endedAt: at,
    end: endOf(call.transfer, end),
  };
}

/**
 * How a call has ended: the gateway tells of one that was handed on that the agent has released it, and of one that was
 * joined with another, as if its caller had (docs/gateway.md §11, "connecthold").
 */
export function endOf(transfer: CallTransfer | null, end: CallEnd): CallEnd {
  if (transfer === null || transfer.step === 'failed' || transfer.step === 'back') return end;
  if (transfer.way === 'joined') return transfer.step === 'unsure' && end !== 'ended' ? end : 'transferred';
  // A gateway may let the agent go while an IVR has the caller, and offer the call again.
  const isHandedOn = transfer.step === 'done' || transfer.way === 'now' || transfer.way === 'comesBack';
  return isHandedOn && (end === 'releasedByAgent' || end === 'released' || end === 'ended')
    ? 'transferred'
    : end;
}
