import { isRegionCode } from '../../shared/fields.ts';

/** Where nothing tells the region: the platform's home market. */
const lastResort = 'CN';

/** ISO 3166 alpha-2 of the machine's first language: the numbering plan that a first run starts with. */
export function homeRegionOf(preferredLanguages: readonly string[]): string {
  try {
    // "en" alone is taken as its most likely region. "es-419" names a continent, which has no numbering plan.
    const region = new Intl.Locale(preferredLanguages[0] ?? '').maximize().region;
    return isRegionCode(region) ? region : lastResort;
  } catch {
    return lastResort;
  }
}
