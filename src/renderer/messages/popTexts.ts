/** What the pop needs of both catalogues: no text of the main window's views. */
import { call as enCall } from './en/call.ts';
import { problem as enProblem } from './en/problem.ts';
import type { ShownLanguage } from './language.ts';
import { call as zhCall } from './zh/call.ts';
import { problem as zhProblem } from './zh/problem.ts';

export const popTexts = {
  en: { call: enCall, problem: enProblem },
  zh: { call: zhCall, problem: zhProblem },
} satisfies Record<ShownLanguage, unknown>;
