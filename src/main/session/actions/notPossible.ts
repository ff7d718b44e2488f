import type { WhyNot } from '../../../shared/calls/rules.ts';
import { type Impossible, ProblemError } from '../../../shared/errors.ts';

/** The error of an action that the program does not even ask for. */
export const notPossible = (why: Impossible): ProblemError => new ProblemError({ kind: 'notPossible', why });

/** Throws the answer of a rule. @throws ProblemError `notPossible` */
export function requirePossible(why: WhyNot): void {
  if (why !== null) throw notPossible(why);
}
