import { type Problem, ProblemError } from '../../../../src/shared/errors.ts';

/** The problem with which something fails; anything but a `ProblemError` fails the test. */
export async function problemFrom(work: () => unknown): Promise<Problem> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('it did not fail');
}
