/** Every Chinese text of the pop; the main window has them too. */
import { call } from '../zh/calls/call.ts';
import { problem } from '../zh/problems/problem.ts';
import type { PopTexts } from './en.ts';

export const pop: PopTexts = { call, problem };
