/** English texts of the preferences; what each is called stands in `shared/texts`, where dialogs have it too. */
import type { NoticeKind } from '../../../../shared/settings/noticeKinds.ts';
import type {
  PreferenceName,
  Preferences,
  PreferencesThatTake,
} from '../../../../shared/settings/preferences.ts';
import { textSizeWords } from '../../textSizeWords.ts';

/** One sentence each: what it means. */
export const sentences = {
  language: 'Of the windows, the tray and the notifications.',
  theme: 'Light, dark, or as this computer is set.',
  textSize: 'Of all windows. Ctrl with + and − changes it in any of them.',
  density: 'How much room calls and buttons have in the main window.',
  startAtLogin: 'Ringside starts when you log in to this computer.',
  autoEnterReady: 'What you are once a call is over.',
  wrapUpLength: 'Until then no call comes; you can end it sooner or stay longer.',
  startReady: 'What you are once you have signed in.',
  holdAmberS: 'After so long a held call turns amber and is heard once. 0:00: never.',
  holdRedS: 'After so long a held call turns red. 0:00: never.',
  pop: 'A small window shows who calls. Off: a notification, the tray and the sound that you have set tell of a call.',
  popCorner: 'Where a caller appears. It grows away from its corner.',
  popSize: 'Small: who is calling, and two facts of the call.',
  ringTime: 'After that the platform gives it to somebody else; the pop shows how much is left.',
  bar: 'A small bar on top of all windows, with your state, the call and its buttons. Drag it to an edge of a screen.',
  barAfterAnswer: 'The pop becomes the bar for as long as you have a call.',
  homeRegion: 'For numbers without a country code.',
  telLinks: 'Ringside opens links to telephone numbers (tel:) of other programs, and asks before it calls.',
  plusPrefix: 'For calls to other countries, such as 00. Empty: + is left out.',
  linkedPhone: 'Answer lifts the desk phone at your place.',
  coverWhenLocked: 'Hidden: pop and notifications say only that there is a call.',
  busyReasons: 'Only reasons that have a name are offered, yours before those that the site names.',
  dataLabels: 'What the fields that come with a call are called, in the order in which they are shown.',
  queueTargetS: 'So long a call should wait at most: longer waits are red. 0:00: no target.',
  worstQueueInBar: 'The queue with the longest wait stands at the top of the window.',
  historyDays:
    'Beyond the day of the call, encrypted on this computer. 0: for the shift, and nothing on disk.',
  wipeHistory: 'The history of calls is removed when you sign out.',
  globalKeys: 'The keys below act whichever program you work in.',
  keyAnswer: 'Takes the call that rings.',
  keyHold: 'Holds the call, or retrieves the last held one.',
  keyMute: 'Mutes the call, or ends that.',
  keyShow: 'Brings this program’s window up, or puts it away.',
  crmTemplates: 'Opened in your browser, for a call. The first one is that of Open in CRM.',
  ringTone: 'Heard as long as a call rings, besides your phone; softer while you talk.',
  soundKinds: 'Heard once, when it begins.',
  soundVolume: 'In percent.',
  soundDevice: 'Where all of that is heard.',
  quiet: 'No sound at all, whatever happens.',
  noticeKinds: 'While you work in another program. That your session has ended is always told.',
  noticesUrgent:
    'On Linux, notify of a call that rings all the same; on Windows and macOS, allow Ringside to in the system’s settings.',
} satisfies Record<PreferenceName, string>;

/** The choices of each preference that is one of a few. */
export const choices = {
  language: { system: 'Use system setting', en: 'English', zh: '中文' },
  theme: { system: 'Use system setting', light: 'Light', dark: 'Dark' },
  textSize: textSizeWords,
  density: { comfortable: 'Comfortable', compact: 'Compact' },
  popSize: { small: 'Small', usual: 'Usual' },
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
  ringTone: { off: 'None', classic: 'Classic', soft: 'Soft', bright: 'Bright' },
  ringTime: {
    ...{ '0': 'Not known', '10': '10 s', '15': '15 s', '20': '20 s' },
    ...{ '30': '30 s', '45': '45 s', '60': '60 s' },
  },
} satisfies { [Name in PreferencesThatTake<'oneOf'>]: Record<Preferences[Name], string> };

/** Of what a notification tells; of most of it a signal is heard, too. */
export const kinds = {
  ringing: 'A call that rings',
  missed: 'A missed call',
  hold: 'A call on hold for too long',
  forced: 'A state that somebody else has set',
  note: 'A note or bulletin',
  request: 'A requested call that does not come',
} satisfies Record<NoticeKind, string>;

/** For those that are yes or no and are better named than switched. */
export const either = {
  autoEnterReady: { yes: 'Ready', no: 'After-call work' },
  startReady: { yes: 'Ready', no: 'Not ready' },
  coverWhenLocked: { yes: 'Hidden', no: 'Shown' },
} as Partial<Record<PreferencesThatTake<'yesOrNo'>, { readonly yes: string; readonly no: string }>>;

/** By which other words somebody may look for it. */
export const alsoCalled = {
  theme: 'dark light night mode colours',
  textSize: 'font zoom large small',
  autoEnterReady: 'wrap-up',
  wrapUpLength: 'wrap-up timer',
  density: 'compact spacing dense tight rows',
  popCorner: 'position place',
  popSize: 'small compact facts',
  bar: 'compact always on top small window',
  barAfterAnswer: 'compact always on top small window',
  holdAmberS: 'hold alarm red amber',
  homeRegion: 'country code',
  plusPrefix: 'international prefix',
  coverWhenLocked: 'privacy lock screen hide caller',
  busyReasons: 'not ready break lunch pause codes',
  dataLabels: 'fields names pinned hidden',
  startAtLogin: 'autostart boot',
} as Partial<Record<PreferenceName, string>>;
