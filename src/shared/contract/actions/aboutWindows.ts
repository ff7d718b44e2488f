/** What a page can ask of the program's windows. */
import type { AskedSettings } from '../../settings/sections.ts';
import type { ProgramFacts, ProgramFile } from '../desktop/programFacts.ts';
import type { ActionRow } from './actionRow.ts';

/** Each action: its one argument (none: no argument) and what it answers with. */
export interface AboutWindows {
  /** What the program is, and where its files are. */
  readProgramFacts(): ProgramFacts;
  /** Has the system open the licences, or show the log in its folder; false: it did not open them. */
  openProgramFile(which: { readonly file: ProgramFile }): boolean;
  /** Shows the main window, e.g. from the pop. */
  showMainWindow(): void;
  /** Shows the settings window, at a section of it where one is named. */
  openSettings(asked: AskedSettings): void;
  closeSettings(): void;
  /** Opens the bar's menu at this point of its page, px: the agent's state, and where the bar is. */
  openBarMenu(at: { readonly x: number; readonly y: number }): void;
  /** Keeps what the pop says of an answered or missed call on the screen while it is `held`, such as by the pointer. */
  holdPop(how: { readonly held: boolean }): void;
  /** Takes the pop off the screen, unless a call rings. */
  closePop(): void;
}

/** A row for each of them. */
export const aboutWindows = {
  readProgramFacts: { scope: 'program', failure: 'inPlace', follows: 'answer' },
  openProgramFile: { scope: 'program', failure: 'inPlace', follows: 'answer' },
  showMainWindow: { scope: 'program', failure: 'notices', follows: 'answer' },
  openSettings: { scope: 'program', failure: 'notices', follows: 'answer' },
  closeSettings: { scope: 'program', failure: 'nowhere', follows: 'answer' },
  openBarMenu: { scope: 'program', failure: 'nowhere', follows: 'answer' },
  holdPop: { scope: 'program', failure: 'nowhere', follows: 'answer' },
  closePop: { scope: 'program', failure: 'nowhere', follows: 'answer' },
} as const satisfies { readonly [Name in keyof AboutWindows]: ActionRow };
