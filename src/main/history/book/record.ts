/** One call while it is followed, and what the history keeps of it. */
import { endedHoldMs } from '../../../shared/calls/holdAlarm.ts';
import type { Call } from '../../../shared/calls/model.ts';
import { otherParty, thisParty } from '../../../shared/calls/questions.ts';
import { targetName } from '../../../shared/calls/transfer.ts';
import type { PastCall } from '../../../shared/history/pastCall.ts';

/** A call at hand. Times of `call` are the session's clock's. */
export interface Followed {
  readonly id: number;
  /** As it was told last. */
  readonly call: Call;
  /** How long it has been on hold, and for how long at most at a time, ms; the hold that lasts is not in it. */
  readonly holdMs: number;
  readonly longestHoldMs: number;
  readonly note: string;
  /** What was kept of it when it seemed to be over; null: it never did. */
  readonly before: PastCall | null;
}

/** A call that begins, or that goes on although it seemed to be over. */
export const followed = (call: Call, id: number, before: PastCall | null): Followed => ({
  id: before?.id ?? id,
  call,
  holdMs: before?.holdMs ?? 0,
  longestHoldMs: before?.longestHoldMs ?? 0,
  note: before?.note ?? '',
  before,
});

/** One that is followed already, and turns out to go on. @param before null: it does not */
export const withBefore = (one: Followed, before: PastCall | null): Followed =>
  before === null || one.before !== null
    ? one
    : {
        ...one,
        ...{ before, id: before.id, holdMs: one.holdMs + before.holdMs },
        longestHoldMs: Math.max(one.longestHoldMs, before.longestHoldMs),
        note: one.note === '' ? before.note : one.note,
      };

/** The same call as it is told now. */
export function told(one: Followed, call: Call): Followed {
  if (one.call === call) return one;
  return { ...withHold(one, endedHoldMs(one.call, call)), call };
}

const withHold = (one: Followed, heldMs: number): Followed =>
  heldMs === 0
    ? one
    : { ...one, holdMs: one.holdMs + heldMs, longestHoldMs: Math.max(one.longestHoldMs, heldMs) };

/** It is no longer told, and nothing says that it has ended. @param at now, by the session's clock */
export function vanished(one: Followed, at: number): Followed {
  const { call } = one;
  if (call.phase === 'ended') return one;
  const ended = {
    ...call,
    phase: 'ended',
    phaseSince: at,
    heldSince: null,
    endedAt: at,
    end: 'ended',
  } as const;
  return told(one, ended);
}

/**
 * What is kept of a call that has ended.
 * @param behindMs how much later the time of day is than the session's clock
 */
export function pastCall(
  { id, call, holdMs, longestHoldMs, note, before }: Followed,
  behindMs: number,
): PastCall {
  const on = (at: number): number => at + behindMs;
  const maybeOn = (at: number | null): number | null => (at === null ? null : on(at));
  return {
    id,
    ...{ key: call.key, callId: call.callId, direction: call.direction, otherSide: call.otherSide },
    requested: call.requested || before?.requested === true,
    party: otherParty(call) ?? before?.party ?? null,
    own: thisParty(call) ?? before?.own ?? null,
    partyName: call.partyName ?? before?.partyName ?? null,
    skillId: call.skillId ?? before?.skillId ?? null,
    skillName: call.skillName ?? before?.skillName ?? null,
    at: before?.at ?? on(call.offeredAt),
    beganAt: before?.beganAt ?? maybeOn(call.beganAt),
    answeredAt: before?.answeredAt ?? maybeOn(call.answeredAt),
    endedAt: on(call.endedAt ?? call.phaseSince),
    end: call.end ?? 'ended',
    ...{ holdMs, longestHoldMs },
    transferredTo: call.end === 'transferred' && call.transfer !== null ? targetName(call.transfer.to) : null,
    associatedData: call.associatedData ?? before?.associatedData ?? null,
    note,
  };
}

/** So long at most a call is at hand of which one event told, and the gateway then knows nothing, ms. */
export const mereEventMs = 10_000;

/**
 * A ring of which nothing was ever told, and that nothing says was missed: it may have been none. So may a call of which
 * an event told nothing but its ID, as one that was meant for an earlier session, and that the gateway knew nothing of.
 */
export function isNothing({ call, note }: Followed): boolean {
  if (otherParty(call) !== null || call.end !== 'ended') return false;
  if (call.callId === null) return call.answeredAt === null;
  const isShort = (call.endedAt ?? call.phaseSince) - call.offeredAt <= mereEventMs;
  return (
    isShort &&
    call.direction === 'unknown' &&
    call.associatedData === null &&
    call.skillId === null &&
    note === ''
  );
}
