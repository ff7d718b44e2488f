import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AddressFault,
  type CrmAddress,
  isHostAllowed,
  readAddress,
} from '../../../../src/shared/crm/address.ts';
import { exampleFacts } from '../../../../src/shared/crm/callFacts.ts';
import { type CrmFacts, plainFields } from '../../../../src/shared/crm/fields.ts';
import { filledAddress, isOfNobody } from '../../../../src/shared/crm/fill.ts';

function read(template: string): CrmAddress {
  const result = readAddress(template);
  if (!result.ok) throw new Error(`${template}: ${result.fault.why}`);
  return result.address;
}

function faultOf(template: string): AddressFault {
  const result = readAddress(template);
  if (result.ok) throw new Error(`${template} was taken`);
  return result.fault;
}

const facts = (plain: Partial<CrmFacts['plain']>, data: CrmFacts['data'] = []): CrmFacts => {
  const example = exampleFacts([]);
  return { ...example, plain: { ...example.plain, ...plain }, data };
};

function fill(template: string, given: CrmFacts): string {
  const filled = filledAddress(read(template), given);
  if (!filled.ok) throw new Error(`${template}: ${filled.why}`);
  return filled.url;
}

describe('fields', () => {
  it.each([
    ['?n={number}', '?n=02079460958'],
    ['?n={e164}', '?n=%2B442079460958'],
    ['?n={national}', '?n=02079460958'],
    ['?n={last4}', '?n=0958'],
    ['?n={last15}', '?n=02079460958'],
    ['?q={queue}&i={queueId}', '?q=Customer%20service&i=7'],
    ['/{called}/{callId}/{workNo}', '/95001/1700000000-42/1001'],
    ['/{DATA.Customer No}#{ CALLID }', '/A-1042#1700000000-42'],
    ['/{data.a%7Cb}', '/A-1042'],
  ])('fill in %s', (template, filled) => {
    expect(fill(`https://crm.example.com${template}`, exampleFacts(['customer no', 'a|b']))).toBe(
      `https://crm.example.com${template.startsWith('/') ? '' : '/'}${filled}`,
    );
  });

  it('are empty where the call lacks them, or what the template says for that', () => {
    const call = facts({ number: '', queue: '  ' }, [{ name: 'id', value: ' ' }]);
    expect(
      fill('https://crm.example.com/a/{number}/{queue|no queue}?i={data.id|none}&x={data.x}', call),
    ).toBe('https://crm.example.com/a//no%20queue?i=none&x=');
  });

  it('take the first value of that name that says something, whatever its case', () => {
    const data = [
      { name: 'id', value: '' },
      { name: 'ID', value: '7' },
    ];
    expect(fill('https://crm.example.com/{data.Id}', facts({}, data))).toBe('https://crm.example.com/7');
  });

  it.each([
    ['../../admin', '..%2F..%2Fadmin'],
    ['a&b=c#d?e', 'a%26b%3Dc%23d%3Fe'],
    ["o'neil (x)!*", 'o%27neil%20%28x%29%21%2A'],
    ['@evil.example', '%40evil.example'],
    ['张伟', '%E5%BC%A0%E4%BC%9F'],
    ['%2e%2e', '%252e%252e'],
    ['\ud800', '%EF%BF%BD'],
  ])('are encoded as one component: %j', (value, encoded) => {
    expect(fill('https://crm.example.com/c/{data.id}/view', facts({}, [{ name: 'id', value }]))).toBe(
      `https://crm.example.com/c/${encoded}/view`,
    );
  });

  it('of dots alone step to no other path, and stay in a query', () => {
    const data = [{ name: 'id', value: '..' }];
    expect(fill('https://crm.example.com/a/{data.id}/b?i={data.id}', facts({}, data))).toBe(
      'https://crm.example.com/a//b?i=..',
    );
  });
});

describe('a template', () => {
  it.each<[string, AddressFault]>([
    ['http://crm.example.com/', { why: 'noAddress' }],
    ['javascript:alert(1)', { why: 'noAddress' }],
    ['https:crm.example.com', { why: 'noAddress' }],
    ['https:///crm.example.com', { why: 'noAddress' }],
    ['https://', { why: 'noAddress' }],
    ['https://crm.example.com\\@evil.example/', { why: 'noAddress' }],
    ['https://crm.exa\nmple.com/', { why: 'noAddress' }],
    ['https://crm.example.com/\u202e', { why: 'noAddress' }],
    ['https://crm example.com/', { why: 'noAddress' }],
    ['https://user@crm.example.com/', { why: 'userInfo' }],
    ['https://user:secret@crm.example.com/', { why: 'userInfo' }],
    ['https://@crm.example.com/', { why: 'userInfo' }],
    ['https://{number}.example.com/', { why: 'fieldInHost', field: 'number' }],
    ['https://crm.example.com{number}', { why: 'fieldInHost', field: 'number' }],
    ['https://crm.example.com:{last4}/', { why: 'fieldInHost', field: 'last4' }],
    ['https://{data.user}@crm.example.com/', { why: 'fieldInHost', field: 'data.user' }],
    ['{number}', { why: 'noAddress' }],
    ['https://crm.example.com/{phone}', { why: 'unknownField', field: 'phone' }],
    ['https://crm.example.com/{last0}', { why: 'unknownField', field: 'last0' }],
    ['https://crm.example.com/{last16}', { why: 'unknownField', field: 'last16' }],
    ['https://crm.example.com/{data.}', { why: 'unknownField', field: 'data.' }],
    ['https://crm.example.com/{}', { why: 'unknownField', field: '' }],
    ['https://crm.example.com/{number', { why: 'brace' }],
    ['https://crm.example.com/number}', { why: 'brace' }],
    ['https://crm.example.com/{{number}}', { why: 'brace' }],
    [`https://crm.example.com/${'a'.repeat(1000)}`, { why: 'tooLong', most: 1000 }],
  ])('%j is refused', (template, fault) => {
    expect(faultOf(template)).toEqual(fault);
  });

  it('names its host without port, in lower case, and its place with it', () => {
    const { host, origin } = read('HTTPS://CRM.Example.com:8443/{number}');
    expect({ host, origin }).toEqual({ host: 'crm.example.com', origin: 'https://crm.example.com:8443' });
  });

  it('is of an allowed host only where that host is named', () => {
    expect(isHostAllowed('crm.example.com', null)).toBe(true);
    expect(isHostAllowed('crm.example.com', ['crm.example.com'])).toBe(true);
    expect(isHostAllowed('evil.crm.example.com', ['crm.example.com'])).toBe(false);
    expect(isHostAllowed('crm.example.com.', ['crm.example.com'])).toBe(false);
    expect(isHostAllowed('crm.example.com', [])).toBe(false);
  });
});

/** Whatever a stranger may send, and what would do the most harm. */
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('.', '/', '\\', '@', ':', '?', '#', '%', '2', 'e', '&', '{', '}', '\n', '\t'),
    maxLength: 12,
  }),
  fc.constantFrom(
    '..',
    '.',
    '//evil.example',
    '@evil.example',
    '\\\\evil.example',
    '\ud800',
    '%2e%2e',
    ':443',
  ),
);
const anyFacts: fc.Arbitrary<CrmFacts> = fc.record({
  digits: fc.stringMatching(/^\d{0,20}$/),
  plain: fc.record(Object.fromEntries(plainFields.map((name) => [name, value]))),
  data: fc.array(fc.record({ name: fc.constantFrom('a', 'b'), value }), { maxLength: 3 }),
});
const piece = fc.oneof(
  fc.constantFrom(...plainFields, 'last7', 'data.a', 'data.b|none', 'number|..').map((name) => `{${name}}`),
  fc.constantFrom('x', '/', '-', '%20', '.'),
);
const template = fc
  .tuple(
    fc.constantFrom('https://crm.example.com', 'https://crm.example.com:8443', 'https://[::1]'),
    fc.constantFrom('/', '/a/', '?', '?q=', '#', '/#/'),
    fc.array(piece, { maxLength: 6 }),
  )
  .map((parts) => parts.flat().join(''));

describe('for any call and any template', () => {
  it('no field changes scheme, user, host or port', () => {
    fc.assert(
      fc.property(template, anyFacts, (given, call) => {
        const address = read(given);
        const filled = filledAddress(address, call);
        const { origin, protocol, username, password } = new URL(filled.ok ? filled.url : address.origin);
        expect({ origin, protocol, username, password }).toEqual({
          ...{ origin: address.origin, protocol: 'https:', username: '', password: '' },
        });
      }),
    );
  });

  it('a value comes to the other side as it is, and to no other place in the address', () => {
    fc.assert(
      fc.property(value, value, (path, query) => {
        const call = facts({ number: query }, [{ name: 'id', value: path }]);
        const filled = filledAddress(read('https://crm.example.com/c/{data.id}/view?n={number}&k=1'), call);
        if (!filled.ok) return;
        const url = new URL(filled.url);
        const wanted = path.trim().toWellFormed();
        expect(url.pathname.split('/').map(decodeURIComponent)).toEqual([
          '',
          'c',
          /^\.+$/.test(wanted) ? '' : wanted,
          'view',
        ]);
        expect([...url.searchParams]).toEqual([
          ['n', query.trim().toWellFormed()],
          ['k', '1'],
        ]);
        expect(url.hash).toBe('');
      }),
    );
  });

  it('a template is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), anyFacts, (rest, call) => {
        const result = readAddress(`https://crm.example.com${rest}`);
        if (result.ok) expect(() => filledAddress(result.address, call)).not.toThrow();
      }),
    );
  });
});

it('an address that no browser takes is not made', () => {
  const call = facts({ number: '1'.repeat(2000) });
  expect(filledAddress(read('https://crm.example.com/{number}'), call)).toEqual({
    ...{ ok: false, why: 'tooLong', most: 2000 },
  });
});

describe('a page', () => {
  const withheld: CrmFacts = {
    ...facts({ number: '', e164: '', national: '' }, [{ name: 'order', value: '7' }]),
    digits: '',
  };
  it.each([
    ['?n={e164}&l={last4}', true],
    ['?n={e164}&o={data.order}', false],
    ['?n={number|none}', false],
    ['/{number}?o={data.order}', true],
    ['/{data.order}?n={number}', false],
    ['/{queue}/{workNo}', false],
    ['/o', false],
  ])('at %s is of nobody where the number is withheld: %s', (template, isNobody) => {
    expect(isOfNobody(read(`https://crm.example.com${template}`), withheld)).toBe(isNobody);
  });
});
