import { type Impossible, ProblemError } from '../../../shared/errors.ts';

/** The error of an action that the program does not even ask for. */
export const notPossible = (why: Impossible): ProblemError => new ProblemError({ kind: 'notPossible', why });
