import { describe, expect, it } from 'vitest';
import { maxCharacters, maxRows, parseAssociatedData } from '../../../../src/shared/data/associatedData.ts';

/** Names and values of what must be a table. */
function rowsOf(text: string): Record<string, string>[] | string {
  const parsed = parseAssociatedData(text);
  return parsed.kind === 'table' ? parsed.rows.map(({ name, value }) => ({ [name]: value })) : parsed.kind;
}
const asText = (text: string): string | undefined => {
  const parsed = parseAssociatedData(text);
  return parsed.kind === 'text' ? parsed.text : undefined;
};

describe('associated data: nothing', () => {
  it.each([null, '', '  \n '])('is nothing when the gateway sends %j', (data) => {
    expect(parseAssociatedData(data)).toEqual({ kind: 'none' });
  });
});

describe('associated data: JSON', () => {
  it('makes a row of every member', () => {
    expect(rowsOf('{"name":"王小明","level":2,"vip":true}')).toEqual([
      { name: '王小明' },
      { level: '2' },
      { vip: 'true' },
    ]);
  });

  it('names nested members by their path', () => {
    expect(rowsOf('{"customer":{"address":{"city":"Bern"}},"tags":["a","b"]}')).toEqual([
      { 'customer.address.city': 'Bern' },
      { 'tags.1': 'a' },
      { 'tags.2': 'b' },
    ]);
  });

  it('makes rows of an array of objects', () => {
    expect(rowsOf('[{"id":1},{"id":2}]')).toEqual([{ '1.id': '1' }, { '2.id': '2' }]);
  });

  it('keeps every digit of a number that is too long for arithmetic', () => {
    expect(rowsOf('{"card":6222021234567890123,"rate":1.10}')).toEqual([
      { card: '6222021234567890123' },
      { rate: '1.10' },
    ]);
  });

  it('shows a member named after the prototype like any other', () => {
    expect(parseAssociatedData('{"__proto__":{"admin":"yes"},"constructor":"c"}')).toMatchObject({
      rows: [
        { name: '__proto__.admin', value: 'yes' },
        { name: 'constructor', value: 'c' },
      ],
    });
  });

  it('changes no prototype while it reads', () => {
    parseAssociatedData('{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('shows what lies deeper than four levels as text', () => {
    expect(rowsOf('{"a":{"b":{"c":{"d":{"e":"f"}}}}}')).toEqual([{ 'a.b.c.d': '{"e":"f"}' }]);
  });

  it('shows numbers deeper than four levels as they were written', () => {
    const deep = '{"e":[1,12345678901234567890,1.50,"2",null]}';
    expect(rowsOf(`{"a":{"b":{"c":{"d":${deep}}}}}`)).toEqual([{ 'a.b.c.d': deep }]);
  });

  it('shows null and empty containers as empty values', () => {
    expect(rowsOf('{"a":null,"b":{},"c":[]}')).toEqual([{ a: '' }, { b: '' }, { c: '' }]);
  });

  it('shows nesting without end as text', () => {
    const deep = '['.repeat(8000) + ']'.repeat(8000);
    expect(asText(deep)).toBe(deep);
  });

  it('shows a string that never ends as text', () => {
    const endless = `["${'\\"'.repeat(8000)}`;
    expect(asText(endless)).toBe(endless);
  });

  it('does not count brackets inside strings as nesting', () => {
    expect(rowsOf(JSON.stringify({ a: '['.repeat(200), b: '"[[' }))).toEqual([
      { a: '['.repeat(200) },
      { b: '"[[' },
    ]);
  });

  it.each(['{"a":1', '{a:1}', '"text"', '42', '{}', '[]', 'null'])('shows %s as text', (text) => {
    expect(asText(text)).toBe(text);
  });

  it('leaves out rows beyond the bound and says so', () => {
    const many = JSON.stringify(Array.from({ length: 500 }, (_, index) => index));
    const parsed = parseAssociatedData(many);
    expect(parsed.kind === 'table' && [parsed.rows.length, parsed.shortened]).toEqual([maxRows, true]);
  });
});

describe('associated data: pairs', () => {
  it.each([
    ['&', 'name=Anna&level=2'],
    [';', 'name=Anna; level=2'],
    [',', 'name=Anna, level=2'],
    ['a line end', 'name=Anna\r\nlevel=2'],
    ['a separator at the end too', 'name=Anna;level=2;'],
  ])('makes a table of pairs with %s between them', (_, text) => {
    expect(rowsOf(text)).toEqual([{ name: 'Anna' }, { level: '2' }]);
  });

  it('makes a table of a single pair', () => {
    expect(rowsOf('ticket=77-1')).toEqual([{ ticket: '77-1' }]);
  });

  it('takes everything after the first equals sign as the value', () => {
    expect(rowsOf('formula=a=b&x=')).toEqual([{ formula: 'a=b' }, { x: '' }]);
  });

  it('keeps both of two pairs with one name', () => {
    expect(rowsOf('tag=a&tag=b')).toEqual([{ tag: 'a' }, { tag: 'b' }]);
  });

  it.each<[string, Record<string, string>[]]>([
    ['name=AT&T&order=1', [{ name: 'AT&T' }, { order: '1' }]],
    ['name=Smith & Sons&order=1', [{ name: 'Smith & Sons' }, { order: '1' }]],
    ['name=王小明&order=1&=x&y', [{ name: '王小明' }, { order: '1&=x&y' }]],
    ['name=Anna&&order=1&', [{ name: 'Anna' }, { order: '1' }]],
  ])('takes what has no name of its own for the rest of the value before: %s', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('decodes percent-encoded UTF-8 and plus signs of a form', () => {
    expect(rowsOf('name=%E7%8E%8B+%E5%B0%8F%E6%98%8E&x=1')).toEqual([{ name: '王 小明' }, { x: '1' }]);
  });

  it('decodes percent-encoded GBK', () => {
    expect(rowsOf('name=%CD%F5%D0%A1%C3%F7&x=1')).toEqual([{ name: '王小明' }, { x: '1' }]);
  });

  it('keeps what only looks percent-encoded', () => {
    expect(rowsOf('rate=100%&x=%zz')).toEqual([{ rate: '100%' }, { x: '%zz' }]);
  });

  it('keeps a plus sign where it is no form', () => {
    expect(rowsOf('phone=+44 20;x=1+1')).toEqual([{ phone: '+44 20' }, { x: '1+1' }]);
  });

  it('takes Chinese names', () => {
    expect(rowsOf('姓名=王小明;等级=金卡')).toEqual([{ 姓名: '王小明' }, { 等级: '金卡' }]);
  });

  it('shows a name after the prototype like any other', () => {
    expect(parseAssociatedData('__proto__=x&constructor=y')).toMatchObject({
      rows: [
        { name: '__proto__', value: 'x' },
        { name: 'constructor', value: 'y' },
      ],
    });
  });

  it.each([
    'https://shop.example/?order=1&item=2',
    'The customer said: 1 + 1 = 3, which is wrong',
    'aGVsbG8gd29ybGQ=',
    '=value',
    'R&D asked for a=b and more',
    'plain',
  ])('shows %s as text', (text) => {
    expect(asText(text)).toBe(text);
  });
});

describe('associated data: XML', () => {
  it('makes rows of leaves and attributes', () => {
    expect(
      rowsOf('<?xml version="1.0"?><c id="7"><name>Anna</name><a><city>Bern</city></a><x/></c>'),
    ).toEqual([{ '@id': '7' }, { name: 'Anna' }, { 'a.city': 'Bern' }, { x: '' }]);
  });

  it('decodes the entities that every document has, and CDATA', () => {
    expect(rowsOf('<c><a>&lt;b&gt; &amp; &#x738B;&#33;</a><b><![CDATA[<i>]]></b></c>')).toEqual([
      { a: '<b> & 王!' },
      { b: '<i>' },
    ]);
  });

  it('shows a document with a DOCTYPE as text', () => {
    const text = '<!DOCTYPE c [<!ENTITY e SYSTEM "file:///etc/passwd">]><c><a>&e;</a></c>';
    expect(asText(text)).toBe(text);
  });

  it('leaves an entity of the sender unresolved', () => {
    expect(rowsOf('<c><a>&secret;</a></c>')).toEqual([{ a: '&secret;' }]);
  });

  it.each([
    '<b>bold</b> and <i>more</i>',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)',
    '<a><b></a></b>',
    '<a/><b/>',
    '< not xml',
    '<a>unclosed',
  ])('shows %s as text', (text) => {
    expect(asText(text)).toBe(text);
  });

  it('shows markup inside a value as it was written', () => {
    expect(rowsOf('{"note":"<script>alert(1)</script>"}')).toEqual([{ note: '<script>alert(1)</script>' }]);
  });
});

describe('associated data: odd text', () => {
  it('makes direction controls visible', () => {
    expect(asText('user\u202Egnp.exe')).toBe('user⟨U+202E⟩gnp.exe');
  });

  it('makes zero-width characters and a byte order mark visible', () => {
    expect(asText('a\u200Bb\uFEFFc')).toBe('a⟨U+200B⟩b⟨U+FEFF⟩c');
  });

  it('makes control characters visible', () => {
    expect(asText('a\u0000b\u001B[31mc\u007F\u0085')).toBe('a␀b␛[31mc␡⟨U+0085⟩');
  });

  it('makes controls in names and values of a table visible', () => {
    expect(rowsOf('{"a\\u202eb":"c\\u0007"}')).toEqual([{ 'a⟨U+202E⟩b': 'c␇' }]);
  });

  it('keeps emoji, joined ones too, and right-to-left text', () => {
    const text = '👩‍👩‍👧 שלום مرحبا';
    expect(asText(text)).toBe(text);
  });

  it('replaces half a surrogate pair', () => {
    expect(asText('a\uD83Db')).toBe('a\uFFFDb');
  });

  it('keeps line ends of text as they are meant', () => {
    expect(asText('one\r\ntwo\rthree\u2028four')).toBe('one\ntwo\nthree\nfour');
  });

  it('cuts what is too long and says so', () => {
    const parsed = parseAssociatedData('x'.repeat(200_000));
    expect(parsed.kind === 'text' && [parsed.text.length, parsed.shortened]).toEqual([
      maxCharacters + 1,
      true,
    ]);
  });

  it('does not cut a character in two', () => {
    const parsed = parseAssociatedData(`{"a":"${'😀'.repeat(1200)}"}`);
    expect(parsed.kind === 'table' && parsed.rows[0]?.value).toBe(`${'😀'.repeat(1000)}…`);
  });

  it('reads hostile text of full size', () => {
    const hostile = ['<'.repeat(16_000), '<a '.repeat(5000), '&a='.repeat(5000), '%41='.repeat(4000)];
    expect(hostile.map((text) => parseAssociatedData(text).kind)).toEqual(['text', 'text', 'table', 'table']);
  });
});
