/** A snapshot whose times, which are a steady clock's, are told as times of day. */
import type { SessionSnapshot } from '../../shared/contract.ts';
import type { Call } from '../../shared/domain.ts';

/** @param behindMs how much later the time of day is; 0 gives the same object */
export function inTimesOfDay(snapshot: SessionSnapshot, behindMs: number): SessionSnapshot {
  if (behindMs === 0) return snapshot;
  const { watched, problem, clockOffsetMs } = snapshot;
  const at = <Time extends number | null>(time: Time): Time =>
    (time === null ? null : time + behindMs) as Time;
  return {
    ...snapshot,
    session: sessionIn(snapshot.session, at),
    activitySince: at(snapshot.activitySince),
    calls: snapshot.calls.map((call) => callIn(call, at)),
    watched: watched && {
      ...watched,
      readAt: at(watched.readAt),
      waiting: watched.waiting.map((call) => ({ ...call, waitingSince: at(call.waitingSince) })),
    },
    lastContactAt: at(snapshot.lastContactAt),
    clockOffsetMs: clockOffsetMs === null ? null : clockOffsetMs - behindMs,
    problem: problem && { ...problem, at: at(problem.at) },
  };
}

type Shift = <Time extends number | null>(time: Time) => Time;

function sessionIn(session: SessionSnapshot['session'], at: Shift): SessionSnapshot['session'] {
  switch (session.state) {
    case 'signingIn':
      return { ...session, since: at(session.since) };
    case 'reconnecting':
      return { ...session, since: at(session.since), signedInAt: at(session.signedInAt) };
    case 'signedIn':
    case 'signingOut':
      return { ...session, signedInAt: at(session.signedInAt) };
    default:
      return session;
  }
}

const callIn = (call: Call, at: Shift): Call => ({
  ...call,
  phaseSince: at(call.phaseSince),
  beganAt: at(call.beganAt),
  offeredAt: at(call.offeredAt),
  answeredAt: at(call.answeredAt),
  heldSince: at(call.heldSince),
  endedAt: at(call.endedAt),
});
