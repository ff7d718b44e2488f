import { expect, it } from 'vitest';
import type { DataLabel } from '../../../../src/shared/data/dataLabel.ts';
import { fewFacts } from '../../../../src/shared/data/labels.ts';

const label = (key: string, use: DataLabel['use'], zh = ''): DataLabel => ({ key, en: '', zh, use });
const of = (associatedData: string | null, ...labels: readonly DataLabel[]) =>
  fewFacts({ associatedData }, labels, 'zh');

it('tells the pinned rows alone, by their names in the language, without the person’s', () => {
  const data = '{"Name":"Ada","order":"7","city":"Leeds","LEVEL":"Gold"}';
  const labels = [label('name', 'name'), label('level', 'pinned', '等级'), label('order', 'pinned')];
  expect(of(data, ...labels)).toEqual({
    rows: [
      { name: '等级', value: 'Gold' },
      { name: 'order', value: '7' },
    ],
    text: null,
    more: 1,
  });
});

it('tells at most four, each on one line, and how many there are besides', () => {
  const { rows, more } = of(
    JSON.stringify({ a: 'one\ntwo', b: 'x'.repeat(400), c: '3', d: '4', e: '5', f: '6' }),
  );
  expect([rows.map(({ value }) => value.length), rows[0]?.value, more]).toEqual([
    [7, 301, 1, 1],
    'one two',
    2,
  ]);
});

it.each([
  ['wants to be called back', { rows: [], text: 'wants to be called back', more: 0 }],
  [null, { rows: [], text: null, more: 0 }],
])('tells of %j, which is no table', (data, told) => {
  expect(of(data)).toEqual(told);
});
