import type { CatalogueLoaders } from '../catalogue.svelte.ts';
import type { PopTexts } from './en.ts';

/** The pop's texts. Each language is a file of its own in the built program, loaded when it is asked for. */
export const popTexts: CatalogueLoaders<PopTexts> = {
  en: async () => (await import('./en.ts')).pop,
  zh: async () => (await import('./zh.ts')).pop,
};
