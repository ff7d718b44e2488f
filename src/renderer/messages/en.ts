/** Every English text of the main window. */
import { words } from '../../shared/texts/en.ts';
import { lost } from './en/shift/lost.ts';
import { view } from './en/views/view.ts';
import { pop } from './pop/en.ts';

export const en = { ...pop, lost, view, words };

/** The catalogue's shape: what is missing in the other language does not compile. */
export type Messages = typeof en;
