/** Every Chinese text of the bar; the main window has most of them too. */
import { words } from '../../../shared/texts/zh.ts';
import { bar } from '../zh/calls/bar.ts';
import { call } from '../zh/calls/call.ts';
import { problem } from '../zh/problems/problem.ts';
import { ownState } from '../zh/shift/ownState.ts';
import { header } from '../zh/shift/shift.ts';

import type { BarTexts } from './en.ts';

export const texts: BarTexts = { bar, call, header, next: ownState.next, problem, words };
