import { isRegionCode } from '../../shared/fields.ts';

const byLanguage = new Map<string, Intl.DisplayNames>();

/** The region's name in a language (BCP 47), e.g. "United Kingdom"; null for none or an unknown code. */
export function regionName(regionCode: string | null, language: string): string | null {
  if (!isRegionCode(regionCode)) return null;
  let names = byLanguage.get(language);
  if (names === undefined) {
    names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    byLanguage.set(language, names);
  }
  return names.of(regionCode) ?? null;
}
