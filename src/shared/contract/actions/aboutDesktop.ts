/** What a window may ask of the desktop. */
import type { SoundTrouble } from '../desktop/desktopView.ts';
import type { ActionRow } from './actionRow.ts';

/** Each action: its one argument (none: no argument) and what it answers with. */
export interface AboutDesktop {
  /** While a key is `recorded`, no key of the whole system is taken from the page; for a minute at most. */
  recordKey(how: { readonly recorded: boolean }): void;
  /** Plays a sample of the ring, or of a signal where there is none. */
  testSound(): void;
  /** What keeps sounds from being heard, as the page that plays them knows. */
  tellSound(how: { readonly trouble: SoundTrouble }): void;
}

/** A row for each of them. */
export const aboutDesktop = {
  testSound: { scope: 'program', failure: 'notices', follows: 'answer' },
  tellSound: { scope: 'program', failure: 'nowhere', follows: 'answer' },
  recordKey: { scope: 'program', failure: 'notices', follows: 'answer' },
} as const satisfies { readonly [Name in keyof AboutDesktop]: ActionRow };
