/**
 * How a property is tried (fast-check's `Parameters`): the same cases in every run, so that a test which fails does so
 * again. Another seed finds other cases.
 */
export const runs = (numRuns: number) => ({ numRuns, seed: 20_260_720 }) as const;
