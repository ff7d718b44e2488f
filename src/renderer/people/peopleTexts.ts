import type { DeskContext } from '../app/state/context.ts';
import { en, type PeopleTexts } from '../messages/people/en.ts';
import { zh } from '../messages/people/zh.ts';

/** The texts of colleagues and their calls, in the language of the page. */
export const peopleTexts = ({ language }: Pick<DeskContext, 'language'>): PeopleTexts =>
  language === 'en' ? en : zh;
