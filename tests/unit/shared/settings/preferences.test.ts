import { expect, it } from 'vitest';
import {
  defaultPreferences,
  isPreference,
  preferenceNames,
  preferenceTable,
} from '../../../../src/shared/settings/preferences.ts';

it.each(preferenceNames)('%s takes what it starts with', (name) => {
  expect(isPreference(name, defaultPreferences({ homeRegion: 'DE' })[name])).toBe(true);
});

it('a first run takes its region over from the machine', () => {
  expect(defaultPreferences({ homeRegion: 'DE' }).homeRegion).toBe('DE');
});

it.each([
  ['theme', 'purple'],
  ['theme', 1],
  ['homeRegion', 'de'],
  ['homeRegion', 'DEU'],
  ['startReady', 'true'],
  ['startReady', null],
] as const)('%s does not take %j', (name, given) => {
  expect(isPreference(name, given)).toBe(false);
});

it('marks every preference as lockable but how the windows look', () => {
  expect(preferenceNames.filter((name) => !preferenceTable[name].lockable)).toEqual(['theme']);
});
