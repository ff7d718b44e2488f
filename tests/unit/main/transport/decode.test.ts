import { describe, expect, it } from 'vitest';
import { decodeJson } from '../../../../src/main/transport/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** {"caller":"张三"} in GBK */
const gbk = new Uint8Array([...utf8('{"caller":"'), 0xd5, 0xc5, 0xc8, 0xfd, ...utf8('"}')]);

describe('decodeJson', () => {
  it.each([undefined, 'text/html', 'text/plain; charset=utf-8', 'application/json;charset=UTF-8'])(
    'reads JSON whatever the content type says: %s',
    (contentType) => {
      expect(decodeJson(utf8('{"a":"é"}'), contentType)).toEqual({ decoded: true, value: { a: 'é' } });
    },
  );

  it.each(['text/plain; charset=GBK', 'text/plain; charset="gb2312"', 'application/json;charset=gb18030'])(
    'reads the charset that is declared: %s',
    (contentType) => {
      expect(decodeJson(gbk, contentType)).toEqual({ decoded: true, value: { caller: '张三' } });
    },
  );

  it.each([
    ['{"callid":14562977221253123457}', { callid: '14562977221253123457' }],
    ['[-9007199254740993, 9007199254740991]', ['-9007199254740993', 9007199254740991]],
    [
      '{"a":"\\"14562977221253123457","b":14562977221253123457}',
      { a: '"14562977221253123457', b: '14562977221253123457' },
    ],
    [
      '[0.12345678901234567, 1234567890123456789.5]',
      [Number('0.12345678901234567'), Number('1234567890123456789.5')],
    ],
    ['[1e0000000000000000001, 1234567890123456789e2]', [10, Number('1234567890123456789e2')]],
  ])('loses no digit of an integer that no number can hold: %s', (text, value) => {
    expect(decodeJson(utf8(text), undefined)).toEqual({ decoded: true, value });
  });

  it('reads a long text beside a long integer', () => {
    const text = '\\"1'.repeat(2_000_000);
    const { value } = decodeJson(utf8(`["${text}",14562977221253123457]`), undefined) as { value: string[] };
    expect([value[0]?.length, value[1]]).toEqual([4_000_000, '14562977221253123457']);
  });

  it('reads GBK although UTF-8 is declared', () => {
    expect(decodeJson(gbk, 'application/json; charset=UTF-8')).toEqual({
      decoded: true,
      value: { caller: '张三' },
    });
  });

  it('reads UTF-8 although a charset is declared that nobody knows', () => {
    expect(decodeJson(utf8('"张三"'), 'text/plain; charset=x-unknown')).toEqual({
      decoded: true,
      value: '张三',
    });
  });

  it('believes a byte order mark more than the declared charset', () => {
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('"张三"')]);
    expect(decodeJson(marked, 'text/plain; charset=gbk')).toEqual({ decoded: true, value: '张三' });
  });

  it('drops NUL bytes after the body and within a text', () => {
    expect(decodeJson(utf8('{"content":"1456402370-7\0\0"}\0\0'), undefined)).toEqual({
      decoded: true,
      value: { content: '1456402370-7' },
    });
  });

  it('keeps a member named __proto__ a plain member', () => {
    const outcome = decodeJson(utf8('{"__proto__":{"callid":"1-1"}}'), undefined);
    expect(outcome.decoded && 'callid' in (outcome.value as object)).toBe(false);
  });

  it('survives a hundred thousand nested lists', () => {
    expect(decodeJson(utf8('['.repeat(100_000) + ']'.repeat(100_000)), undefined).decoded).toBe(true);
  });

  it.each(['', '<html>', '{"a":', 'undefined', 'NaN'])('says that %j is no JSON', (body) => {
    expect(decodeJson(utf8(body), undefined)).toEqual({ decoded: false });
  });
});
