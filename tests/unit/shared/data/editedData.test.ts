import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, saysTheSame, withValues } from '../../../../src/shared/data/editedData.ts';

const valuesOf = (data: string) =>
  Object.fromEntries((fieldsOf(data) ?? []).map((one) => [one.name, one.value]));

it.each([
  [
    '{"name":"A","n":{"a":[1,"x"]},"ok":true,"no":null}',
    { name: 'B', 'n.a.1': '2', ok: 'false' },
    '{"name":"B","n":{"a":[2,"x"]},"ok":false,"no":null}',
  ],
  ['{"card":6222020200112233445,"n":1}', { n: 'one' }, '{"card":6222020200112233445,"n":"one"}'],
  ['name=AT&T&order=1', { order: '2' }, 'name=AT&T&order=2'],
  ['name=A&reason=B%20C', { reason: 'D & E=F' }, 'name=A&reason=D%20%26%20E=F'],
  ['name=A;reason=B', { reason: 'C; D' }, 'name=A;reason=C%3B D'],
  ['姓名=王芳;会员=金卡', { 会员: '钻石' }, '姓名=王芳;会员=钻石'],
  ['a=1\r\nb=2\r\n', { b: '3' }, 'a=1\r\nb=3\r\n'],
  ['{"__proto__":"a","x":"y"}', { __proto__x: 'z', x: 'z' }, '{"__proto__":"a","x":"z"}'],
])('changes values of %s and leaves all else as it is', (data, values, expected) => {
  expect(withValues(data, values)).toBe(expected);
});

it.each([null, '', 'a text', '<a><b>1</b></a>', '{broken', `{"a":"${'x'.repeat(2000)}"}`])(
  'has no values of their own to change: %s',
  (data) => {
    expect(fieldsOf(data)).toBeNull();
  },
);

it('leaves out a name that occurs twice: it would not say which is meant', () => {
  expect(fieldsOf('a=1;a=2;b=3')?.map(({ name }) => name)).toEqual(['b']);
});

it('leaves out what the data has not any more', () => {
  expect(withValues('a=1;b=2', { c: '3', b: '4' })).toBe('a=1;b=4');
});

const word = fc.string({
  unit: fc.constantFrom('a', 'é', '王', '😀', '&', ';', '=', '%', '+', '"', '41', ','),
  maxLength: 12,
});

describe('any value', () => {
  it.each(['{"x":"1","y":"2"}', 'x=1&y=2', 'x=1;y=2', 'x=1,y=2', 'x=1\ny=2'])(
    'is read again as it was written: %s',
    (data) => {
      fc.assert(
        fc.property(word, (value) => {
          expect(valuesOf(withValues(data, { y: value }))).toEqual({ x: '1', y: value });
        }),
      );
    },
  );
});

it('tells the same in another form from something else', () => {
  expect(saysTheSame('{"a":"1","b":"2"}', 'b=2;a=1')).toBe(true);
  expect(saysTheSame('{"a":"1"}', '{ "a": "1" }')).toBe(true);
  expect(saysTheSame(null, '')).toBe(true);
  expect(saysTheSame('a=1;b=2', 'a=1;b=3')).toBe(false);
  expect(saysTheSame('abc', 'ab')).toBe(false);
});
