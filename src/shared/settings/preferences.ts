/**
 * What an agent can set for comfort: one row each, in `preferences/`. The types, the defaults, what the settings file
 * and the bridge take, the fields that errors name and the settings view are all made from it.
 */
import { areTemplates } from '../crm/template.ts';
import { areLabels } from '../data/dataLabel.ts';
import { type Allowed, type TextLength, isDialled, isRegionCode } from '../fields.ts';
import { isGlobalKey } from './globalKeys.ts';
import { isNames } from './names.ts';
import { keyRows } from './preferences/keys.ts';
import { noticeRows } from './preferences/notices.ts';
import { callRows } from './preferences/calls.ts';
import { crmRows } from './preferences/crm.ts';
import { generalRows } from './preferences/general.ts';
import { dataRows, privacyRows, queueRows } from './preferences/more.ts';
import type { MachineDefaults, PreferenceForm, ValueOf } from './preferences/preferenceRow.ts';
import type { SettingsSection } from './sections.ts';

/** In the order in which the settings view shows them. */
export const preferenceTable = {
  ...generalRows,
  ...callRows,
  ...noticeRows,
  ...keyRows,
  ...dataRows,
  ...crmRows,
  ...queueRows,
  ...privacyRows,
};

type Table = typeof preferenceTable;
export type PreferenceName = keyof Table;
export type Preferences = { readonly [Name in PreferenceName]: ValueOf<Table[Name]['takes']> };
/** The preferences that take this kind of value. */
export type PreferencesThatTake<Is extends PreferenceForm['is']> = {
  [Name in PreferenceName]: Table[Name]['takes']['is'] extends Is ? Name : never;
}[PreferenceName];

/** A language that there are texts in. */
export type ShownLanguage = Exclude<Preferences['language'], 'system'>;
export type Theme = Preferences['theme'];
export type TextSize = Preferences['textSize'];
export type PopCorner = Preferences['popCorner'];

export const preferenceNames = Object.keys(preferenceTable) as readonly PreferenceName[];

/** Those of a section of the settings, in their order. */
export const preferencesOf = (section: SettingsSection): readonly PreferenceName[] =>
  preferenceNames.filter((name) => preferenceTable[name].section === section);

/** What each of them takes, by the name that errors give it. */
export const preferenceFields = Object.fromEntries(
  preferenceNames.map((name) => [name, preferenceTable[name].takes]),
) as Readonly<Record<PreferenceName, Allowed>>;

/** What a first run starts with. */
export const defaultPreferences = (machine: MachineDefaults): Preferences =>
  Object.fromEntries(
    preferenceNames.map((name) => [name, preferenceTable[name].startsAs(machine)]),
  ) as unknown as Preferences;

/** Whether a preference can have this value. */
export function isPreference<Name extends PreferenceName>(
  name: Name,
  given: unknown,
): given is Preferences[Name] {
  const takes: PreferenceForm = preferenceTable[name].takes;
  switch (takes.is) {
    case 'oneOf':
      return typeof given === 'string' && takes.values.includes(given);
    case 'text':
      return isTextWithin(given, takes);
    case 'globalKey':
      return isGlobalKey(given);
    case 'someOf':
      return isSomeOf(given, takes.values);
    case 'region':
      return isRegionCode(given);
    case 'integer':
      return Number.isInteger(given) && Number(given) >= takes.min && Number(given) <= takes.max;
    case 'dialled':
      return isDialled(given, takes);
    case 'yesOrNo':
      return typeof given === 'boolean';
    case 'names':
      return isNames(given, takes);
    case 'labels':
      return areLabels(given, takes);
    case 'templates':
      return areTemplates(given, takes);
  }
}

/** A text of this length without control characters. */
const isTextWithin = (given: unknown, { minLength, maxLength }: TextLength): boolean =>
  typeof given === 'string' &&
  given.length >= minLength &&
  given.length <= maxLength &&
  !/\p{Cc}/u.test(given);

const isSomeOf = (given: unknown, values: readonly unknown[]): boolean =>
  Array.isArray(given) &&
  new Set(given).size === given.length &&
  given.every((one: unknown) => values.includes(one));

/** How long after-call work lasts until the program ends it, ms; null: until the agent does. */
export const wrapUpMsOf = ({ wrapUpLength }: Pick<Preferences, 'wrapUpLength'>): number | null =>
  wrapUpLength === 'off' ? null : Number(wrapUpLength) * 1000;
