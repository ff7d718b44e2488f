/**
 * How the calls at hand hang together (docs/gateway.md §11): a consult, in which the agent asks somebody for help while
 * a customer waits, and a conference, in which the parties of several calls talk. Gateways differ in what they tell of
 * both, so a link is concluded from every sign of it, and ends with the call that it leads to.
 */
import { hasLinks, isLinked, isMultiParty, mayGoUnlisted } from '../../../shared/calls/links.ts';
import {
  comesIn,
  isHeld,
  isLive,
  isTalking,
  isUnanswered,
  otherParty,
} from '../../../shared/calls/questions.ts';
import type { AgentEvent } from '../../../shared/agentEvents.ts';
import { isLentToIvr } from '../../../shared/calls/transfer.ts';
import type { CallId } from '../../../shared/domain.ts';
import type { Call, PartyNumber } from '../../../shared/calls/model.ts';
import { correct, described } from './callChange.ts';
import type { CallInput } from './callInput.ts';
import { ended, inPhase, opened } from './callLife.ts';
import { type Calls, liveWithId, mapped, replaced } from './callList.ts';
import type { CallMoment, Moment } from './moment.ts';

/** Makes and ends the links that follow from a step. @returns `next` where they stay as they are */
export function withLinks(before: Calls, next: Calls, input: CallInput, moment: CallMoment): Calls {
  const split = next.filter((call) => hasSplit(before, call));
  const isLeft = (call: Call): boolean => split.some((head) => head !== call && head.key === call.conference);
  const left = mapped(next, (call) => (isLeft(call) ? ended(call, 'ended', moment) : call));
  const linked = linkedAnew(left, split);
  const waiting = mapped(linked, (call) =>
    waitsFor(call, linked) ? inPhase(call, 'held', moment, 'inferred') : call,
  );
  const isLent = waiting.some(({ transfer }) => isLentToIvr(transfer));
  if (!isLent && !hasLinks(before) && !hasLinks(waiting)) return waiting;
  const onHold = idsTold(input, true);
  const onThePhone = idsTold(input, false);
  return mapped(waiting, (call) => withListing(call, before, waiting, isHeld(call) ? onHold : onThePhone));
}

/** The links as they are by what is known of the calls now. @param split calls of which the conference is over */
export const linkedAnew = (calls: Calls, split: readonly Call[] = []): Calls =>
  mapped(calls, (call) => (isLive(call) ? linkedNow(call, calls, split.includes(call)) : call));

/** The conference that went on by this call has become a call of two, by its type or by its parties. */
function hasSplit(before: Calls, call: Call): boolean {
  if (!isLive(call) || call.conference !== call.key) return false;
  const known = before.find(({ key }) => key === call.key);
  return known?.conference === call.key && known.callType !== call.callType && !isMultiParty(call);
}

function linkedNow(call: Call, calls: Calls, isSplit: boolean): Call {
  const conference = isSplit ? null : conferenceOf(call, calls);
  const partners = conference === null && call.partners.length > 0 ? [] : call.partners;
  const consultOf = conference === null ? consultedIn(call, calls) : null;
  const isSame = conference === call.conference && consultOf === call.consultOf && partners === call.partners;
  return isSame ? call : { ...call, conference, consultOf, partners };
}

/** It goes on while the call does by which it goes, and somebody else is in it. */
function conferenceOf(call: Call, calls: Calls): string | null {
  if (call.conference === null) return null;
  const isUp = calls.some((one) => one.key === call.conference && isLive(one));
  const isShared = calls.some((one) => one !== call && isLive(one) && one.conference === call.conference);
  return isUp && (isShared || call.partners.length > 0) ? call.conference : null;
}

/** By its type somebody is asked for help in it. */
const isHelp = ({ callType }: Call): boolean => callType === 'consultation' || callType === 'threeParty';

/** The call that waits for this one. What the agent dials beside another call is a consult until its type says no. */
function consultedIn(call: Call, calls: Calls): string | null {
  if (comesIn(call)) return null;
  if (!isHelp(call) && call.callType !== null) return null;
  const others = calls.filter((one) => one !== call && isLive(one) && one.conference === null);
  if (others.some(({ key }) => key === call.consultOf)) return call.consultOf;
  if (!isHelp(call) && !isUnanswered(call)) return null;
  const answered = others.filter((one) => !isUnanswered(one) && one.consultOf === null);
  const heldLast = answered.filter(isHeld).sort((a, b) => (b.heldSince ?? 0) - (a.heldSince ?? 0))[0];
  return (heldLast ?? answered.find(isTalking))?.key ?? null;
}

/** Between two parties the customer waits while the help talks, whether or not an event has told of the hold. */
const waitsFor = (call: Call, calls: Calls): boolean =>
  isTalking(call) &&
  calls.some(
    (help) =>
      help.consultOf === call.key &&
      help.callType === 'consultation' &&
      isTalking(help) &&
      help.phaseSince >= call.phaseSince,
  );

/** What a list of the gateway has told once may be missed in the next one, unless it is in another place since. */
function withListing(call: Call, before: Calls, calls: Calls, told: ReadonlySet<CallId | undefined>): Call {
  const known = before.find(({ key }) => key === call.key);
  const mayBeLeftOut = mayGoUnlisted(call, calls);
  const isNew =
    known === undefined ||
    mayBeLeftOut !== mayGoUnlisted(known, before) ||
    known.conference !== call.conference;
  const isTold = call.callId !== null && told.has(call.callId);
  const isListed = mayBeLeftOut && (isTold || (call.isListed && !isNew));
  return isListed === call.isListed ? call : { ...call, isListed };
}

/** The IDs that the lists have told where a call would be that is on hold, or on the phone. */
function idsTold(input: CallInput, isOnHold: boolean): ReadonlySet<CallId | undefined> {
  switch (input.kind) {
    case 'report': {
      const { current, beforeAnswer, held = [] } = input.report;
      return new Set((isOnHold ? held : [current, beforeAnswer]).map((info) => info?.callId));
    }
    case 'holdList':
      return new Set(isOnHold ? input.held.map(({ callId }) => callId) : []);
    case 'current':
    case 'beforeAnswer':
      return new Set(isOnHold ? [] : [input.info.callId]);
    case 'event':
    case 'dataUnread':
    case 'dataSet':
    case 'dialled':
    case 'answer':
    case 'tick':
      return new Set();
  }
}

/**
 * Several talk: by the ID of one of the calls that were joined, or by a new one (docs/gateway.md §11, "What is open").
 */
export function onConference(
  calls: Calls,
  event: Extract<AgentEvent, { kind: 'conference' }>,
  moment: CallMoment,
): Calls {
  const { callId } = event;
  const isOver = callId !== null && calls.some((call) => call.callId === callId && !isLive(call));
  if (isOver) return calls;
  const known = callId === null ? calls.find(isTalking) : liveWithId(calls, callId);
  if (known === undefined && callId === null) return calls;
  const head = known ?? opened('talking', moment, { callId });
  const partner = described(event.partnerNumber, moment);
  const joined = new Set([head, ...joinedWith(head, calls, partner)]);
  return mapped(known === undefined ? [...calls, head] : calls, (call) => {
    if (!joined.has(call)) return call;
    const talks = inPhase(call, 'talking', moment);
    const partners = call === head ? withPartner(talks.partners, partner) : talks.partners;
    const isSame = talks.conference === head.key && talks.partners === partners;
    return isSame ? talks : { ...talks, conference: head.key, partners };
  });
}

/**
 * Which other calls have become part of the conference: those that are linked or talk, and of an agent who has begun
 * one, the one that waited on hold. A colleague who is asked in may have another call on hold.
 */
function joinedWith(head: Call, calls: Calls, partner: PartyNumber | null): readonly Call[] {
  const others = calls.filter((call) => call !== head && isLive(call));
  const parts = others.filter((call) => isTalking(call) || isLinked(call, [...others, head]));
  const held = others.filter((call) => isHeld(call) && !parts.includes(call));
  const isOwn = [head, ...parts].some(
    (call) =>
      isTalking(call) && (!comesIn(call) || (partner !== null && otherParty(call)?.raw === partner.raw)),
  );
  const isComplete = isHeld(head) || parts.some(isHeld) || held.length !== 1 || !isOwn;
  return isComplete ? parts : [...parts, ...held];
}

const withPartner = (
  partners: readonly PartyNumber[],
  partner: PartyNumber | null,
): readonly PartyNumber[] =>
  partner === null || partners.some(({ raw }) => raw === partner.raw) ? partners : [...partners, partner];

/** @returns the calls without this party of a conference; undefined: it is none that is told apart from the call */
export function withoutMember(calls: Calls, call: Call, number: string, moment: Moment): Calls | undefined {
  if (call.conference === null || otherParty(call)?.raw === number) return undefined;
  const member = calls.find(
    (one) =>
      one !== call && isLive(one) && one.conference === call.conference && otherParty(one)?.raw === number,
  );
  const isPartner = call.partners.some(({ raw }) => raw === number);
  if (member === undefined && !isPartner) return undefined;
  const left =
    member === undefined ? calls : replaced(calls, member, ended(member, 'releasedByCaller', moment));
  return replaced(left, call, withoutPartner(call, number));
}

/** The conference goes on without whom this call of it was with. */
export function withoutPartnerOf(calls: Calls, gone: Call, number: string | null): Calls {
  const head = calls.find((call) => call.key === gone.conference && call !== gone && isLive(call));
  if (head === undefined) return calls;
  return replaced(calls, head, withoutPartner(head, number ?? otherParty(gone)?.raw ?? null));
}

/** A number that was told in another form leaves the one who came in last. */
function withoutPartner(call: Call, number: string | null): Call {
  if (call.partners.length === 0) return call;
  const rest = call.partners.filter(({ raw }) => raw !== number);
  return { ...call, partners: rest.length < call.partners.length ? rest : call.partners.slice(0, -1) };
}

/**
 * The consult that this event says has failed: by its own ID, by that of the customer, who may have gone, or the only
 * one that rings.
 */
export function failedConsult(calls: Calls, callId: CallId | null): Call | undefined {
  const named = callId === null ? undefined : liveWithId(calls, callId);
  const own = calls.filter((call) => isUnanswered(call) && !comesIn(call));
  if (named !== undefined) return own.find((call) => call === named || call.consultOf === named.key);
  const isRepeated = calls.some((call) => call.callId === callId && isHelp(call));
  const consults = isRepeated ? [] : own.filter((call) => call.consultOf !== null || isHelp(call));
  return consults.length === 1 ? consults[0] : undefined;
}

/** What is told of the call by which a conference goes replaces what it was before: who is in it may have changed. */
export const correctedHead = (call: Call, facts: Parameters<typeof correct>[1]): Call => {
  const { callType, caller, called } = facts;
  return call.conference === call.key
    ? correct(call, { callType: callType ?? null, caller: caller ?? null, called: called ?? null })
    : call;
};
