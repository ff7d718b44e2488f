import { type Problem, ProblemError } from '../../src/shared/errors.ts';

/**
 * The problem with which work is refused. Work that succeeds fails the test, and so does one that fails in another way.
 */
export async function problemFrom(work: Promise<unknown> | (() => unknown)): Promise<Problem> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('it was not refused');
}
