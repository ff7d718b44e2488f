import { expect, it } from 'vitest';
import { print, table, type Figure } from '../../bench/report.ts';

it('puts texts to the left and numbers to the right', () => {
  const rows = [
    ['client', 'ms'],
    ['a', '12.5'],
    ['longer', '1.0'],
  ];
  expect(table(rows).split('\n')).toEqual(['client    ms', '------  ----', 'a       12.5', 'longer   1.0']);
});

it.each<{ figure: Figure; sentence: string }>([
  {
    figure: { name: 'p95', value: 60, bound: 'at most', limit: 60, unit: 'ms' },
    sentence: 'reached: p95 60.0 ms (at most 60 ms)',
  },
  {
    figure: { name: 'p95', value: 60.1, bound: 'at most', limit: 60, unit: 'ms' },
    sentence: 'NOT reached: p95 60.1 ms (at most 60 ms)',
  },
  {
    figure: { name: 'sooner', value: 9.9, bound: 'at least', limit: 10, unit: 'times' },
    sentence: 'NOT reached: sooner 9.9 times (at least 10 times)',
  },
  {
    figure: { name: 'nothing measured', value: Number.NaN, bound: 'at least', limit: 10, unit: 'times' },
    sentence: 'NOT reached: nothing measured NaN times (at least 10 times)',
  },
])('says "$sentence"', ({ figure, sentence }) => {
  const report = print({ title: 'T', rows: [['a']], notes: [], figures: [figure], details: {} });
  expect(report.trimEnd().split('\n').at(-1)).toBe(sentence);
});
