import type { SessionSnapshot } from '../contract/snapshot.ts';
import type { Call } from './model.ts';
import { comesIn, isTalking, ringingHere } from './questions.ts';
import { whyNotDo, type WhyNot } from './rules.ts';

/** A call as the pop shows it. */
export interface PopCall extends Call {
  /** Why it cannot be answered now; null: it can. */
  readonly whyNotAnswer: WhyNot;
}

/**
 * The calls for which the pop is there, newest first; with none it is hidden. Decided here alone: the window comes and
 * goes by it, and the page draws what it is told.
 */
export const onPop = (snapshot: Pick<SessionSnapshot, 'session' | 'calls'>): readonly PopCall[] =>
  ringingHere(snapshot.calls)
    .map((call) => ({ ...call, whyNotAnswer: whyNotDo('answer', call.key, snapshot) }))
    .reverse();

/** What became of a call for which the pop was there, and is said there for a moment. */
export interface PopOutcome {
  readonly call: Call;
  readonly outcome: 'answered' | 'missed';
}

/** Of the newest call that came in and was answered or missed; null: there is none. */
export function popOutcome({ calls }: Pick<SessionSnapshot, 'calls'>): PopOutcome | null {
  const outcomes = calls.filter(comesIn).flatMap((call): readonly PopOutcome[] => {
    if (isTalking(call)) return [{ call, outcome: 'answered' }];
    return call.end === 'missed' ? [{ call, outcome: 'missed' }] : [];
  });
  return outcomes.toSorted((one, other) => other.call.offeredAt - one.call.offeredAt)[0] ?? null;
}
