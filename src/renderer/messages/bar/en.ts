/** Every English text of the bar; the main window has most of them too. */
import { words } from '../../../shared/texts/en.ts';
import { bar } from '../en/calls/bar.ts';
import { call } from '../en/calls/call.ts';
import { problem } from '../en/problems/problem.ts';
import { ownState } from '../en/shift/ownState.ts';
import { header } from '../en/shift/shift.ts';

export const texts = { bar, call, header, next: ownState.next, problem, words };

/** The shape of the bar's texts: what is missing in the other language does not compile. */
export type BarTexts = typeof texts;
