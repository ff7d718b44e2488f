import { expect, it } from 'vitest';
import { type Git, readBuild } from '../../../../scripts/package/build.ts';

const clone: Git = ([command]) => (command === 'log' ? '1700000000' : '90a20e38-dirty');
const noClone: Git = () => null;

it('takes commit and date from the clone', () => {
  expect(readBuild(clone, {})).toEqual({ commit: '90a20e38-dirty', date: '2023-11-14T22:13:20.000Z' });
});

it('takes the date that whoever builds gives', () => {
  expect(readBuild(clone, { SOURCE_DATE_EPOCH: '86400' }).date).toBe('1970-01-02T00:00:00.000Z');
});

it('knows nothing of files that are in no clone', () => {
  expect(readBuild(noClone, {})).toEqual({ commit: null, date: null });
});

it('refuses a date that is none', () => {
  expect(() => readBuild(clone, { SOURCE_DATE_EPOCH: 'today' })).toThrow('SOURCE_DATE_EPOCH');
});
