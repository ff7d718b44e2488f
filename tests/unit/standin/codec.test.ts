import { describe, expect, it } from 'vitest';
import { codec } from '../../../standin/page/codec.ts';

const across = (value: unknown): unknown => codec.decode(codec.encode(value));

describe('codec', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['odd numbers', [Number.NaN, Infinity, -Infinity, -0, 0.1]],
    ['a big integer', 2n ** 70n],
    ['a date', new Date(1_700_000_000_000)],
    ['an invalid date', new Date(Number.NaN)],
    ['a regular expression', /a+/gi],
    ['a map in a set', new Set([new Map([['a', { b: 1 }]])])],
    ['bytes', new Uint8Array([0, 127, 255])],
    ['floats', new Float64Array([0.5, -1])],
    ['a buffer', new Uint8Array([1, 2, 3]).buffer],
    ['lists that look like tags', [['u'], ['c', 0], []]],
    ['what JSON has', { text: '"\\\u2028', list: [1, true, null], deep: { a: {} } }],
    ['an object with undefined in it', { a: undefined, b: [undefined] }],
  ])('carries %s', (_name, value) => {
    expect(across(value)).toStrictEqual(value);
  });

  it('keeps a cycle a cycle', () => {
    const cycle: { self?: unknown; list: unknown[] } = { list: [] };
    cycle.self = cycle;
    cycle.list.push(cycle.list);
    const copy = across(cycle) as typeof cycle;
    expect([copy.self === copy, copy.list[0] === copy.list]).toEqual([true, true]);
  });

  it('has nothing in a list’s gaps, not null', () => {
    expect(across(Object.assign([1], { length: 2 }))).toStrictEqual([1, undefined]);
  });

  it('does not take a named property of a list for the item that a gap lacks', () => {
    expect(across(Object.assign([1], { length: 2, note: 'x' }))).toStrictEqual([1, undefined]);
  });

  it('keeps one object that is met twice one', () => {
    const shared = { a: 1 };
    const copy = across([shared, shared]) as [unknown, unknown];
    expect(copy[0]).toBe(copy[1]);
  });

  it('keeps the kind, message and cause of an error', () => {
    const copy = across(new RangeError('too far', { cause: { limit: 3 } })) as Error;
    expect([copy instanceof RangeError, copy.message, copy.cause]).toEqual([true, 'too far', { limit: 3 }]);
  });

  it('takes a key "__proto__" for a key', () => {
    const copy = across(JSON.parse('{"__proto__": {"admin": true}}')) as Record<string, unknown>;
    expect([Object.getPrototypeOf(copy), Object.keys(copy)]).toEqual([Object.prototype, ['__proto__']]);
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a function deep inside', { a: [{ b: () => 1 }] }],
  ])('refuses %s as Electron does', (_name, value) => {
    expect(() => codec.encode(value)).toThrow(new Error('An object could not be cloned.'));
  });
});
