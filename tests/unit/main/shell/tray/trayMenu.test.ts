import { expect, it } from 'vitest';
import { trayMenu } from '../../../../../src/main/shell/tray/trayMenu.ts';
import type { Snapshot } from '../../../../../src/shared/contract/snapshot.ts';
import { doing } from '../../../../support/availability.ts';
import { call, settingsView, signedIn, snapshot } from '../../../../support/snapshots.ts';

const setup = (over: Partial<Snapshot>) =>
  trayMenu(snapshot({ session: signedIn, availability: doing('ready'), ...over }));
const labels = (over: Partial<Snapshot>) => setup(over).map((group) => group.map(({ label }) => label));

it('has the calls at hand, the agent’s state, the windows, and what ends, in this order', () => {
  expect(
    labels({ calls: [call({ phase: 'talking', associatedData: '{"name":"Olivia Bennett"}' })] }),
  ).toEqual([
    ['Olivia Bennett, talking', 'Hold', 'End'],
    ['After this call:', 'Ready for calls', 'Not ready', 'Break', 'After-call work'],
    ['Show Ringside', 'Show the bar', 'Call pop'],
    ['Settings…', 'About Ringside'],
    ['Sign out', 'Quit'],
  ]);
});

const entry = (label: RegExp, over: Partial<Snapshot>) =>
  setup(over)
    .flat()
    .find((one) => label.test(one.label));

it('offers to show the bar or to hide it, and to switch the pop, unless the organisation has set that', () => {
  const settings = (over: { bar?: boolean; pop?: boolean }, locked: readonly ('bar' | 'pop')[] = []) => ({
    settings: {
      ...{ ...settingsView, preferences: { ...settingsView.preferences, ...over } },
      policy: { ...settingsView.policy, locked },
    },
  });
  expect(entry(/ bar$/, settings({ bar: true }))).toMatchObject({ label: 'Hide the bar', enabled: true });
  expect(entry(/ bar$/, settings({}, ['bar']))).toMatchObject({ label: 'Show the bar', enabled: false });
  expect(entry(/pop/, settings({ pop: true }))).toMatchObject({ checked: true, enabled: true });
  expect(entry(/pop/, settings({ pop: false }, ['pop']))).toMatchObject({ checked: false, enabled: false });
});

it.each<[boolean, string, Partial<Snapshot>]>([
  [false, 'signed out', { session: { state: 'signedOut' } }],
  [true, 'signed in', {}],
  [false, 'signing out', { session: { ...signedIn, state: 'signingOut' } }],
])('offers to sign out (%s) when %s', (isOffered, _when, over) => {
  expect(entry(/^Sign out$/, over)?.enabled).toBe(isOffered);
});
