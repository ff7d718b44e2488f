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

it('takes a label for a field of associated data', () => {
  expect(isPreference('dataLabels', [{ key: 'name', en: '', zh: '姓名', use: 'name' }])).toBe(true);
});

it('takes a name for a reason', () => {
  expect(isPreference('busyReasons', [{ code: 250, name: '午餐', pinned: true }])).toBe(true);
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
  ['dataLabels', { key: 'a', en: '', zh: '', use: 'shown' }],
  ['dataLabels', [{ key: ' ', en: '', zh: '', use: 'shown' }]],
  ['dataLabels', [{ key: 'a', en: 'x'.repeat(41), zh: '', use: 'shown' }]],
  ['dataLabels', [{ key: 'a', en: '', zh: '', use: 'loud' }]],
  ['dataLabels', [{ key: 'a', en: '', zh: '' }]],
  ['dataLabels', ['a', 'A'].map((key) => ({ key, en: '', zh: '', use: 'shown' }))],
  [
    'dataLabels',
    Array.from({ length: 51 }, (_, at) => ({ key: `k${String(at)}`, en: '', zh: '', use: 'shown' })),
  ],
  ['busyReasons', null],
  ['busyReasons', [{ code: 199, name: 'x', pinned: false }]],
  ['busyReasons', [{ code: 251, name: 'x', pinned: false }]],
  ['busyReasons', [{ code: '201', name: 'x', pinned: false }]],
  ['busyReasons', [{ code: 201, name: ' ', pinned: false }]],
  ['busyReasons', [{ code: 201, name: 'x'.repeat(41), pinned: false }]],
  ['busyReasons', [{ code: 201, name: 'x' }]],
  ['busyReasons', [{ code: 201, name: 'x', pinned: false, more: 1 }]],
  [
    'busyReasons',
    [
      { code: 201, name: 'x', pinned: false },
      { code: 201, name: 'y', pinned: false },
    ],
  ],
] as const)('%s does not take %j', (name, given) => {
  expect(isPreference(name, given)).toBe(false);
});

it('marks every preference as lockable but how the windows look, and where this machine sounds', () => {
  const free = preferenceNames.filter((name) => !preferenceTable[name].lockable);
  expect(free).toEqual(['theme', 'textSize', 'soundDevice', 'quiet']);
});
