/** Texts of the menus of tray and bar. Both languages have every key, or nothing compiles. */
import type { ShownLanguage } from '../../../shared/settings/preferences.ts';
import { callWords as callWordsEn, preferenceTexts as preferencesEn } from '../../../shared/texts/en.ts';
import { callWords as callWordsZh, preferenceTexts as preferencesZh } from '../../../shared/texts/zh.ts';

const en = {
  call: callWordsEn,
  /** A call, by who it is and where it stands. */
  callIs: { ringing: 'ringing', talking: 'talking', held: 'on hold', dialling: 'calling' },
  who: (name: string, is: string): string => `${name}, ${is}`,
  /** What is done with a call that is not the one at work. */
  deedOf: (deed: string, name: string): string => `${deed}: ${name}`,
  afterThisCall: 'After this call:',
  moreReasons: 'More reasons',
  rest: 'Break',
  minutes: (minutes: number): string => `${String(minutes)} min`,
  minutesMore: (minutes: number): string => `${String(minutes)} minutes more`,
  pop: preferencesEn.pop,
};

export type MenuTexts = typeof en;

const zh: MenuTexts = {
  call: callWordsZh,
  callIs: { ringing: '振铃', talking: '通话中', held: '保持中', dialling: '呼叫中' },
  who: (name, is) => `${name}，${is}`,
  deedOf: (deed, name) => `${deed}：${name}`,
  afterThisCall: '通话后：',
  moreReasons: '更多原因',
  rest: '休息',
  minutes: (minutes) => `${String(minutes)} 分钟`,
  minutesMore: (minutes) => `再延长 ${String(minutes)} 分钟`,
  pop: preferencesZh.pop,
};

/** The texts in a language. */
export const menuTexts = (language: ShownLanguage): MenuTexts => ({ en, zh })[language];
