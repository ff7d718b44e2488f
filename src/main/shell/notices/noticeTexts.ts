/** Texts of notifications that nothing else of the desktop has. Both languages have every key, or nothing compiles. */
import type { ShownLanguage } from '../../../shared/settings/preferences.ts';
import { callWords as callWordsEn } from '../../../shared/texts/en.ts';
import { callWords as callWordsZh } from '../../../shared/texts/zh.ts';

const en = {
  answer: callWordsEn.answer,
  holdTooLong: 'On hold for too long',
  overLimit: (limit: string): string => `over ${limit}`,
  note: 'Note from a colleague',
  bulletin: 'Bulletin',
  noteUntold: 'Its text was not told.',
  forced: 'Your state was changed',
  forcedTo: (state: string): string => `The platform or a supervisor has set: ${state}`,
  failed: {
    answer: 'The call was not answered',
    hold: 'The call was not put on hold',
    takeBack: 'The call was not retrieved',
    mute: 'You were not muted',
    unmute: 'You are still muted',
    release: 'The call was not ended',
  },
  failedWhy: 'The main window says why.',
  signInWaits: 'You are not signed in, so that no calls come. Choose this to sign in.',
};

export type NoticeTexts = typeof en;

const zh: NoticeTexts = {
  answer: callWordsZh.answer,
  holdTooLong: '保持超时',
  overLimit: (limit) => `超过 ${limit}`,
  note: '同事便笺',
  bulletin: '公告',
  noteUntold: '未告知其内容。',
  forced: '您的状态已被更改',
  forcedTo: (state) => `平台或班长已设置：${state}`,
  failed: {
    answer: '来电未能应答',
    hold: '通话未能保持',
    takeBack: '未能取消保持',
    mute: '未能静音',
    unmute: '仍处于静音',
    release: '通话未能结束',
  },
  failedWhy: '原因请见主窗口。',
  signInWaits: '您尚未签入，不会有来电。点按此处签入。',
};

/** The texts in a language. */
export const noticeTexts = (language: ShownLanguage): NoticeTexts => ({ en, zh })[language];
