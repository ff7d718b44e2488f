/**
 * How a call begins, goes from phase to phase and ends, and what that does to each of its members. Nothing else makes
 * a call, moves it to another phase or ends it.
 */
import type { Call, CallEnd, CallPhase, PhaseSource } from '../../../shared/calls/model.ts';
import type { CallId } from '../../../shared/domain.ts';
import { correct, type Facts } from './callChange.ts';
import { liveWithId } from './callList.ts';
import type { Moment } from './moment.ts';

/** Members that each call is given when it is opened. */
type Given = 'key' | 'phase' | 'phaseSince' | 'offeredAt';

interface Member<Value> {
  /** What it is as long as nothing tells. */
  readonly initial: Value;
  /** When it goes back to that: at a change of phase, which the end is too; at the end alone; never. */
  readonly resets: 'withPhase' | 'atEnd' | 'never';
  /** Whether a call that goes on after a lost session brings it along, where the gateway does not tell it anew. */
  readonly outlivesSession: boolean;
}

const fact = { initial: null, resets: 'never', outlivesSession: false } as const;
const measured = { initial: null, resets: 'withPhase', outlivesSession: true } as const;

/** Every member has its row: one that is added without does not compile. */
const members: { readonly [Name in Exclude<keyof Call, Given>]: Member<Call[Name]> } = {
  callId: fact,
  phaseFrom: { ...fact, initial: 'told' },
  direction: { ...fact, initial: 'unknown' },
  otherSide: { ...fact, initial: 'caller' },
  answer: { ...fact, resets: 'withPhase' },
  callType: fact,
  mediaType: fact,
  mediaAbility: fact,
  caller: fact,
  called: fact,
  originalCalled: fact,
  skillId: fact,
  skillName: fact,
  associatedData: fact,
  priority: fact,
  trunkNo: fact,
  loggedOnS: fact,
  beganAt: fact,
  // The end keeps it: it says that the call was answered. A ringing that comes after all removes it (inPhase).
  answeredAt: { ...fact, outlivesSession: true },
  heldSince: measured,
  endedAt: fact,
  end: fact,
  phoneRole: fact,
  isTransferred: fact,
  transferredBy: fact,
  consultOf: { ...fact, resets: 'atEnd' },
  conference: { ...fact, resets: 'atEnd' },
  partners: { ...fact, initial: [], resets: 'atEnd' },
  isListed: { ...fact, initial: false, resets: 'withPhase' },
  requested: { ...fact, initial: false },
  unread: { ...fact, initial: [] },
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
  return { ...call, ...kept };
}

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
  };
}

/** Ends a call, once: an ended one stays as it is. */
export function ended(call: Call, end: CallEnd, moment: Moment): Call {
  if (call.phase === 'ended') return call;
  const { at } = moment;
  return { ...call, ...atEnd, phase: 'ended', phaseSince: at, phaseFrom: 'told', endedAt: at, end };
}
