import { Catalogue, type CatalogueLoaders } from '../../messages/catalogue.svelte.ts';
import { languageTag, shownLanguage } from '../../../shared/texts/language.ts';

/**
 * A page's texts, in the language that its newest snapshot asks for; and the page says which language it is in. To be
 * called while the page's outermost component is made.
 *
 * @param snapshot the newest one; null before the first, which tells the language
 */
export function createPageTexts<Texts>(
  loaders: CatalogueLoaders<Texts>,
  snapshot: () => Parameters<typeof shownLanguage>[0] | null,
): Catalogue<Texts> {
  const catalogue = new Catalogue(loaders);
  const wanted = $derived.by(() => {
    const newest = snapshot();
    return newest === null ? null : shownLanguage(newest);
  });
  $effect(() => {
    if (wanted !== null) void catalogue.use(wanted);
  });
  $effect(() => {
    const { language } = catalogue;
    if (language !== null) document.documentElement.lang = languageTag[language];
  });
  return catalogue;
}
