/** Whether the gateway can be reached, by the age of its last answer: one rule for bar, tray and screen readers. */
import { hasSession } from './sessionQuestions.ts';
import type { SessionView } from './sessionView.ts';

export type ReachState = 'reachable' | 'reconnecting' | 'unreachable';

export interface Reach {
  readonly state: ReachState;
  /** The last answer, or where none is known the moment since which none came; epoch ms. */
  readonly heardAt: number | null;
  /** From when on the gateway may have signed the agent out (docs/gateway.md §2 "Keep-alive"), epoch ms. */
  readonly signedOutAt: number | null;
  /** When time alone makes it another state, epoch ms; null: not before something is told. */
  readonly changesAt: number | null;
}

/** The gateway signs out an agent whom it has not heard for so long, ms (docs/gateway.md §2). */
const silenceMs = 120_000;
/**
 * An idle session hears of the gateway every 10 s, and pages are told of that up to 5 s later: an age above this, ms, is
 * no contact, although no request has failed so far.
 */
const doubtfulFromMs = 20_000;
/** From this age on, ms, it cannot be reached. */
const unreachableFromMs = 30_000;

interface Told {
  readonly session: SessionView;
  readonly lastContactAt: number | null;
}

/** Null: nobody is signed in. @param now epoch ms by the clock of what was told */
export function reachOf({ session, lastContactAt }: Told, now: number): Reach | null {
  if (!hasSession(session)) return null;
  const isLost = session.state === 'reconnecting';
  const heardAt = lastContactAt ?? (isLost ? session.since : null);
  if (heardAt === null) return { state: 'reachable', heardAt, signedOutAt: null, changesAt: null };
  const ageMs = now - heardAt;
  const state = isLost || ageMs >= doubtfulFromMs ? silentFor(ageMs) : 'reachable';
  const nextMs = { reachable: doubtfulFromMs, reconnecting: unreachableFromMs, unreachable: null }[state];
  return {
    state,
    heardAt,
    signedOutAt: heardAt + silenceMs,
    changesAt: nextMs === null ? null : heardAt + nextMs,
  };
}

const silentFor = (ageMs: number): ReachState => (ageMs < unreachableFromMs ? 'reconnecting' : 'unreachable');
