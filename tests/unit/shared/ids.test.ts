import { describe, expect, it } from 'vitest';
import {
  toAgentId,
  toCallId,
  toCmsCallId,
  toDialled,
  toInteger,
  toPassword,
  toPhoneNumber,
  toSkillId,
  toSkillType,
  toWorkNo,
} from '../../../src/shared/ids.ts';
import { problemFrom } from '../../support/problemFrom.ts';

describe('agent IDs and work numbers', () => {
  it.each<[unknown, string]>([
    ['101', '101'],
    [101, '101'],
    ['999999', '999999'],
    ['0291', '291'],
  ])('take %j', (given, id) => {
    expect([toAgentId(given), toWorkNo(given)]).toEqual([id, id]);
  });

  it.each<[unknown, string]>([
    ['100', 'text'],
    ['1000000', 'text'],
    [100, 'number'],
    [291.5, 'number'],
    [Number.NaN, 'number'],
    ['29 1', 'text'],
    ['a291', 'text'],
    ['', 'empty'],
    [undefined, 'missing'],
    [null, 'missing'],
    [true, 'boolean'],
    [{}, 'other'],
  ])('refuse %j and tell field, range and kind', async (given, kindGiven) => {
    const problem = { kind: 'invalidInput', allowed: { is: 'integer', min: 101, max: 999_999 }, kindGiven };
    expect(await problemFrom(() => toAgentId(given))).toEqual({ ...problem, field: 'agentId' });
    expect(await problemFrom(() => toWorkNo(given))).toEqual({ ...problem, field: 'workNo' });
  });
});

describe('call IDs', () => {
  it.each(['1476070409-38', 'a', '1'.repeat(20)])('take %s', (given) => {
    expect([toCallId(given), toCmsCallId(given)]).toEqual([given, given]);
  });

  it('have 25 characters at the gateway and 20 at CC-CMS', async () => {
    const id = '1'.repeat(21);
    expect(toCallId(id)).toBe(id);
    expect(await problemFrom(() => toCmsCallId(id))).toMatchObject({
      field: 'callId',
      allowed: { is: 'text', minLength: 1, maxLength: 20 },
    });
  });

  it.each(['', '1'.repeat(26), '../x', 'a/b', 'a?b', 'a%2fb', ' 1', '-1', 'é', 'a\n', 17, null])(
    'refuse %j, which a path would read otherwise',
    async (given) => {
      expect(await problemFrom(() => toCallId(given))).toMatchObject({
        kind: 'invalidInput',
        field: 'callId',
      });
    },
  );
});

describe('skill IDs', () => {
  it.each<[unknown, string]>([
    ['3', '3'],
    [3, '3'],
    ['0012', '0012'],
  ])('take %j', (given, id) => {
    expect(toSkillId(given)).toBe(id);
  });

  it.each(['', 'three', '-1', '1.5', '1;2', '1'.repeat(11), -1, 1.5, Number.POSITIVE_INFINITY, null])(
    'refuse %j',
    async (given) => {
      expect(await problemFrom(() => toSkillId(given))).toMatchObject({
        field: 'skillId',
        allowed: { is: 'digits' },
      });
    },
  );
});

describe('skill types', () => {
  it.each([0, '0'])('take %j', (given) => {
    expect(toSkillType(given)).toBe(0);
  });

  it.each([1, -1, '', '00', 'public', false, null, undefined])('refuse %j', async (given) => {
    expect(await problemFrom(() => toSkillType(given))).toMatchObject({
      field: 'skillType',
      allowed: { is: 'exactly', value: 0 },
    });
  });
});

describe('toInteger', () => {
  const range = { is: 'integer', min: 200, max: 250 } as const;

  it.each([200, 250, '225'])('takes %j', (given) => {
    expect(toInteger(given, 'reason', range)).toBe(Number(given));
  });

  it.each([199, 251, '', 1e21])('refuses %j', async (given) => {
    expect(await problemFrom(() => toInteger(given, 'reason', range))).toMatchObject({ field: 'reason' });
  });
});

describe('passwords and phone numbers', () => {
  it('take every length that the gateway takes', () => {
    expect([toPassword('p'.repeat(32)), toPhoneNumber('1'.repeat(24))]).toEqual([
      'p'.repeat(32),
      '1'.repeat(24),
    ]);
  });

  it.each([
    [toPassword, 'password', 32, ''],
    [toPassword, 'password', 32, 'p'.repeat(33)],
    [toPassword, 'password', 32, 'p\n'],
    [toPhoneNumber, 'phoneNumber', 24, ''],
    [toPhoneNumber, 'phoneNumber', 24, '1'.repeat(25)],
    [toPhoneNumber, 'phoneNumber', 24, '1\0'],
  ] as const)(
    'refuse what is none: %o as %s of 1 to %i characters: %j',
    async (check, field, maxLength, given) => {
      const allowed = { is: 'text', minLength: 1, maxLength };
      expect(await problemFrom(() => check(given))).toMatchObject({ kind: 'invalidInput', field, allowed });
    },
  );
});

describe('a number to be dialled', () => {
  it.each([
    ['020 7946-0200', '', '02079460200'],
    ['(020) 7946.0200/1', '', '020794602001'],
    ['+44 20 7946 0200', '', '442079460200'],
    ['+44 20 7946 0200', '00', '00442079460200'],
    ['１２３＃', '', '123#'],
    ['0\u200e1‑2', '', '012'],
    ['*1#', '00', '*1#'],
    ['sip:+442079460200;user=phone@10.1.1.4', '00', '00442079460200'],
    ['tel:020-7946-0200', '', '02079460200'],
  ])('%o with the prefix %o is dialled as %s', (given, plusPrefix, dialled) => {
    expect(toDialled(given, plusPrefix)).toBe(dialled);
  });

  it.each(['', '+', '12a', 'sip:anna@x', 'sip:', '1,2', '1+2', '1'.repeat(25), 12])(
    'cannot be %o',
    async (given) => {
      const allowed = { is: 'dialled', minLength: 1, maxLength: 24 };
      expect(await problemFrom(() => toDialled(given))).toMatchObject({ field: 'dialled', allowed });
    },
  );

  it('is not longer than a gateway takes with its prefix', async () => {
    expect(toDialled(`+${'1'.repeat(22)}`, '00')).toHaveLength(24);
    const problem = await problemFrom(() => toDialled(`+${'1'.repeat(23)}`, '00'));
    expect(problem).toMatchObject({ field: 'dialled' });
  });
});
