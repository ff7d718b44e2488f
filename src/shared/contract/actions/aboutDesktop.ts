/** What a window may ask of the desktop. */
import type { ActionRow } from './actionRow.ts';

/** Each action: its one argument (none: no argument) and what it answers with. */
export interface AboutDesktop {
  /** While a key is `recorded`, no key of the whole system is taken from the page; for a minute at most. */
  recordKey(how: { readonly recorded: boolean }): void;
}

/** A row for each of them. */
export const aboutDesktop = {
  recordKey: { scope: 'program', failure: 'notices', follows: 'answer' },
} as const satisfies { readonly [Name in keyof AboutDesktop]: ActionRow };
