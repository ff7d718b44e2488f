/** English words that the tray, notifications, dialogs and windows have in common. */
import type { InQueues } from '../contract/snapshot.ts';
import type { ReachState } from '../contract/reach.ts';
import type { LostWhy } from '../contract/sessionView.ts';
import type { Activity } from '../domain.ts';
import type { PreferenceName } from '../settings/preferences.ts';

export const words = {
  activity: {
    unknown: 'State unknown',
    signedOut: 'Signed out',
    busy: 'Not ready',
    ready: 'Ready',
    wrapUp: 'After-call work',
    talking: 'Talking',
    rest: 'On a break',
    preRest: 'Break after this call',
  } satisfies Record<Activity, string>,
  /** Ready, as far as it goes. */
  readyIn: {
    asking: 'Ready, joining queues',
    some: 'Ready',
    none: 'Ready, in no queue',
    notKnown: 'Ready, queue unknown',
    noVoice: 'Ready, no voice',
  } satisfies Record<InQueues | 'noVoice', string>,
  /** Whether the gateway answers. */
  reach: {
    reachable: 'Reachable',
    reconnecting: 'Reconnecting',
    unreachable: 'Cannot be reached',
  } satisfies Record<ReachState, string>,
  goBusy: 'Not ready',
  signingIn: 'Signing in…',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  /** Asked before a sign-out that would end a call. */
  signOutWithCall: {
    title: 'A call is up',
    text: 'Signing out now ends your call. The caller will be cut off.',
    confirm: 'End the call and sign out',
    cancel: 'Stay signed in',
  },
  sessionEnded: 'Your session has ended',
};

export type Words = typeof words;

/** What is done with a call first, where windows and the tray have one word for it. */
export const callWords = {
  answer: 'Answer',
  hold: 'Hold',
  takeBack: 'Retrieve',
  swap: 'Swap',
  release: 'End',
};

/** Why a session ended, in a sentence, where every place says it alike. */
export const whyLost = {
  refused: 'The gateway no longer accepts your session.',
  signedInAlready: 'Your work number is signed in, but not by this session.',
  signedOutByGateway: 'The gateway signed you out.',
  practiceEnded: 'The practice gateway stopped by itself.',
} satisfies Partial<Record<LostWhy, string>>;

export const requestNotKnown = 'It could not be found out what became of the call that you requested.';

/** What each preference is called. */
export const preferenceTexts: Readonly<Record<PreferenceName, string>> = {
  language: 'Language',
  theme: 'Appearance',
  textSize: 'Text size',
  pop: 'Call pop',
  density: 'Density',
  popCorner: 'Corner of the call pop',
  popSize: 'Size of the call pop',
  ringTime: 'A call rings for',
  bar: 'Bar',
  barAfterAnswer: 'Bar after the answer',
  coverWhenLocked: 'On a locked screen',
  historyDays: 'Days that calls are kept',
  wipeHistory: 'History at sign-out',
  homeRegion: 'Home region',
  telLinks: 'Calls by links',
  plusPrefix: 'Dialled in place of +',
  autoEnterReady: 'After a call',
  wrapUpLength: 'After-call work ends',
  startReady: 'After sign-in',
  holdAmberS: 'Hold alarm, amber',
  holdRedS: 'Hold alarm, red',
  linkedPhone: 'Linked desk phone',
  busyReasons: 'Reasons for not being ready',
  queueTargetS: 'Target for waiting calls',
  worstQueueInBar: 'Worst queue',
  dataLabels: 'Customer data',
  crmTemplates: 'Pages of the CRM',
  startAtLogin: 'Start at login',
  globalKeys: 'Keys in every program',
  keyAnswer: 'Answer',
  keyHold: 'Hold or retrieve',
  keyMute: 'Mute or unmute',
  keyShow: 'Show or hide Ringside',
  noticeKinds: 'Notify me of',
  noticesUrgent: 'Do not disturb',
  ringTone: 'Ring tone',
  soundKinds: 'Sound a signal for',
  soundVolume: 'Volume',
  soundDevice: 'Sound output',
  quiet: 'Quiet',
};
