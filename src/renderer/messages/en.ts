/** Every English text of the main window. */
import { call } from './en/call.ts';
import { lost } from './en/lost.ts';
import { problem } from './en/problem.ts';
import { view } from './en/view.ts';

export const en = { call, lost, problem, view };

/** The catalogue's shape: what is missing in the other language does not compile. */
export type Messages = typeof en;
