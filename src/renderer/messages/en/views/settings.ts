/** English texts of the settings view. */
import type {
  PreferenceName,
  Preferences,
  PreferencesThatTake,
} from '../../../../shared/settings/preferences.ts';
import type { PreferenceSection } from '../../../../shared/settings/preferences/preferenceRow.ts';
import { crm } from './crm.ts';
import { textSizeWords } from '../../textSizeWords.ts';

export const settings = {
  title: 'Settings',
  sections: {
    general: 'General',
    calls: 'Calls and pop',
    sound: 'Sound and notifications',
    shortcuts: 'Shortcuts',
    data: 'Customer data',
    crm: 'CRM',
    queues: 'Queues and reasons',
    privacy: 'Privacy',
  } satisfies Readonly<Record<PreferenceSection, string>>,
  /** The choices of each preference that is one of a few. */
  choices: {
    language: { system: 'Use system setting', en: 'English', zh: '中文' },
    theme: { system: 'Use system setting', light: 'Light', dark: 'Dark' },
    textSize: textSizeWords,
    popCorner: {
      topLeft: 'Top left',
      topRight: 'Top right',
      bottomLeft: 'Bottom left',
      bottomRight: 'Bottom right',
    },
    wrapUpLength: {
      off: 'When I finish it',
      '30': 'After 30 s',
      '60': 'After 1 min',
      '90': 'After 1:30 min',
      '120': 'After 2 min',
      '180': 'After 3 min',
      '300': 'After 5 min',
    },
    ringTime: {
      ...{ '0': 'Not known', '10': '10 s', '15': '15 s', '20': '20 s' },
      ...{ '30': '30 s', '45': '45 s', '60': '60 s' },
    },
  } satisfies { [Name in PreferencesThatTake<'oneOf'>]: Record<Preferences[Name], string> },
  /** What it means that a preference is ticked. */
  ticks: {
    coverWhenLocked: 'Say only that there is a call (otherwise who is calling)',
    wipeHistory: 'Remove the history of calls when I sign out',
    autoEnterReady: 'Ready again as soon as a call has ended (otherwise after-call work)',
    linkedPhone: 'My desk phone is linked: Answer lifts it',
    startReady: 'Sign in ready for calls (otherwise not ready)',
    startAtLogin: 'Start Ringside when I log in to this computer',
    globalKeys: 'Use the keys below whichever program I work in',
    noticesUrgent: 'Notify me of a call that rings even while the system is set not to disturb',
    worstQueueInBar: 'Show the queue with the longest wait at the top of the window',
  } satisfies Record<PreferencesThatTake<'yesOrNo'>, string>,
  /** Those of which a preference has some. */
  some: {
    noticeKinds: {
      ringing: 'A call that rings',
      missed: 'A missed call',
      hold: 'A call on hold for too long',
      forced: 'A state that somebody else has set',
      note: 'A note or bulletin',
      request: 'A requested call that does not come',
    },
  } satisfies { [Name in PreferencesThatTake<'someOf'>]: Record<Preferences[Name][number], string> },
  hints: {
    ringTime: 'After that the platform gives it to somebody else; the pop shows how much is left.',
    homeRegion: 'For numbers without a country code',
    plusPrefix: 'For calls to other countries, such as 00; empty: + is left out',
    autoEnterReady: 'Takes effect at the next sign-in.',
    historyDays:
      'Beyond the day of the call, encrypted on this computer; 0: for the shift, and nothing on disk',
    holdAmberS: 'Seconds on hold, heard once; 0: never',
    holdRedS: 'Seconds on hold; 0: never',
    linkedPhone: 'Takes effect at the next sign-in.',
    queueTargetS: 'Seconds that a call should wait at most: longer waits are red; 0: no target',
    startReady: 'Takes effect at the next sign-in.',
    noticeKinds: 'While you work in another program. That your session has ended is always told.',
    noticesUrgent:
      'Linux follows this. Windows and macOS leave it to you: name Ringside there among the programs that may disturb. No system tells whether it is set so.',
  } as Partial<Record<PreferenceName, string>>,
  /** Names for the reasons that are given with busy. */
  reasons: {
    hint: 'Only reasons that have a name are offered, yours before those that the site names.',
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
    hint: 'Fields of the data that comes with a call, in the order in which they are shown.',
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
  crm,
  connection: 'Connection',
  keyboard: 'Keyboard',
  shortcut: 'Keys',
  shortcutAction: 'What they do',
  notInFields: 'Not while you type in a field, where ⌥ types characters.',
  saved: 'Saved.',
  about: (version: string) => `About Ringside ${version}`,
};
