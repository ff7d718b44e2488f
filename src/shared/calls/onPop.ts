import type { SessionSnapshot } from '../contract/snapshot.ts';
import type { Call } from './model.ts';
import { ringingHere } from './questions.ts';
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
