import type { Preferences, ShownLanguage } from '../settings/preferences.ts';

/** BCP 47 tag for `lang` and for `Intl`. */
export const languageTag: Readonly<Record<ShownLanguage, string>> = { en: 'en', zh: 'zh-CN' };

/** The agent's choice, or the machine's where the agent follows it. */
export function shownLanguage(snapshot: {
  readonly settings: { readonly preferences: Pick<Preferences, 'language'> };
  readonly systemLanguage: ShownLanguage;
}): ShownLanguage {
  const chosen = snapshot.settings.preferences.language;
  return chosen === 'system' ? snapshot.systemLanguage : chosen;
}
