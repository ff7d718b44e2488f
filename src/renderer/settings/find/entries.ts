/** What the field on top of the settings can find, and by which words. */
import {
  type PreferenceName,
  preferenceTable,
  preferencesOf,
  type PreferencesThatTake,
} from '../../../shared/settings/preferences.ts';
import { settingsSections, type SettingsSection } from '../../../shared/settings/sections.ts';
import { findIn } from '../../app/palette/find.ts';
import { shownKey } from '../../app/shortcuts.ts';
import type { SettingsTexts } from '../../messages/settings/en.ts';
import { pairs, rowsOf } from '../rows/looks.ts';
import { type OtherRow, otherRows } from '../sections/otherRows.ts';
import { shortcutRows } from '../sections/shortcutRows.ts';

/** One row of a section. */
interface Entry {
  /** What it is marked with on the page (`data-row`). */
  readonly row: string;
  readonly name: string;
  readonly sentence: string;
  /** Null: it is no preference, and is shown in its section alone. */
  readonly preference: PreferenceName | null;
  /** Whatever else it is found by. */
  readonly also: string;
}

/** The rows of a section that were found, in its order; at least one. */
export interface FoundSection {
  readonly section: SettingsSection;
  readonly entries: readonly Omit<Entry, 'also'>[];
}

/** What there is to choose, in words. */
function choicesOf(name: PreferenceName, { settings }: SettingsTexts): string {
  const { takes } = preferenceTable[name];
  if (takes.is === 'oneOf')
    return Object.values(settings.choices[name as PreferencesThatTake<'oneOf'>]).join(' ');
  if (takes.is === 'someOf') return takes.values.map((kind) => settings.kinds[kind]).join(' ');
  return Object.values(settings.either[name as PreferencesThatTake<'yesOrNo'>] ?? {}).join(' ');
}

function preferenceEntry(name: PreferenceName, texts: SettingsTexts): Entry {
  const { settings, problem } = texts;
  const pair = pairs[name] ?? null;
  const names = pair === null ? [name] : [name, pair.then];
  const others = names.flatMap((one) => [
    problem.field[one],
    settings.sentences[one].replaceAll('Ringside', ''),
    settings.alsoCalled[one] ?? '',
    choicesOf(one, texts),
  ]);
  return {
    row: name,
    preference: name,
    name: pair === null ? problem.field[name] : settings[pair.name],
    sentence: pair === null ? settings.sentences[name] : settings[pair.means],
    also: others.join('\n'),
  };
}

const otherEntry = (row: OtherRow, { settings }: SettingsTexts): Entry => {
  const [name, sentence, also] = settings.others[row];
  return { row, preference: null, name, sentence, also };
};

const shortcutEntries = (texts: SettingsTexts): readonly Entry[] =>
  shortcutRows(texts.shortcuts).map(({ name, keys, does }) => ({
    row: `shortcut-${name}`,
    preference: null,
    name: does,
    sentence: keys.map(shownKey).join(' · '),
    also: keys.join(' '),
  }));

const entriesOf = (section: SettingsSection, texts: SettingsTexts): readonly Entry[] => [
  ...rowsOf(preferencesOf(section)).map((name) => preferenceEntry(name, texts)),
  ...otherRows(section).map((row) => otherEntry(row, texts)),
  ...(section === 'shortcuts' ? shortcutEntries(texts) : []),
];

/**
 * The rows in which every typed word is: in their names, sentences, choices, other words, or in the section's name. In the
 * language of the texts.
 */
export function findSettings(typed: string, texts: SettingsTexts): readonly FoundSection[] {
  // A Chinese keyboard may write Latin letters in full width.
  const query = typed.normalize('NFKC');
  return settingsSections.flatMap((section) => {
    const title = texts.settings.sections[section];
    const entries = entriesOf(section, texts).filter(
      ({ name, sentence, also }) =>
        // The program's own name is in many sentences, and nobody looks for one of them by it.
        findIn([name, sentence.replaceAll('Ringside', ''), also, title].join('\n'), query) !== null,
    );
    return entries.length === 0 ? [] : [{ section, entries }];
  });
}
