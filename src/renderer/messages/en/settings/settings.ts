/** English texts of the settings window. */
import type { SettingsSection } from '../../../../shared/settings/sections.ts';
import { about } from './about.ts';
import { connectionTest } from './connectionTest.ts';
import { crm } from './crm.ts';
import { others } from './others.ts';
import { practice } from './practice.ts';
import * as rows from './rows.ts';

export const settings = {
  title: 'Settings',
  sectionList: 'Parts of the settings',
  sections: {
    general: 'General',
    calls: 'Calls and pop',
    sound: 'Sound and notifications',
    shortcuts: 'Shortcuts',
    data: 'Customer data',
    crm: 'CRM',
    queues: 'Queues and reasons',
    connection: 'Connection',
    privacy: 'Privacy',
    practice: 'Practice',
    about: 'About and diagnostics',
  } satisfies Record<SettingsSection, string>,
  find: 'Find a setting',
  found: (count: number) => (count === 1 ? '1 setting found' : `${String(count)} settings found`),
  foundNothing: 'Nothing is called so.',
  foundNothingHint: 'Try another word, or choose a part of the settings in the list.',
  clearFind: 'Clear the search',
  /** From when on a change counts. */
  effects: { now: 'now', signIn: 'next sign-in' },
  locked: 'Set by your organisation',
  someLocked: 'What has a lock is set by your organisation. Only your administrator can change it.',
  saved: 'Saved.',
  ...rows,
  crm,
  others,
  about,
  connectionTest,
  practice,
  holdAlarm: 'Hold alarm',
  holdAlarmMeans: 'A held call turns amber and is heard once, then red. 0:00: never.',
  then: 'then',
  /** Names for the reasons that are given with busy. */
  reasons: {
    none: 'You have named none so far.',
    number: 'Number',
    name: 'Name',
    nameOf: (code: number) => `Name of reason ${String(code)}`,
    pinned: 'At the top',
    add: 'Add',
    remove: (name: string) => `Remove ${name}`,
  },
  /** Names for the fields of a call's data. */
  labels: {
    key: 'Field',
    language: { en: 'English name', zh: 'Chinese name' },
    nameIn: {
      en: (key: string) => `English name of ${key}`,
      zh: (key: string) => `Chinese name of ${key}`,
    },
    useOf: (key: string) => `What ${key} is`,
    uses: { name: "The person's name", pinned: 'At the top', shown: 'Shown', hidden: 'Hidden' },
    add: 'Add field',
    moveUp: (key: string) => `Move ${key} up`,
    remove: (key: string) => `Remove ${key}`,
  },
  shortcut: 'Keys',
  shortcutAction: 'What they do',
  notInFields: 'Not while you type in a field, where ⌥ types characters.',
  connectedTo: (address: string) => `Gateway: ${address}`,
  /** Of a connection that is edited while it is changed in another place. */
  elsewhere: {
    changed: 'The connection was changed elsewhere meanwhile.',
    saving: 'Saving puts what stands here in its place.',
    show: 'Show what is set now',
  },
  notAvailable: 'The program’s own part of this window is missing. Restart Ringside.',
};
