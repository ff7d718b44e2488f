import { describe, expect, it } from 'vitest';
import { c2Authorization, type C2Request } from '../../../../src/main/cms/c2Signature.ts';
import vector from '../../../samples/c2-signature.json' with { type: 'json' };

const known: C2Request = {
  accessKey: vector.accessKey,
  secretKey: vector.secretKey,
  signedAt: Date.parse(vector.timestamp),
  method: vector.method,
  path: vector.path,
  headers: vector.signedHeaders,
  body: vector.body,
};

const sign = (overrides: Partial<C2Request> = {}): string => c2Authorization({ ...known, ...overrides });
const signatureOf = (authorization: string): string | undefined => authorization.split('/').at(-1);

describe('c2Authorization', () => {
  it('makes the signature of the vector', () => {
    expect(sign()).toBe(vector.authorization);
  });

  it('carries whole seconds', () => {
    expect(sign({ signedAt: known.signedAt + 999 })).toBe(vector.authorization);
  });

  it('does not depend on the case or the order of headers', () => {
    const [one, other] = [
      sign({ headers: { Host: 'h:1', 'Content-Type': 'application/json' } }),
      sign({ headers: { 'content-type': 'application/json', host: 'h:1' } }),
    ];
    expect(one).toBe(other);
  });

  it('lists the signed headers in lower case, sorted', () => {
    expect(sign({ headers: { Host: 'h', 'Content-Type': 'x' } })).toContain('/content-type;host/');
  });

  it('does not depend on the order of the query', () => {
    const [one, other] = [
      sign({
        query: [
          ['b', '2'],
          ['a', '1 é'],
        ],
      }),
      sign({
        query: [
          ['a', '1 é'],
          ['b', '2'],
        ],
      }),
    ];
    expect(one).toBe(other);
  });

  it.each<[string, Partial<C2Request>]>([
    ['method', { method: 'GET' }],
    ['path', { path: '/' }],
    ['query', { query: [['a', '1']] }],
    ['header', { headers: { host: 'elsewhere' } }],
    ['body', { body: '' }],
    ['body in characters that only RFC 3986 encodes', { body: `${vector.body}*` }],
    ['secret key', { secretKey: 'other' }],
  ])('signs the %s', (_, overrides) => {
    expect(signatureOf(sign(overrides))).not.toBe(signatureOf(vector.authorization));
  });

  it('signs a body that is no well-formed text instead of failing', () => {
    expect(sign({ body: '\ud800' })).toMatch(/\/[0-9a-f]{64}$/);
  });
});
