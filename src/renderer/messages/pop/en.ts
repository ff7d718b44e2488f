/** Every English text of the pop; the main window has them too. */
import { call } from '../en/calls/call.ts';
import { problem } from '../en/problems/problem.ts';

export const pop = { call, problem };

/** The shape of the pop's texts: what is missing in the other language does not compile. */
export type PopTexts = typeof pop;
