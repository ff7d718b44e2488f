import type { CatalogueLoaders } from '../catalogue.svelte.ts';
import type { BarTexts } from './en.ts';

/** The bar's texts. Each language is a file of its own in the built program, loaded when it is asked for. */
export const barTexts: CatalogueLoaders<BarTexts> = {
  en: async () => (await import('./en.ts')).texts,
  zh: async () => (await import('./zh.ts')).texts,
};
