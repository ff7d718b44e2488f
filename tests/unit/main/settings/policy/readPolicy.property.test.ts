import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../../../src/main/settings/policy/readPolicy.ts';
import { runs } from '../../../../support/runs.ts';

const meant = {
  gateways: ['https://gw.example:8043'],
  trust: { by: 'caFile', path: '/ca.pem' },
  cms: null,
  allowPlainHttp: false,
  forbidRememberedPasswords: true,
  hidePractice: true,
  locked: ['gateways', 'trust', 'cms'],
};
const text = JSON.stringify(meant, null, 2);
const read = (given: string) => readPolicy('policy.json', { text: given }).policy;

/** One slip of whoever writes it. */
const slip = fc
  .record({
    at: fc.nat(text.length - 1),
    how: fc.constantFrom('left out', 'another', 'one more'),
    character: fc.string({ minLength: 1, maxLength: 1 }),
  })
  .map(({ at, how, character }) => {
    const put = how === 'left out' ? '' : character;
    return text.slice(0, at) + put + text.slice(how === 'one more' ? at : at + 1);
  });

describe('a policy with one slip', () => {
  it('never trusts more, nor lets more be changed, than was meant', () => {
    fc.assert(
      fc.property(slip, (given) => {
        const policy = read(given);
        expect(policy).toMatchObject({
          ...{ allowsPlainHttp: false, forbidsPasswords: true, hidesPractice: true },
          cms: { connection: null },
        });
        if (!policy.refusesSignIn) {
          expect(policy.trust?.by).toBe('caFile');
          expect(policy.locked).toEqual(expect.arrayContaining(meant.locked));
        }
      }),
      runs(2000),
    );
  });
});

it('any JSON is a policy, or is told what it is not', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (given) => {
      const { faults, path } = read(JSON.stringify(given));
      const isEmpty = typeof given === 'object' && !Array.isArray(given) && JSON.stringify(given) === '{}';
      expect([path, faults.length > 0]).toEqual(['policy.json', !isEmpty]);
    }),
    runs(500),
  );
});
