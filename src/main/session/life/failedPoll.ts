/** What a poll that failed says of the session: a decision, and nothing else. */
import type { LostWhy } from '../../../shared/contract/sessionView.ts';
import type { Problem } from '../../../shared/errors.ts';
import { delays, limits } from '../time/delays.ts';
import { outlookOf, overCode } from '../gatewayPort/failedRequests.ts';
import { type Refused, whyRefused } from './whyRefused.ts';

/** How often in a row polls failed, by what they failed with. */
export interface FailedInARow {
  /** The gateway said that there is no session. */
  readonly overs: number;
  /** It may be that the Guid lapsed (000-003). */
  readonly suspects: number;
  /** The answer could not be read. */
  readonly garbled: number;
  /** For any other cause, so that the agent was told that there is no contact. */
  readonly failures: number;
}

/** Before the first failure, and after an answer. */
export const noneFailed: FailedInARow = { overs: 0, suspects: 0, garbled: 0, failures: 0 };

/** What the verdict on a failed poll is made from. */
export interface FailedPoll extends Omit<Refused, 'code'> {
  readonly problem: Problem;
  /** This poll included. */
  readonly inARow: FailedInARow;
  /** How long ago the gateway answered anything, this poll included, ms. */
  readonly unheardMs: number;
}

/**
 * - `confirm`  poll again soon: one such answer may be a node's error, or be about a Guid that was renewed meanwhile
 * - `skip`     poll again almost at once: an event was lost, not the contact
 * - `backOff`  poll again later and later, and say that there is no contact
 * - `over`     there is no session any more; `code`: the gateway said so
 */
export type PollVerdict =
  | { readonly next: 'confirm' | 'skip' | 'backOff' }
  | { readonly next: 'over'; readonly why: LostWhy; readonly code: string | null };

/** @returns the same with the poll that failed with this */
export function counted(inARow: FailedInARow, problem: Problem): FailedInARow {
  if (overCode(problem) !== null) return { ...inARow, overs: inARow.overs + 1 };
  const outlook = outlookOf(problem);
  if (outlook === 'suspect') return { ...inARow, suspects: inARow.suspects + 1 };
  if (outlook !== 'unreadable') return { ...inARow, failures: inARow.failures + 1 };
  const garbled = inARow.garbled + 1;
  const isSkipped = garbled <= limits.garbled && inARow.failures === 0;
  return { ...inARow, garbled, failures: inARow.failures + (isSkipped ? 0 : 1) };
}

/**
 * Whether a refusal or a doubt of the session is true shows only when the poll is sent again: it is believed when it
 * repeats.
 */
export function afterFailedPoll({ problem, inARow, unheardMs, ...known }: FailedPoll): PollVerdict {
  const over = (code: string): PollVerdict => ({ next: 'over', why: whyRefused({ code, ...known }), code });
  const code = overCode(problem);
  if (code !== null) return inARow.overs > limits.overs ? over(code) : { next: 'confirm' };
  if (problem.kind === 'refusal' && problem.refusal === 'suspect') {
    return inARow.suspects > limits.suspects ? over(problem.code) : { next: 'confirm' };
  }
  if (inARow.failures === 0) return { next: 'skip' };
  if (unheardMs > delays.giveUpMs) return { next: 'over', why: 'silence', code: null };
  return { next: 'backOff' };
}
