import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactText } from '../../../../src/main/diagnostics/redact.ts';
import { runs } from '../../../support/runs.ts';

/** Found again wherever it may have gone: nothing else in these tests has a capital Q. */
const anySecret = fc.stringMatching(/^Q[a-z0-9]{6,20}$/);
const secretNames = [
  'password',
  'oldPassword',
  'secretKey',
  'accessKey',
  'Guid',
  'Set-GUID',
  'cookie',
  'signature',
  'token',
];
const numberNames = [
  'phoneNumber',
  'caller',
  'callerNumber',
  'calledNumber',
  'otherPhone',
  'number',
  'raw',
  'display',
];
const anyPlainName = fc.stringMatching(/^[a-f]{1,6}$/);

/** The value somewhere inside of lists, objects and errors. */
const somewhere = (inside: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      inside,
      fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
      fc.tuple(anyPlainName, tie('value')).map(([name, value]) => ({ [name]: value })),
      tie('value').map((cause) => new Error('failed', { cause })),
    ),
  })).value;

describe('redaction', () => {
  it('lets no secret through, however deep it is and whatever has it', () => {
    const anyMember = fc.tuple(fc.constantFrom(...secretNames), anySecret);
    const anyValue = somewhere(anyMember.map(([name, secret]) => ({ [name]: secret })));
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(JSON.stringify(redact(value))).not.toMatch(/Q[a-z0-9]/);
      }),
      runs(500),
    );
  });

  it('lets no secret through that a text names', () => {
    const anyNaming = fc.tuple(
      fc.constantFrom('password', 'newPassword', 'pwd', 'secretKey', 'accessKey', 'JSESSIONID'),
      ...[fc.constantFrom('=', ': ', '":"', ' = '), anySecret, fc.string({ maxLength: 20 })],
    );
    fc.assert(
      fc.property(anyNaming, ([name, sign, secret, before]) => {
        const quote = sign.includes('"') ? '"' : '';
        const text = `${before.replaceAll('Q', '')} ${quote}${name}${sign}${secret}${quote} after`;
        expect(redactText(text)).not.toContain(secret);
      }),
      runs(500),
    );
  });

  it('leaves at most three digits in a row of a phone number, however it is grouped', () => {
    const anyNumber = fc
      .tuple(fc.array(fc.nat(9), { minLength: 7, maxLength: 15 }), fc.constantFrom('', ' ', '/'), fc.nat(3))
      .map(([digits, between, every]) =>
        digits
          .map((digit, nth) =>
            every > 0 && nth % (every + 1) === every ? `${String(digit)}${between}` : String(digit),
          )
          .join('')
          .trim()
          .replace(/\/$/, ''),
      );
    const anyValue = fc.oneof(
      anyNumber.map((number) => redactText(`called ${number} twice`)),
      fc
        .tuple(fc.constantFrom(...numberNames), anyNumber)
        .map(([name, number]) => JSON.stringify(redact({ [name]: number }))),
    );
    fc.assert(
      fc.property(anyValue, (logged) => {
        expect(logged.replace(/[ /]/g, '')).not.toMatch(/\d{4}/);
      }),
      runs(500),
    );
  });

  it('makes plain data of any value', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true }),
        (value) => {
          expect(() => JSON.stringify(redact(value))).not.toThrow();
        },
      ),
      runs(500),
    );
  });
});
