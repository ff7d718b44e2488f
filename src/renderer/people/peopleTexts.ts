import type { DeskContext } from '../app/state/context.ts';
import { inLanguage } from '../messages/inLanguage.ts';
import { en, type PeopleTexts } from '../messages/people/en.ts';
import { zh } from '../messages/people/zh.ts';

/** The texts of colleagues and their calls, in the language of the page. */
export const peopleTexts = (page: Pick<DeskContext, 'language'>): PeopleTexts => inLanguage({ en, zh }, page);
