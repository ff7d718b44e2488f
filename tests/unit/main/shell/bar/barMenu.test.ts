import { expect, it } from 'vitest';
import { barMenu } from '../../../../../src/main/shell/bar/barMenu.ts';
import type { Snapshot } from '../../../../../src/shared/contract/snapshot.ts';
import { doing } from '../../../../support/availability.ts';
import { call, settingsView, signedIn, snapshot } from '../../../../support/snapshots.ts';

const busyReasons = [{ code: 201, name: 'Lunch', pinned: true }];
const preferences = { ...settingsView.preferences, busyReasons, bar: true };
const at = (over: Partial<Snapshot>) =>
  barMenu(snapshot({ session: signedIn, settings: { ...settingsView, preferences }, ...over }), 'top').flat();
const labels = (items: ReturnType<typeof at>) => items.map(({ label }) => label);

it('offers every state with its reasons, where the bar is, and how to be rid of it', () => {
  expect(labels(at({ availability: doing('ready') }))).toEqual([
    ...['Ready for calls', 'Not ready', 'Lunch', 'Break', 'After-call work'],
    ...['At the top of the screen', 'At the bottom of the screen', 'Show Ringside', 'Hide the bar'],
  ]);
  expect(labels(at({ availability: doing('wrapUp') }))[4]).toBe('Finish after-call work');
});

it.each<[string, Partial<Snapshot>, readonly string[]]>([
  ['ready', { availability: doing('ready') }, ['Ready for calls', 'At the top of the screen']],
  ['not ready', { availability: doing('busy') }, ['Not ready', 'At the top of the screen']],
  [
    'not ready for a reason',
    { availability: { ...doing('busy'), reason: { kind: 'chosen', code: 201 } } },
    ['Lunch', 'At the top of the screen'],
  ],
  [
    'on a call, when nobody chose to be busy',
    { availability: doing('busy'), calls: [call({ phase: 'talking' })] },
    ['At the top of the screen'],
  ],
])('ticks what holds when %s', (_, over, ticked) => {
  expect(labels(at(over).filter(({ checked }) => checked))).toEqual(ticked);
});

it('greys what cannot be asked or is set by the organisation', () => {
  const policy = { ...settingsView.policy, locked: ['bar'] as const };
  const greyed = at({ session: { state: 'signedOut' }, settings: { ...settingsView, preferences, policy } });
  expect(labels(greyed.filter(({ enabled }) => !enabled))).toEqual([
    ...['Ready for calls', 'Not ready', 'Lunch', 'Break', 'After-call work', 'Hide the bar'],
  ]);
});
