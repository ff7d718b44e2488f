/** Every Chinese text of the main window. */
import type { Messages } from './en.ts';
import { call } from './zh/call.ts';
import { lost } from './zh/lost.ts';
import { problem } from './zh/problem.ts';
import { view } from './zh/view.ts';

export const zh: Messages = { call, lost, problem, view };
