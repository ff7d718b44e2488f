import { expect, it } from 'vitest';
import { wrapped } from '../../../../scripts/demo/wrapped.ts';

it('leaves a short line as it is', () => {
  expect(wrapped('ok   01-good  0.0 s  it goes well: one')).toEqual([
    'ok   01-good  0.0 s  it goes well: one',
  ]);
});

it('goes on in further lines, none of them too long, and loses no word', () => {
  const text = `ok   01-good  0.0 s  ${'a check that held, '.repeat(20).trim()}`;
  const lines = wrapped(text);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(94);
  expect(lines.map((line) => line.trim()).join(' ')).toBe(text);
  expect(lines.slice(1).every((line) => /^ {5}\S/.test(line))).toBe(true);
});

it('breaks no word, however long', () => {
  expect(wrapped(`ok ${'x'.repeat(120)} end`)).toEqual(['ok', `     ${'x'.repeat(120)}`, '     end']);
});
