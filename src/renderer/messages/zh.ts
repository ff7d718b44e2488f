/** Every Chinese text of the main window. */
import type { Messages } from './en.ts';
import { pop } from './pop/zh.ts';
import { words } from '../../shared/texts/zh.ts';
import { lost } from './zh/shift/lost.ts';
import { view } from './zh/views/view.ts';

export const zh: Messages = { ...pop, lost, view, words };
