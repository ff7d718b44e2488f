import type { ShownLanguage } from '../../shared/settings/preferences.ts';

/** Loads a page's texts in one language. */
export type CatalogueLoaders<Texts> = Readonly<Record<ShownLanguage, () => Promise<Texts>>>;

interface Loaded<Texts> {
  readonly language: ShownLanguage;
  readonly texts: Texts;
}

const other: Readonly<Record<ShownLanguage, ShownLanguage>> = { en: 'zh', zh: 'en' };

/**
 * A page's texts in the language in use: the only ones that are loaded. Another language is shown from the moment at
 * which all of it is there; until then the one before stays.
 */
export class Catalogue<Texts> {
  readonly #loaders: CatalogueLoaders<Texts>;
  readonly #report: (error: unknown) => void;
  #loaded = $state.raw<Loaded<Texts> | null>(null);
  #wanted: ShownLanguage | null = null;

  /** @param report is told why texts could not be loaded; into the page's console, where nothing else is given */
  constructor(loaders: CatalogueLoaders<Texts>, report?: (error: unknown) => void) {
    this.#loaders = loaders;
    this.#report = report ?? ((error) => reportError(error));
  }

  /** The language of the texts; null before the first ones are there, when there is nothing to draw yet. */
  get language(): ShownLanguage | null {
    return this.#loaded?.language ?? null;
  }

  /** @throws Error before the first texts are there */
  get texts(): Texts {
    if (this.#loaded === null) throw new Error('no texts are loaded yet');
    return this.#loaded.texts;
  }

  /**
   * Loads the texts in a language and shows them, unless another was asked for meanwhile. Never rejects: texts that
   * cannot be loaded leave those that there are, or the other language's where there are none.
   */
  async use(language: ShownLanguage): Promise<void> {
    if (language === this.#wanted) return;
    this.#wanted = language;
    try {
      const texts = await this.#loaders[language]();
      if (this.#wanted === language) this.#loaded = { language, texts };
    } catch (error) {
      this.#report(error);
      // A language that is asked for again is tried again.
      if (this.#wanted === language) this.#wanted = this.language;
      if (this.#wanted === null) await this.#useInstead(other[language]);
    }
  }

  async #useInstead(language: ShownLanguage): Promise<void> {
    try {
      const texts = await this.#loaders[language]();
      this.#loaded ??= { language, texts };
    } catch (error) {
      this.#report(error);
    }
  }
}
