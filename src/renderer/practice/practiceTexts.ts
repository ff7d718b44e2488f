import type { DeskContext } from '../app/state/context.ts';
import { inLanguage } from '../messages/inLanguage.ts';
import { en, type PracticeTexts } from '../messages/practice/en.ts';
import { zh } from '../messages/practice/zh.ts';

/** The texts of the lessons, in the language of the page. */
export const practiceTexts = (page: Pick<DeskContext, 'language'>): PracticeTexts =>
  inLanguage({ en, zh }, page);
