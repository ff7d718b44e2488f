import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { codeOf, asObject, number, objectOf, text } from '../../../../../src/main/transport/json/values.ts';

const readAs = (schema: v.GenericSchema, given: unknown): unknown => {
  const outcome = v.safeParse(objectOf({ it: schema }), given);
  return outcome.success ? outcome.output.it : 'refused';
};

describe('a text', () => {
  it.each([
    ['a', 'a'],
    [12, '12'],
    ['a\0\0', 'a'],
    ['', null],
    [null, null],
    ['abcd', 'abcd'],
    ['abcde', 'refused'],
    [Number.NaN, 'refused'],
    [{}, 'refused'],
    [true, 'refused'],
  ])('of at most four characters is read from %j as %j', (it, value) => {
    expect(readAs(text(4), { it })).toBe(value);
  });

  it('that is missing is null', () => {
    expect(readAs(text(4), {})).toBeNull();
  });
});

describe('a number', () => {
  it.each([
    [7, 7],
    ['7', 7],
    [' -7 ', -7],
    [1.5, 1.5],
    ['', null],
    [null, null],
    ['1.5', 'refused'],
    ['0x10', 'refused'],
    [Number.POSITIVE_INFINITY, 'refused'],
    [[], 'refused'],
  ])('is read from %j as %j', (it, value) => {
    expect(readAs(number, { it })).toBe(value);
  });
});

describe('an object', () => {
  it.each([[null], [[]], ['text'], [1], [undefined]])('is not %j', (given) => {
    expect([readAs(number, given), asObject(given)]).toEqual(['refused', null]);
  });

  it('has its members', () => {
    expect(asObject({ a: 1 })).toEqual({ a: 1 });
  });
});

describe('a result code', () => {
  it.each([
    ['100-006', '100-006'],
    [0, '0'],
    ['a b', null],
    ['1'.repeat(21), null],
    [null, null],
  ])('%j is %j', (given, code) => {
    expect(codeOf(given)).toBe(code);
  });
});
