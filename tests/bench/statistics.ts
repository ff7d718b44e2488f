/** Key figures of a series of measurements, in the unit of the series. */
export interface Summary {
  readonly n: number;
  readonly min: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
}

/** The smallest value that at least `share` (0 to 1) of the series does not exceed (nearest rank). */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** @throws RangeError when there is nothing to sum up */
export function summarise(values: readonly number[]): Summary {
  if (values.length === 0) throw new RangeError('a summary needs at least one measurement');
  const sorted = values.toSorted((one, other) => one - other);
  return {
    n: sorted.length,
    min: quantile(sorted, 0),
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    max: quantile(sorted, 1),
  };
}
