import type { SessionView } from '../../shared/contract/sessionView.ts';
import type { Problem } from '../../shared/errors.ts';
import { describeProblem } from './describeProblem.ts';
import type { Messages } from './en.ts';

/** A lost session for an agent: why it ended, and what to do about it. */
export interface DescribedLoss {
  readonly why: string;
  /** What contact failed with; null where nothing is known. */
  readonly cause: string | null;
  readonly advice: string;
  readonly code: string | null;
}

/**
 * Silence, and a sign-in that another session stands in the way of: the advice for a lost session says more than
 * theirs.
 */
const isToldAnyway = (problem: Problem): boolean =>
  problem.kind === 'unreachable' ||
  problem.kind === 'timeout' ||
  problem.kind === 'cancelled' ||
  (problem.kind === 'refusal' && problem.refusal === 'alreadySignedIn');

/** The words for a lost session; the advice is that of its cause, and the general one only where that is no better. */
export function describeLoss(
  { why: lostWhy, code, problem }: Extract<SessionView, { state: 'lost' }>,
  texts: Pick<Messages, 'lost' | 'problem'>,
): DescribedLoss {
  const [why, generalAdvice] = texts.lost[lostWhy];
  if (problem === null) return { why, cause: null, advice: generalAdvice, code };
  const cause = describeProblem(problem, texts.problem);
  return {
    why,
    cause: cause.title,
    advice: isToldAnyway(problem) ? generalAdvice : cause.advice,
    code: cause.code ?? code,
  };
}
