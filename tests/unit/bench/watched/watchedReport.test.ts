import { expect, it } from 'vitest';
import { isReached } from '../../../bench/report.ts';
import { watchedReport, type WatchedMeasures } from '../../../bench/watched/watchedReport.ts';

const measured: WatchedMeasures = {
  withoutMs: [10, 20],
  watchedMs: [10, 26],
  paintMs: [5, 50],
  pushBytes: { main: [1000, 64_000], pop: [500] },
  mostRows: 30,
  waiting: 2000,
};
const judged = (over: Partial<WatchedMeasures>): boolean[] =>
  watchedReport({ ...measured, ...over }).figures.map(isReached);

it('compares the p95 of the pop, and judges paint and size', () => {
  expect(watchedReport(measured).figures.map(({ value }) => value)).toEqual([1.3, 50, 64]);
  expect(judged({})).toEqual([true, true, true]);
});

it.each<[what: string, over: Partial<WatchedMeasures>, verdicts: boolean[]]>([
  ['a pop that is slowed down', { watchedMs: [10, 27] }, [false, true, true]],
  ['a list that takes long', { paintMs: [50.1] }, [true, false, true]],
  ['a push to the pop that is too large', { pushBytes: { main: [1], pop: [64_001] } }, [true, true, false]],
])('tells %s', (_what, over, verdicts) => {
  expect(judged(over)).toEqual(verdicts);
});

it('has a row for each series, in the unit that it names', () => {
  expect(watchedReport(measured).rows.map(([name, n, , , , max]) => [name, n, max])).toEqual([
    ['', 'n', 'max'],
    ['pop, no queue looked at, ms', '2', '20.0'],
    ['pop, the queue looked at, ms', '2', '26.0'],
    ['list, from the push to its first frame, ms', '2', '50.0'],
    ['push to the main window, kB', '2', '64.0'],
    ['push to the pop, kB', '1', '0.5'],
  ]);
});

it('refuses to judge what was not measured', () => {
  expect(() => watchedReport({ ...measured, paintMs: [] })).toThrow('at least one measurement');
});
