/** Texts outside the windows: tray, dialogs, notifications. Both languages have every key, or nothing compiles. */
import type { InQueues } from '../../shared/contract/snapshot.ts';
import type { Language, PreferenceName } from '../../shared/settings/preferences.ts';

const en = {
  product: 'Ringside',
  signedOut: 'Signed out',
  signingIn: 'Signing in…',
  /** Ready, as far as it goes: in the words that the window has. */
  readyIn: {
    asking: 'Ready, joining queues',
    some: 'Ready',
    none: 'Ready, in no queue',
    notKnown: 'Ready, queue unknown',
    noVoice: 'Ready, no voice',
  } satisfies Record<InQueues | 'noVoice', string>,
  busy: 'Busy',
  wrapUp: 'Wrap-up',
  rest: 'On a break',
  signedIn: 'Signed in',
  ringing: 'A call is ringing',
  phoneRings: 'The phone is ringing',
  talking: 'On a call',
  reconnecting: 'Reconnecting…',
  doubtful: 'Contact in doubt, trying again…',
  signingOut: 'Signing out…',
  lost: 'Your session has ended',
  practice: 'Practice',
  contactJustNow: 'last contact just now',
  contactSeconds: (seconds: number): string => `last contact ${String(seconds)} s ago`,
  contactMinutes: (minutes: number): string => `last contact ${String(minutes)} min ago`,
  menuShow: 'Show Ringside',
  menuReady: 'Ready for calls',
  menuBusy: 'Busy',
  menuSignOut: 'Sign out',
  menuQuit: 'Quit',
  quitWithCall: 'A call is still up',
  quitWithCallDetail:
    'Quitting signs you out. The gateway does not sign out an agent who is on a call unless the call is ended.',
  quitStay: 'Keep Ringside running',
  quitLeaveCall: 'Quit and leave the call up',
  quitEndCall: 'End the call and quit',
  signOutWithCall: 'A call is up',
  signOutWithCallDetail: 'Signing out now ends your call. The caller will be cut off.',
  signOutStay: 'Stay signed in',
  signOutEndCall: 'End the call and sign out',
  settingsUnreadable: 'The settings could not be read',
  settingsUnreadableDetail: (copy: string): string =>
    `Ringside starts with its default settings. Nothing is lost: the old file is kept as ${copy}`,
  preferencesUnreadable: 'Some settings could not be read',
  preferencesUnreadableDetail: (names: readonly string[], copy: string): string =>
    `Ringside starts with the default of: ${names.join(', ')}. Nothing is lost: the old file is kept as ${copy}`,
  preferenceNames: {
    language: 'Language',
    theme: 'Appearance',
    popCorner: 'Corner of the call pop',
    homeRegion: 'Home region',
    autoEnterReady: 'After a call',
    startReady: 'After sign-in',
    startAtLogin: 'Start at login',
  } satisfies Record<PreferenceName, string>,
  sessionSignedInAlready: 'Your work number is signed in, but not by this session. You get no calls here.',
  sessionRefused: 'The gateway no longer accepts your session. You get no calls until you sign in again.',
  sessionDidNotHold:
    'The gateway did not keep the session that it had just begun. You get no calls until you sign in again.',
  sessionSignedOut: 'The gateway signed you out. You get no calls until you sign in again.',
  sessionSilence:
    'There was no contact with the gateway for two minutes. You get no calls until you sign in again.',
  sessionPracticeEnded:
    'The practice gateway stopped by itself. No practice calls come until you sign in again.',
  signOutUnheard:
    'You are signed out here. The gateway could not be told; it ends the silent session by itself within two minutes.',
  requestGone: 'The call that you requested is no longer available.',
  requestNotKnown: 'It could not be found out what became of the call that you requested.',
  requestRefused: 'The call that you requested was not given to you. The main window says why.',
  startFailed: 'Ringside could not start',
  startFailedDetail: (logPath: string): string => `What went wrong stands in ${logPath}`,
};

/** A key of the catalogue and what it holds: a text, or a function that makes one. */
export type ShellMessages = typeof en;

const zh: ShellMessages = {
  product: 'Ringside',
  signedOut: '未签入',
  signingIn: '正在签入…',
  readyIn: {
    asking: '空闲，正在签入队列',
    some: '空闲',
    none: '空闲，但未签入任何队列',
    notKnown: '空闲，队列未确认',
    noVoice: '空闲，无语音业务',
  },
  busy: '示忙',
  wrapUp: '话后整理',
  rest: '休息中',
  signedIn: '已签入',
  ringing: '来电振铃中',
  phoneRings: '话机振铃中',
  talking: '通话中',
  reconnecting: '正在重新连接…',
  doubtful: '与网关的联系存疑，正在重试…',
  signingOut: '正在签出…',
  lost: '您的会话已结束',
  practice: '练习',
  contactJustNow: '刚刚与网关联系过',
  contactSeconds: (seconds) => `${String(seconds)} 秒前与网关联系过`,
  contactMinutes: (minutes) => `${String(minutes)} 分钟前与网关联系过`,
  menuShow: '显示 Ringside',
  menuReady: '示闲，接听来电',
  menuBusy: '示忙',
  menuSignOut: '签出',
  menuQuit: '退出',
  quitWithCall: '仍有通话',
  quitWithCallDetail: '退出时会签出。座席仍有通话时，除非结束通话，否则网关不会签出。',
  quitStay: '继续运行 Ringside',
  quitLeaveCall: '退出，保留通话',
  quitEndCall: '结束通话并退出',
  signOutWithCall: '当前有通话',
  signOutWithCallDetail: '现在签出会结束您的通话，对方将被挂断。',
  signOutStay: '保持签入',
  signOutEndCall: '结束通话并签出',
  settingsUnreadable: '无法读取设置',
  settingsUnreadableDetail: (copy) => `Ringside 以默认设置启动。原文件没有丢失，保存在 ${copy}`,
  preferencesUnreadable: '部分设置无法读取',
  preferencesUnreadableDetail: (names, copy) =>
    `Ringside 对以下设置使用默认值：${names.join('、')}。原文件没有丢失，保存在 ${copy}`,
  preferenceNames: {
    language: '语言',
    theme: '外观',
    popCorner: '来电弹屏位置',
    homeRegion: '所在地区',
    autoEnterReady: '通话结束后',
    startReady: '签入后',
    startAtLogin: '登录时启动',
  },
  sessionSignedInAlready: '您的工号已签入，但不是由本会话签入。此处不会有来电。',
  sessionRefused: '网关不再接受您的会话。重新签入之前不会有来电。',
  sessionDidNotHold: '网关没有保持刚开始的会话。重新签入之前不会有来电。',
  sessionSignedOut: '网关已将您签出。重新签入之前不会有来电。',
  sessionSilence: '与网关失去联系已有两分钟。重新签入之前不会有来电。',
  sessionPracticeEnded: '练习网关自行停止了。重新签入之前不会有练习来电。',
  signOutUnheard: '您已在本机签出，但未能通知网关；网关会在两分钟内自行结束无联系的会话。',
  requestGone: '您请求的呼叫已不可用。',
  requestNotKnown: '您请求的呼叫去向不明。',
  requestRefused: '您请求的呼叫未能接入，原因请见主窗口。',
  startFailed: 'Ringside 无法启动',
  startFailedDetail: (logPath) => `出错原因记录在 ${logPath}`,
};

/** The texts in the language that the agent set. */
export function shellMessages(language: Language, systemLanguage: 'en' | 'zh'): ShellMessages {
  return (language === 'system' ? systemLanguage : language) === 'zh' ? zh : en;
}

/** The language that `system` stands for: Chinese where the machine speaks Chinese, else English. */
export function systemLanguageOf(preferred: readonly string[]): 'en' | 'zh' {
  return /^zh\b/i.test(preferred[0] ?? '') ? 'zh' : 'en';
}
