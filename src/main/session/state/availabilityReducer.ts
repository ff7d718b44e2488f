/** The one writer of `availability`: what of it outlives a change, and what does not. */
import type { Availability, NextState, NotReadyReason } from '../../../shared/contract/availability.ts';
import { isCallUp } from '../../../shared/calls/questions.ts';
import { hasSession } from '../../../shared/contract/sessionQuestions.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import type { Activity } from '../../../shared/domain.ts';
import { isMissedNow } from '../calls/callEnds.ts';
import { unlessSame } from '../sameContent.ts';
import type { SessionMoment } from './inputs.ts';

/** A state of which nothing else is known. @param since this machine's clock */
export const entered = (now: Activity, since: number | null): Availability => ({
  now,
  reason: null,
  forced: false,
  next: null,
  until: null,
  since,
});

/** A session begins, maybe in place of one that was lost: why the agent was not ready in that one still holds. */
export const enteredAnew = ({ reason }: Availability, since: number): Availability => ({
  ...entered('unknown', since),
  reason,
});

/** The agent's state as an event or an answer tells it. */
export interface ToldState {
  readonly now: Activity;
  /** The event says that somebody else has set it. */
  readonly forced: boolean;
  /** The event only reminds that a break is over. */
  readonly isOver?: boolean;
}

/** What an agent may be from the moment a call was missed until the gateway has set busy for it. */
const beforeBusy: readonly Activity[] = ['busy', 'talking', 'unknown'];

/** What an agent may be between a call and the state that was asked for during it. */
const beforeNext: readonly Activity[] = ['talking', 'wrapUp', 'preRest', 'unknown'];

/** The gateway told this state. Without a call another one than was asked for says that it does not come. */
export function withTold(snapshot: SessionSnapshot, told: ToldState, at: number): SessionSnapshot {
  if (told.isOver === true) return withBreakOver(snapshot, at);
  const { availability: before, calls } = snapshot;
  const isNew = told.now !== before.now;
  const isDuringCall = isCallUp(calls);
  const isToCome = isDuringCall || beforeNext.includes(told.now);
  const availability = {
    ...before,
    now: told.now,
    forced: told.forced || (before.forced && !isNew),
    since: isNew ? at : before.since,
    until: isNew ? null : before.until,
  };
  if (!isDuringCall && before.next?.activity === told.now) {
    return withAvailability(snapshot, inForce({ ...availability, since: at }, before.next, at));
  }
  return withAvailability(snapshot, { ...availability, next: isToCome ? before.next : null });
}

/** The gateway reminded that a break has lasted as long as it was meant to. One that has been ended stays ended. */
function withBreakOver(snapshot: SessionSnapshot, at: number): SessionSnapshot {
  const { now, until } = snapshot.availability;
  if (now !== 'rest' || (until !== null && until <= at)) return snapshot;
  return withAvailability(snapshot, { ...snapshot.availability, until: at });
}

/** The gateway accepted that the agent be in this state, and may have told so already. */
export function withAccepted(snapshot: SessionSnapshot, next: NextState, at: number): SessionSnapshot {
  const { availability, calls, session } = snapshot;
  if (!hasSession(session)) return snapshot;
  const isInForce = availability.now === next.activity && !isCallUp(calls);
  return withAvailability(snapshot, isInForce ? inForce(availability, next, at) : { ...availability, next });
}

/** The gateway accepted that what was asked for the time after a call is not to be. */
export const withoutNext = (snapshot: SessionSnapshot): SessionSnapshot =>
  withAvailability(snapshot, { ...snapshot.availability, next: null });

/** The agent ends after-call work later by so much; what has no end is not given one. */
export function withExtended(snapshot: SessionSnapshot, byMs: number, at: number): SessionSnapshot {
  const { now, until } = snapshot.availability;
  if (now !== 'wrapUp' || until === null) return snapshot;
  return withAvailability(snapshot, { ...snapshot.availability, until: Math.max(until, at) + byMs });
}

/** That a call was missed stays the reason, whatever the agent gives after that. A break counts from now. */
function inForce(availability: Availability, next: NextState, at: number): Availability {
  if (next.activity === 'rest') return { ...availability, next: null, until: at + next.seconds * 1000 };
  if (next.activity === 'wrapUp') return { ...availability, next: null };
  const code = next.reason;
  const given: NotReadyReason | null = code === null ? null : { kind: 'chosen', code };
  const reason = availability.reason?.kind === 'missedCall' ? availability.reason : given;
  return { ...availability, reason, next: null };
}

/**
 * After every input: which reason holds no longer, and whether a call was missed. What an agent is after a call counts
 * from its end, also where the gateway said so before.
 */
export function withSettled(
  before: SessionSnapshot,
  snapshot: SessionSnapshot,
  { at, wrapUpMs }: Pick<SessionMoment, 'at' | 'wrapUpMs'>,
): SessionSnapshot {
  const { availability } = snapshot;
  const hasCallEnded = isCallUp(before.calls) && !isCallUp(snapshot.calls);
  const since = hasCallEnded && availability.since !== null ? at : availability.since;
  const reason = reasonNow(before, snapshot);
  const isByGateway = reason?.kind === 'missedCall' && availability.now === 'busy';
  const forced = availability.forced || isByGateway;
  const until = untilNow(before, snapshot, since !== null && wrapUpMs !== null ? since + wrapUpMs : null);
  return withAvailability(snapshot, { ...availability, reason, forced, since, until });
}

/** @param wrapUpUntil when after-call work that begins now is to end; null: it has no end */
function untilNow(
  before: SessionSnapshot,
  { availability: { now, until }, calls }: SessionSnapshot,
  wrapUpUntil: number | null,
): number | null {
  if (now === 'rest') return until;
  if (now !== 'wrapUp' || isCallUp(calls)) return null;
  const begins = before.availability.now !== 'wrapUp' || isCallUp(before.calls);
  return begins ? wrapUpUntil : until;
}

/**
 * That a call was missed is said until the agent is something else, or the next call is there; a gateway that goes on
 * with ready or wrap-up has made nobody busy.
 */
function reasonNow(before: SessionSnapshot, { availability, calls }: SessionSnapshot): NotReadyReason | null {
  const { now, reason } = availability;
  if (isCallUp(calls) || !beforeBusy.includes(now)) return null;
  if (calls.some((call) => isMissedNow(call, before))) return { kind: 'missedCall' };
  return reason?.kind === 'chosen' && now !== 'busy' ? null : reason;
}

function withAvailability(snapshot: SessionSnapshot, next: Availability): SessionSnapshot {
  const availability = unlessSame(snapshot.availability, next);
  return availability === snapshot.availability ? snapshot : { ...snapshot, availability };
}
