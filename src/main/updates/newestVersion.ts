/** The file that says which version is the newest, as an organisation keeps it (docs/administrator.md). */
import * as v from 'valibot';
import type { NewerVersion } from '../../shared/newerVersion.ts';
import type { ShownLanguage } from '../../shared/settings/preferences.ts';

const versionForm = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/;
/** A text for both languages, or one for each; at most so many characters (UTF-16 units). */
const textOf = (most: number) => {
  const one = v.pipe(v.string(), v.trim(), v.maxLength(most));
  const both = v.pipe(
    one,
    v.transform((text) => ({ en: text, zh: text })),
  );
  return v.optional(v.union([both, v.object({ en: one, zh: one })]), { en: '', zh: '' });
};

const form = v.object({
  version: v.pipe(v.string(), v.regex(versionForm)),
  changes: textOf(600),
  contact: textOf(200),
});

const isThere: Readonly<Record<ShownLanguage, (version: string) => string>> = {
  en: (version) => `Ringside ${version} is available.`,
  zh: (version) => `Ringside ${version} 已可安装。`,
};

const numbersOf = (version: string): readonly number[] => version.split('.').map((part) => Number(part));

/** Whether a version of three numbers is newer than another one. `1.3.0-beta.1` is older than `1.3.0`. */
function isNewer(version: string, than: string): boolean {
  const [release = '', ...before] = than.split('-');
  const numbers = numbersOf(release);
  const difference = numbersOf(version)
    .map((part, place) => part - (numbers[place] ?? 0))
    .find((one) => one !== 0);
  return difference === undefined ? before.length > 0 : difference > 0;
}

/**
 * What an answer says of a newer version; null: there is none.
 *
 * @param own the program's own version
 * @throws ValiError where the answer is in no known form
 */
export function newerVersionIn(answer: unknown, own: string): NewerVersion | null {
  const { version, changes, contact } = v.parse(form, answer);
  if (!isNewer(version, own)) return null;
  const says = (language: ShownLanguage): string =>
    [isThere[language](version), changes[language], contact[language]]
      .filter((part) => part !== '')
      .join(' ');
  return { version, says: { en: says('en'), zh: says('zh') } };
}
