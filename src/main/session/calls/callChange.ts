/** What is told of a call, and how it gets into one. Each change returns the same object when nothing changed. */
import type { EventCall } from '../../../shared/agentEvents.ts';
import type { Call, PartyNumber } from '../../../shared/calls/model.ts';
import type { CallInfo } from '../../../shared/calls/told.ts';
import { toLocalTime } from '../time/gatewayClock.ts';
import { sameContent } from '../sameContent.ts';
import type { Moment } from './moment.ts';

/** What is told of a call, in the call's own words. */
export type Facts = Partial<Omit<Call, 'key'>>;

/** A begin that moved by less is the same begin, seen through a better known clock. */
export const beginToleranceMs = 1000;

/** Takes every fact that is not null; a later one wins. */
export const correct = (call: Call, facts: Facts): Call => merge(call, facts, () => true);

/** Takes only facts that the call does not have yet. */
export const complete = (call: Call, facts: Facts): Call => merge(call, facts, (known) => known === null);

function merge(call: Call, facts: Facts, takes: (known: unknown) => boolean): Call {
  const known: Readonly<Record<string, unknown>> = { ...call };
  const news = Object.entries<unknown>(facts).filter(
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

/** What an event and a call object have in common. */
export const factsOfParties = (told: EventCall | CallInfo, moment: Moment): Facts => ({
  callId: told.callId,
  callType: told.callType,
  mediaType: told.mediaType,
  mediaAbility: told.mediaAbility,
  caller: described(told.callerNumber, moment),
  called: described(told.calledNumber, moment),
});

/** What else an event tells of the call that it names. */
export const factsOfEvent = (told: EventCall, moment: Moment): Facts => ({
  ...factsOfParties(told, moment),
  phoneRole: told.phoneRole,
  isTransferred: told.isTransferred,
  transferredBy: described(told.transferredBy, moment),
});

/** A number as it is told, made readable; null where none was told. */
export const described = (raw: string | null, moment: Moment): PartyNumber | null =>
  raw === null ? null : moment.describeNumber(raw);
