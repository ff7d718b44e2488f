import { describe, expect, it } from 'vitest';
import { newerVersionIn } from '../../../../src/main/updates/newestVersion.ts';

const told = (answer: unknown, own = '1.2.3') => newerVersionIn(answer, own)?.version ?? null;

describe('what is told of the newest version', () => {
  it.each([
    ['1.2.4', '1.2.4'],
    ['1.3.0', '1.3.0'],
    ['1.2.10', '1.2.10'],
    ['2.0.0', '2.0.0'],
    ['1.2.3', null],
    ['1.2.2', null],
    ['1.1.9', null],
    ['0.9.9', null],
  ])('%s is newer than 1.2.3: %s', (version, newer) => {
    expect(told({ version })).toBe(newer);
  });

  it.each([
    ['1.2.3', '1.2.3'],
    ['1.2.4', '1.2.4'],
    ['1.2.2', null],
  ])('%s is newer than 1.2.3-beta.4, which comes before its release: %s', (version, newer) => {
    expect(told({ version }, '1.2.3-beta.4')).toBe(newer);
  });

  it('says that it is there, what has changed, and whom to ask, in both languages', () => {
    const answer = {
      ...{
        version: '1.3.0',
        changes: { en: 'Faster pop.', zh: '弹屏更快。' },
        contact: 'Service desk: 4000',
      },
    };
    expect(newerVersionIn(answer, '1.2.3')?.says).toEqual({
      en: 'Ringside 1.3.0 is available. Faster pop. Service desk: 4000',
      zh: 'Ringside 1.3.0 已可安装。 弹屏更快。 Service desk: 4000',
    });
  });

  it('says no more than that where nothing else is told', () => {
    expect(newerVersionIn({ version: '1.3.0', changes: '  ' }, '1.2.3')?.says.en).toBe(
      'Ringside 1.3.0 is available.',
    );
  });

  it.each<[string, unknown]>([
    ['no object', 'v1.3.0'],
    ['no version', { changes: 'x' }],
    ['a version of another form', { version: 'v1.3' }],
    ['a version that is a number', { version: 2 }],
    ['a text that is too long', { version: '1.3.0', changes: 'x'.repeat(601) }],
    ['one language alone', { version: '1.3.0', changes: { en: 'x' } }],
    ['a text that is none', { version: '1.3.0', contact: 7 }],
  ])('throws for %s', (_what, answer) => {
    expect(() => newerVersionIn(answer, '1.2.3')).toThrow();
  });
});
