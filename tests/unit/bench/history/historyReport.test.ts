import { expect, it } from 'vitest';
import { historyReport } from '../../../bench/history/historyReport.ts';
import { isReached } from '../../../bench/report.ts';

const size = (calls: number, frames: readonly number[], ms: readonly number[]) => ({
  calls,
  frames,
  ms,
  rows: 20,
});

it('holds a long history to three frames, and to a short one of the same run', () => {
  const { figures } = historyReport({ sizes: [size(10, [2], [20]), size(600, [4], [50])] });
  expect(figures.map((figure) => [figure.value, isReached(figure)])).toEqual([
    [4, false],
    [2.5, false],
  ]);
});

it('has nothing to say of nothing', () => {
  expect(() => historyReport({ sizes: [] })).toThrow(RangeError);
  expect(() => historyReport({ sizes: [size(10, [], [])] })).toThrow(RangeError);
});
