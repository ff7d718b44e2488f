import type { IconNode } from 'lucide';

export const sections = ['commands', 'state', 'people', 'numbers', 'past', 'views', 'queues'] as const;
export type Section = (typeof sections)[number];

/** One line of the palette. */
export interface Entry {
  /** Unique among the lines that are shown at once. */
  readonly id: string;
  readonly section: Section;
  readonly text: string;
  /** It was found by what was typed, whether its text has that or not. */
  readonly isFound?: boolean;
  /** What is known of whom it is about; it is not searched. */
  readonly about?: string | undefined;
  /** As `aria-keyshortcuts` names it. */
  readonly key?: string;
  readonly icon: IconNode;
  /** Why it cannot be done now, as a sentence; null: it can. */
  readonly whyNot: string | null;
  readonly run?: () => void;
  /** Whom it calls instead: the palette stays until that is under way, to say why it is not. */
  readonly calls?: { readonly dialled: string; readonly name?: string } | { readonly workNo: string };
}
