/** Texts of notifications that nothing else of the desktop has. Both languages have every key, or nothing compiles. */
import type { ShownLanguage } from '../../../shared/settings/preferences.ts';

const en = {
  answer: 'Answer',
  holdTooLong: 'On hold for too long',
  overLimit: (limit: string): string => `over ${limit}`,
  forced: 'Your state was changed',
  forcedTo: (state: string): string => `The platform or a supervisor has set: ${state}`,
  signInWaits: 'You are not signed in, so that no calls come. Choose this to sign in.',
};

export type NoticeTexts = typeof en;

const zh: NoticeTexts = {
  answer: '应答',
  holdTooLong: '保持超时',
  overLimit: (limit) => `超过 ${limit}`,
  forced: '您的状态已被更改',
  forcedTo: (state) => `平台或班长已设置：${state}`,
  signInWaits: '您尚未签入，不会有来电。点按此处签入。',
};

/** The texts in a language. */
export const noticeTexts = (language: ShownLanguage): NoticeTexts => ({ en, zh })[language];
