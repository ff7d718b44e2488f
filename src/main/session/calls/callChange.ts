/** The small changes of which the call reducer is made. Each returns the same object when nothing changed. */
import { isLive } from '../../../shared/calls/questions.ts';
import type { EventCall } from '../../../shared/agentEvents.ts';
import type { CallId } from '../../../shared/domain.ts';
import type { Call, CallEnd, CallPhase, PartyNumber, PhaseSource } from '../../../shared/calls/model.ts';
import type { CallInfo } from '../../../shared/calls/told.ts';
import { toLocalTime } from '../time/gatewayClock.ts';
import { sameContent } from '../state/sameContent.ts';
import { liveWithId } from './callList.ts';
import type { Moment } from './moment.ts';

/** What is told of a call, in the call's own words. */
type Facts = Partial<Omit<Call, 'key'>>;

/** A begin that moved by less is the same begin, seen through a better known clock. */
export const beginToleranceMs = 1000;

/** Takes every fact that is not null; a later one wins. */
export const correct = (call: Call, facts: Facts): Call => merge(call, facts, () => true);

/** Takes only facts that the call does not have yet. */
export const complete = (call: Call, facts: Facts): Call => merge(call, facts, (known) => known === null);

function merge(call: Call, facts: Facts, takes: (known: unknown) => boolean): Call {
  const known: Readonly<Record<string, unknown>> = { ...call };
  const news = Object.entries(facts).filter(
    ([name, fact]) =>
      fact !== null && fact !== undefined && takes(known[name]) && !isSame(name, known[name], fact),
  );
  return news.length === 0 ? call : { ...call, ...Object.fromEntries(news) };
}

function isSame(name: string, known: unknown, fact: unknown): boolean {
  if (name === 'beganAt' && typeof known === 'number' && typeof fact === 'number') {
    return Math.abs(known - fact) < beginToleranceMs;
  }
  if (isParty(known) && isParty(fact)) return known.raw === fact.raw;
  return sameContent(known, fact);
}

const isParty = (value: unknown): value is PartyNumber =>
  typeof value === 'object' && value !== null && 'raw' in value;

/** What `callinfobeforeanswer` and `callinfo` tell. */
export function factsOfInfo(info: CallInfo, moment: Moment): Facts {
  return {
    ...factsOfParties(info, moment),
    originalCalled: described(info.originalCalledNumber, moment),
    skillId: info.skillId,
    skillName: info.skillName,
    associatedData: info.associatedData,
    priority: info.priority,
    trunkNo: info.trunkNo,
    loggedOnS: info.loggedOnS,
    beganAt: info.beganAt === null ? null : toLocalTime(info.beganAt, moment.clockOffsetMs, moment.at),
    unread: info.unread,
  };
}

/** What the hold list tells; its other members are not used (docs/gateway.md §6). */
export const factsOfHeld = (info: CallInfo, moment: Moment): Facts => ({
  ...factsOfParties(info, moment),
  skillName: info.skillName,
});

/** What an event tells. */
export const factsOfParties = (told: EventCall | CallInfo, moment: Moment): Facts => ({
  callId: told.callId,
  callType: told.callType,
  mediaType: told.mediaType,
  mediaAbility: told.mediaAbility,
  caller: described(told.callerNumber, moment),
  called: described(told.calledNumber, moment),
});

export const described = (raw: string | null, moment: Moment): PartyNumber | null =>
  raw === null ? null : moment.describeNumber(raw);

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
    key: nth === 0 ? `call-${moment.serial}` : `call-${moment.serial}-${nth}`,
    callId: null,
    phase: 'alerting',
    phaseSince: moment.at,
    phaseFrom: from,
    direction: 'unknown',
    otherSide: 'caller',
    answer: null,
    callType: null,
    mediaType: null,
    mediaAbility: null,
    caller: null,
    called: null,
    originalCalled: null,
    skillId: null,
    skillName: null,
    associatedData: null,
    priority: null,
    trunkNo: null,
    loggedOnS: null,
    beganAt: null,
    offeredAt: moment.at,
    answeredAt: null,
    heldSince: null,
    endedAt: null,
    end: null,
    requested: false,
    unread: [],
  };
  return correct(goingOn(inPhase(call, phase, moment, from), facts.callId ?? null, moment), facts);
}

/** Since when a call was answered and held is measured here: a gateway that reports it anew does not say. */
function goingOn(call: Call, callId: CallId | null, { lostCalls }: Moment): Call {
  const before = callId === null ? undefined : liveWithId(lostCalls, callId);
  if (before === undefined) return call;
  const answeredAt = call.answeredAt === null ? null : (before.answeredAt ?? call.answeredAt);
  const heldSince = call.heldSince === null ? null : (before.heldSince ?? call.heldSince);
  return { ...call, answeredAt, heldSince };
}

/**
 * Moves a live call to a phase and keeps its times. Leaves an ended one alone. Told to be in the phase that was
 * inferred, it is known for certain.
 */
export function inPhase(call: Call, phase: CallPhase, moment: Moment, from: PhaseSource = 'told'): Call {
  if (!isLive(call) || phase === 'ended') return call;
  if (call.phase === phase)
    return from === call.phaseFrom || from === 'inferred' ? call : { ...call, phaseFrom: from, answer: null };
  const answered = phase === 'talking' || phase === 'held';
  return {
    ...call,
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
  if (!isLive(call)) return call;
  const { at } = moment;
  const over = { phase: 'ended', phaseSince: at, phaseFrom: 'told', answer: null, heldSince: null } as const;
  return { ...call, ...over, endedAt: at, end };
}
