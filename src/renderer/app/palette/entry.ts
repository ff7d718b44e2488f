import type { IconNode } from 'lucide';

export const sections = ['commands', 'state', 'views', 'queues'] as const;
export type Section = (typeof sections)[number];

/** One line of the palette. */
export interface Entry {
  /** Unique among the lines that are shown at once. */
  readonly id: string;
  readonly section: Section;
  readonly text: string;
  /** As `aria-keyshortcuts` names it. */
  readonly key?: string;
  readonly icon: IconNode;
  /** Why it cannot be done now, as a sentence; null: it can. */
  readonly whyNot: string | null;
  readonly run: () => void;
}
