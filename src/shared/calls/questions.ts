/** Questions about calls that several parts of the program ask, so that all of them get the same answer. */
import type { Activity } from '../domain.ts';
import type { Call, PartyNumber } from './model.ts';

type Phased = Pick<Call, 'phase'>;

/** In any phase but `ended`. */
export const isLive = (call: Phased): boolean => call.phase !== 'ended';

/** Nobody talks on it yet: it rings here, or, for a call out, at the other side. */
export const isUnanswered = (call: Phased): boolean => call.phase === 'alerting' || call.phase === 'ringing';

/** On the line with the other side. More than one call may be at the same time, as in a conference. */
export const isTalking = (call: Phased): boolean => call.phase === 'talking';

/** On hold at this agent's phone. */
export const isHeld = (call: Phased): boolean => call.phase === 'held';

/** The phone rings for it, or somebody is on the line. */
export const isOnThePhone = (call: Phased): boolean => isLive(call) && !isHeld(call);

/** It came to this agent, who is to answer it, or may have. A call that the agent began rings at the other side. */
export const comesIn = (call: Pick<Call, 'otherSide'>): boolean => call.otherSide === 'caller';

/** It may have come in, and may be one that the agent began: nothing may be said of it that is true of one alone. */
export const mayGoEitherWay = (call: Pick<Call, 'direction'>): boolean => call.direction === 'unknown';

/** It asks for this agent: what the pop, the tray and the announcement are for. */
export const ringsHere = (call: Pick<Call, 'phase' | 'otherSide'>): boolean =>
  isUnanswered(call) && comesIn(call);

/** The agent began it, and nobody has answered yet. */
export const isDialling = (call: Pick<Call, 'phase' | 'otherSide'>): boolean =>
  isUnanswered(call) && !comesIn(call);

/** Any call that is not over: somebody would be cut off, or left unanswered, if the session ended by force. */
export const isCallUp = (calls: readonly Phased[]): boolean => calls.some(isLive);

/** The call that after-call work is about: of those that were talked in, the one that ended last. Null: there is none. */
export function workedCall<One extends Pick<Call, 'answeredAt' | 'endedAt'>>(
  calls: readonly One[],
  now: Activity,
): One | null {
  if (now !== 'wrapUp') return null;
  const talked = calls.filter(({ answeredAt, endedAt }) => answeredAt !== null && endedAt !== null);
  return talked.reduce<One | null>(
    (last, one) => (last === null || (one.endedAt ?? 0) >= (last.endedAt ?? 0) ? one : last),
    null,
  );
}

/** Those that wait to be answered here, in the order in which they are told: the newest is the last. */
export const ringingHere = <Shown extends Pick<Call, 'phase' | 'otherSide'>>(
  calls: readonly Shown[],
): readonly Shown[] => calls.filter(ringsHere);

/** Whom the agent has on the line: the caller, or for a call that the agent began, who was called. */
export const otherParty = (call: Pick<Call, 'otherSide' | 'caller' | 'called'>): PartyNumber | null =>
  call[call.otherSide];

/** The number at this end: the one that was dialled, or for a call that the agent began, the one that is shown. */
export const thisParty = (call: Pick<Call, 'otherSide' | 'caller' | 'called'>): PartyNumber | null =>
  comesIn(call) ? call.called : call.caller;

/** By so many digits at the end a number is told from another one, whatever stands before: a country's code, a prefix. */
const lastDigits = 6;

/** Whether these are two numbers for certain: both are told, and end otherwise. A withheld one may be any. */
export function areTwoNumbers(one: PartyNumber | null, other: PartyNumber | null): boolean {
  const ends = [one, other].map((party) => party?.raw.replace(/\D/g, '').slice(-lastDigits) ?? '');
  return ends.every((end) => end !== '') && ends[0] !== ends[1];
}
