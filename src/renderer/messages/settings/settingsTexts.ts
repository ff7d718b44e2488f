import type { CatalogueLoaders } from '../catalogue.svelte.ts';
import type { SettingsTexts } from './en.ts';

/** The settings window's texts. Each language is a file of its own in the built program, loaded when it is asked for. */
export const settingsTexts: CatalogueLoaders<SettingsTexts> = {
  en: async () => (await import('./en.ts')).texts,
  zh: async () => (await import('./zh.ts')).texts,
};
