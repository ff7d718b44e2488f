import type { DeskContext } from '../app/state/context.ts';
import { en, type PracticeTexts } from '../messages/practice/en.ts';
import { zh } from '../messages/practice/zh.ts';

/** The texts of the lessons, in the language of the page. */
export const practiceTexts = ({ language }: Pick<DeskContext, 'language'>): PracticeTexts =>
  language === 'en' ? en : zh;
