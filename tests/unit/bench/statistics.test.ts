import { expect, it } from 'vitest';
import { summarise } from '../../bench/statistics.ts';

it('takes median and p95 as the nearest rank, whatever the order', () => {
  const upTo100 = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(summarise(upTo100)).toEqual({ n: 100, min: 1, median: 50, p95: 95, max: 100 });
});

it('takes one measurement for every figure', () => {
  expect(summarise([-3])).toEqual({ n: 1, min: -3, median: -3, p95: -3, max: -3 });
});

it('refuses to sum up nothing', () => {
  expect(() => summarise([])).toThrow('a summary needs at least one measurement');
});
