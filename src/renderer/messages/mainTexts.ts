import type { CatalogueLoaders } from './catalogue.svelte.ts';
import type { Messages } from './en.ts';

/** The main window's texts. Each language is a file of its own in the built program, loaded when it is asked for. */
export const mainTexts: CatalogueLoaders<Messages> = {
  en: async () => (await import('./en.ts')).en,
  zh: async () => (await import('./zh.ts')).zh,
};
