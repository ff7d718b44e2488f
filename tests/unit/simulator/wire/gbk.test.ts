import { describe, expect, it } from 'vitest';
import { encodeGbk } from '../../../../simulator/wire/gbk.ts';

describe('GBK', () => {
  it('comes back as it was', () => {
    const text = '{"姓名":"王芳","客户":"é?№","n":1}';
    expect(new TextDecoder('gbk').decode(encodeGbk(text))).toBe(text);
  });

  it('has a question mark for what it does not have', () => {
    expect(encodeGbk('a😀b').toString('latin1')).toBe('a?b');
  });
});
