/**
 * What an agent can set for comfort: one row each. The types, the defaults, what the settings file and the bridge take,
 * the fields that errors name and the settings view are all made from it.
 */
import { areLabels, type DataLabel } from '../data/dataLabel.ts';
import type { Reason } from '../domain.ts';
import {
  type Allowed,
  busyReasonRange,
  dataKeyLength,
  dataNameLength,
  holdLimitRange,
  isDialled,
  isRegionCode,
  plusPrefixLength,
  reasonNameLength,
} from '../fields.ts';
import { isNames } from './names.ts';

export const languages = ['system', 'en', 'zh'] as const;
export const themes = ['system', 'light', 'dark'] as const;
/** Size of text and of all that goes by it, percent, from the smallest to the largest. */
export const textSizes = ['90', '100', '110', '125', '150', '175', '200'] as const;
/** How long after-call work lasts until the program ends it, seconds; `off`: until the agent does. */
export const wrapUpLengths = ['off', '30', '60', '90', '120', '180', '300'] as const;
export const popCorners = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;

/** How long a call rings before the platform takes it back, seconds; 0: not known. No interface tells it. */
export const ringTimes = ['0', '10', '15', '20', '30', '45', '60'] as const;

type PreferenceForm = Extract<
  Allowed,
  { is: 'oneOf' | 'region' | 'yesOrNo' | 'names' | 'labels' | 'dialled' | 'integer' }
>;
type ValueOf<Form> = Form extends { readonly is: 'oneOf'; readonly values: readonly (infer Value)[] }
  ? Value
  : Form extends { readonly is: 'yesOrNo' }
    ? boolean
    : Form extends { readonly is: 'names' }
      ? readonly NamedReason[]
      : Form extends { readonly is: 'labels' }
        ? readonly DataLabel[]
        : Form extends { readonly is: 'integer' }
          ? number
          : string;

/** A reason as the agent names it. */
export interface NamedReason extends Reason {
  /** It stands before the others. */
  readonly pinned: boolean;
}

/** What a first run takes over from the machine. */
export interface MachineDefaults {
  /** ISO 3166 alpha-2 */
  readonly homeRegion: string;
}

interface Row<Form extends PreferenceForm> {
  readonly takes: Form;
  readonly startsAs: (machine: MachineDefaults) => NoInfer<ValueOf<Form>>;
  /** In which section of the settings view it is set. */
  readonly section: 'look' | 'work';
  /** Whether the administrator's policy may set it, and take it out of the agent's hands. */
  readonly lockable: boolean;
}

const row = <const Form extends PreferenceForm>(given: Row<Form>): Row<Form> => given;

/** In the order in which the settings view shows them. */
export const preferenceTable = {
  /** Language of the windows; `system` follows the machine: Chinese where it speaks Chinese, else English. */
  language: row({
    takes: { is: 'oneOf', values: languages },
    startsAs: () => 'system',
    section: 'look',
    lockable: true,
  }),
  theme: row({
    takes: { is: 'oneOf', values: themes },
    startsAs: () => 'system',
    section: 'look',
    lockable: false,
  }),
  /** Percent of the size that everything is drawn for. */
  textSize: row({
    takes: { is: 'oneOf', values: textSizes },
    startsAs: () => '100',
    section: 'look',
    lockable: false,
  }),
  /** The corner of the display's work area in which the pop appears. */
  popCorner: row({
    takes: { is: 'oneOf', values: popCorners },
    startsAs: () => 'bottomRight',
    section: 'look',
    lockable: true,
  }),
  /** By it the pop shows how much of the ringing is left. */
  ringTime: row({
    takes: { is: 'oneOf', values: ringTimes },
    startsAs: () => '20',
    section: 'look',
    lockable: true,
  }),
  /** While the screen is locked, pop and notifications say that there is a call, and no more. */
  coverWhenLocked: row({
    takes: { is: 'yesOrNo' },
    startsAs: () => true,
    section: 'look',
    lockable: true,
  }),
  /** The numbering plan of numbers without an international prefix. */
  homeRegion: row({
    takes: { is: 'region' },
    startsAs: ({ homeRegion }) => homeRegion,
    section: 'look',
    lockable: true,
  }),
  /** What is dialled in place of a leading plus sign; empty: nothing. */
  plusPrefix: row({ takes: plusPrefixLength, startsAs: () => '', section: 'work', lockable: true }),
  /** True: ready again after a call; false: wrap-up after a call (`autoenteridle`, docs/gateway.md §2). */
  autoEnterReady: row({
    takes: { is: 'yesOrNo' },
    startsAs: () => true,
    section: 'work',
    lockable: true,
  }),
  /** See {@link wrapUpLengths}. */
  wrapUpLength: row({
    takes: { is: 'oneOf', values: wrapUpLengths },
    startsAs: () => '60',
    section: 'work',
    lockable: true,
  }),
  /** True: sign in ready; false: sign in busy (`status` 4 or 3, docs/gateway.md §2). */
  startReady: row({ takes: { is: 'yesOrNo' }, startsAs: () => true, section: 'work', lockable: true }),
  /** After how long on hold a call is shown in amber and heard once, and after how long in red, s; 0: never. */
  holdAmberS: row({ takes: holdLimitRange, startsAs: () => 120, section: 'work', lockable: true }),
  holdRedS: row({ takes: holdLimitRange, startsAs: () => 240, section: 'work', lockable: true }),
  /** True: the desk phone is linked to the platform, and answered by `phonepickup` (docs/gateway.md §5). */
  linkedPhone: row({ takes: { is: 'yesOrNo' }, startsAs: () => false, section: 'work', lockable: true }),
  /** Reasons for not being ready, in the order in which they are offered; they go before those that the site names. */
  busyReasons: row({
    takes: { is: 'names', numbers: busyReasonRange, name: reasonNameLength },
    startsAs: () => [],
    section: 'work',
    lockable: true,
  }),
  /** What the fields of associated data are called, in the order in which they are shown. */
  dataLabels: row({
    takes: { is: 'labels', most: 50, key: dataKeyLength, name: dataNameLength },
    startsAs: () => [{ key: 'name', en: 'Name', zh: '姓名', use: 'name' }],
    section: 'work',
    lockable: true,
  }),
  /** Whether the program starts when its user logs in to the machine. */
  startAtLogin: row({ takes: { is: 'yesOrNo' }, startsAs: () => false, section: 'work', lockable: true }),
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
  }
}

/** How long after-call work lasts until the program ends it, ms; null: until the agent does. */
export const wrapUpMsOf = ({ wrapUpLength }: Pick<Preferences, 'wrapUpLength'>): number | null =>
  wrapUpLength === 'off' ? null : Number(wrapUpLength) * 1000;
