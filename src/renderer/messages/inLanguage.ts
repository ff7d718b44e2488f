import type { ShownLanguage } from '../../shared/settings/preferences.ts';

/**
 * Of texts that are loaded in both languages, with the views that show them, those in the language of a page.
 * @param page.language BCP 47; whatever is not English is the other one of ours
 */
export const inLanguage = <Texts>(
  both: Readonly<Record<ShownLanguage, Texts>>,
  { language }: { readonly language: string },
): Texts => both[language === 'en' ? 'en' : 'zh'];
