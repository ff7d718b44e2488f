/**
 * Texts outside the windows: tray, dialogs, notifications, with the words that the windows have too. Both languages
 * have every key, or nothing compiles.
 */
import * as commonEn from '../../shared/texts/en.ts';
import type { ShownLanguage } from '../../shared/settings/preferences.ts';
import * as commonZh from '../../shared/texts/zh.ts';

const en = {
  product: 'Ringside',
  ...commonEn.words,
  signedOut: commonEn.words.activity.signedOut,
  signedIn: 'Signed in',
  ringing: 'A call is ringing',
  missed: 'Missed call',
  aCall: 'A call',
  /** What the tray says of a call, and with whom. */
  withName: (what: string, name: string): string => `${what}: ${name}`,
  phoneRings: 'The phone is ringing',
  talking: 'On a call',
  reconnecting: commonEn.words.reach.reconnecting,
  doubtful: 'Contact in doubt, trying again…',
  lost: commonEn.words.sessionEnded,
  practice: 'Practice',
  contactJustNow: 'last contact just now',
  contactSeconds: (seconds: number): string => `last contact ${String(seconds)} s ago`,
  contactMinutes: (minutes: number): string => `last contact ${String(minutes)} min ago`,
  /** Between what is so and how long it has been so. */
  comma: ', ',
  /** So long something has been so. */
  minutes: (minutes: number): string =>
    minutes < 60
      ? `${String(minutes)} min`
      : `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`,
  waitingIn: (queue: string, calls: number, longest: string | null): string =>
    `${queue}: ${String(calls)} waiting${longest === null ? '' : `, the longest for ${longest}`}`,
  heldOver: (calls: number, limit: string): string =>
    `${String(calls)} ${calls === 1 ? 'call' : 'calls'} on hold for over ${limit}`,
  missedCalls: (calls: number): string =>
    `${String(calls)} missed ${calls === 1 ? 'call' : 'calls'} not yet read`,
  menuShow: 'Show Ringside',
  menuReady: 'Ready for calls',
  menuSettings: 'Settings…',
  finishWrapUp: 'Finish after-call work',
  barShow: 'Show the bar',
  barHide: 'Hide the bar',
  barTop: 'At the top of the screen',
  barBottom: 'At the bottom of the screen',
  menuQuit: 'Quit',
  about: 'About Ringside',
  aboutBuild: (commit: string, day: string | null): string =>
    `Build ${commit}${day === null ? '' : `, ${day}`}`,
  aboutNotices: (path: string): string =>
    `Whose code is in it, under which licence and where its source is: ${path}`,
  openNotices: 'Open licences',
  close: 'Close',
  quitWithCall: 'A call is still up',
  quitWithCallDetail:
    'Quitting signs you out. The gateway does not sign out an agent who is on a call unless the call is ended.',
  quitStay: 'Keep Ringside running',
  quitLeaveCall: 'Quit and leave the call up',
  quitEndCall: 'End the call and quit',
  settingsUnreadable: 'The settings could not be read',
  settingsUnreadableDetail: (copy: string): string =>
    `Ringside starts with its default settings. Nothing is lost: the old file is kept as ${copy}`,
  preferencesUnreadable: 'Some settings could not be read',
  preferencesUnreadableDetail: (names: readonly string[], copy: string): string =>
    `Ringside starts with the default of: ${names.join(', ')}. Nothing is lost: the old file is kept as ${copy}`,
  preferenceTexts: commonEn.preferenceTexts,
  sessionSignedInAlready: `${commonEn.whyLost.signedInAlready} You get no calls here.`,
  sessionRefused: `${commonEn.whyLost.refused} You get no calls until you sign in again.`,
  sessionDidNotHold:
    'The gateway did not keep the session that it had just begun. You get no calls until you sign in again.',
  sessionSignedOut: `${commonEn.whyLost.signedOutByGateway} You get no calls until you sign in again.`,
  sessionSilence:
    'There was no contact with the gateway for two minutes. You get no calls until you sign in again.',
  sessionPracticeEnded: `${commonEn.whyLost.practiceEnded} No practice calls come until you sign in again.`,
  signOutUnheard:
    'You are signed out here. The gateway could not be told; it ends the silent session by itself within two minutes.',
  requestGone: 'The call that you requested is no longer available.',
  requestNotKnown: commonEn.requestNotKnown,
  requestRefused: 'The call that you requested was not given to you. The main window says why.',
  startFailed: 'Ringside could not start',
  startFailedDetail: (logPath: string): string => `What went wrong stands in ${logPath}`,
};

/** A key of the catalogue and what it holds: a text, or a function that makes one. */
export type ShellMessages = typeof en;

const zh: ShellMessages = {
  product: 'Ringside',
  ...commonZh.words,
  signedOut: commonZh.words.activity.signedOut,
  signedIn: '已签入',
  ringing: '来电振铃中',
  missed: '未接来电',
  aCall: '来电',
  withName: (what, name) => `${what}：${name}`,
  phoneRings: '话机振铃中',
  talking: '通话中',
  reconnecting: commonZh.words.reach.reconnecting,
  doubtful: '与网关的联系存疑，正在重试…',
  lost: commonZh.words.sessionEnded,
  practice: '练习',
  contactJustNow: '刚刚与网关联系过',
  contactSeconds: (seconds) => `${String(seconds)} 秒前与网关联系过`,
  contactMinutes: (minutes) => `${String(minutes)} 分钟前与网关联系过`,
  comma: '，',
  minutes: (minutes) =>
    minutes < 60
      ? `${String(minutes)} 分钟`
      : `${String(Math.floor(minutes / 60))} 小时 ${String(minutes % 60)} 分钟`,
  waitingIn: (queue, calls, longest) =>
    `${queue}：${String(calls)} 个等待${longest === null ? '' : `，最长 ${longest}`}`,
  heldOver: (calls, limit) => `${String(calls)} 个通话已保持超过 ${limit}`,
  missedCalls: (calls) => `${String(calls)} 个未接来电未读`,
  menuShow: '显示 Ringside',
  menuReady: '示闲，接听来电',
  menuSettings: '设置…',
  finishWrapUp: '结束话后整理',
  barShow: '显示悬浮条',
  barHide: '隐藏悬浮条',
  barTop: '位于屏幕顶部',
  barBottom: '位于屏幕底部',
  menuQuit: '退出',
  about: '关于 Ringside',
  aboutBuild: (commit, day) => `构建 ${commit}${day === null ? '' : `，${day}`}`,
  aboutNotices: (path) => `所含第三方代码、许可及源代码位置：${path}`,
  openNotices: '打开许可文件',
  close: '关闭',
  quitWithCall: '仍有通话',
  quitWithCallDetail: '退出时会签出。座席仍有通话时，除非结束通话，否则网关不会签出。',
  quitStay: '继续运行 Ringside',
  quitLeaveCall: '退出，保留通话',
  quitEndCall: '结束通话并退出',
  settingsUnreadable: '无法读取设置',
  settingsUnreadableDetail: (copy) => `Ringside 以默认设置启动。原文件没有丢失，保存在 ${copy}`,
  preferencesUnreadable: '部分设置无法读取',
  preferencesUnreadableDetail: (names, copy) =>
    `Ringside 对以下设置使用默认值：${names.join('、')}。原文件没有丢失，保存在 ${copy}`,
  preferenceTexts: commonZh.preferenceTexts,
  sessionSignedInAlready: `${commonZh.whyLost.signedInAlready}此处不会有来电。`,
  sessionRefused: `${commonZh.whyLost.refused}重新签入之前不会有来电。`,
  sessionDidNotHold: '网关没有保持刚开始的会话。重新签入之前不会有来电。',
  sessionSignedOut: `${commonZh.whyLost.signedOutByGateway}重新签入之前不会有来电。`,
  sessionSilence: '与网关失去联系已有两分钟。重新签入之前不会有来电。',
  sessionPracticeEnded: `${commonZh.whyLost.practiceEnded}重新签入之前不会有练习来电。`,
  signOutUnheard: '您已在本机签出，但未能通知网关；网关会在两分钟内自行结束无联系的会话。',
  requestGone: '您请求的呼叫已不可用。',
  requestNotKnown: commonZh.requestNotKnown,
  requestRefused: '您请求的呼叫未能接入，原因请见主窗口。',
  startFailed: 'Ringside 无法启动',
  startFailedDetail: (logPath) => `出错原因记录在 ${logPath}`,
};

/** The texts in a language. */
export const shellMessages = (language: ShownLanguage): ShellMessages => ({ en, zh })[language];

/** The language that `system` stands for: Chinese where the machine speaks Chinese, else English. */
export function systemLanguageOf(preferred: readonly string[]): ShownLanguage {
  return /^zh\b/i.test(preferred[0] ?? '') ? 'zh' : 'en';
}
