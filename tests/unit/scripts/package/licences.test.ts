import { expect, it } from 'vitest';
import { licenceFaults } from '../../../../scripts/package/notices/licences.ts';

const shipped = (licence: string | null, text: string | null = 'As you like.') => [
  { name: 'thing', licence, text },
];

it('lets a package ship whose licence is on the list', () => {
  expect(licenceFaults(shipped('MIT'))).toEqual([]);
});

it.each([
  ['GPL-3.0-only', 'thing is under GPL-3.0-only, which is not on the list'],
  ['MIT OR GPL-2.0', 'thing is under MIT OR GPL-2.0, which is not on the list'],
  [null, 'thing states no licence'],
])('refuses a package under %s', (licence, fault) => {
  expect(licenceFaults(shipped(licence))).toEqual([fault]);
});

it('refuses a package without the text of its licence', () => {
  expect(licenceFaults(shipped('MIT', null))).toEqual(['thing carries no text of its licence']);
});

it('lets a package without a licence ship where it is named with its reason', () => {
  expect(licenceFaults(shipped(null), { thing: { reason: 'its README says MIT' } })).toEqual([]);
});

it('refuses an exception for what no longer ships', () => {
  expect(licenceFaults([], { thing: { reason: 'its README says MIT' } })).toEqual([
    'thing is an exception and does not ship',
  ]);
});
