import { expect, it } from 'vitest';
import { busyReasonName, busyReasons } from '../../../src/shared/reasons.ts';

const names = {
  own: [
    { code: 203, name: 'Coaching', pinned: false },
    { code: 201, name: 'Lunch', pinned: true },
  ],
  ofSite: [
    { code: 1, name: 'Break' },
    { code: 201, name: 'Mittag' },
    { code: 202, name: 'Training' },
  ],
};

it('offers pinned reasons first, then the other own ones, then those that only the site names', () => {
  expect(busyReasons(names).map(({ name }) => name)).toEqual(['Lunch', 'Coaching', 'Training']);
});

it.each([
  [201, 'Lunch'],
  [202, 'Training'],
  [204, null],
  [1, null],
])('calls %i %s', (code, name) => {
  expect(busyReasonName(code, names)).toBe(name);
});
