/** The rows of the settings that are no preferences. Those of keys stand in `shortcutRows.ts`. */
import type { SettingsSection } from '../../../shared/settings/sections.ts';

/** What the program tells about itself, in the order in which it is shown. */
export const factNames = [
  'version',
  'runsOn',
  'gateway',
  'settingsFile',
  'policyFile',
  'licences',
  'log',
] as const;
export type FactName = (typeof factNames)[number];

/** Each by its section. */
const rowsBySection = {
  connection: ['gateways', 'trust', 'test', 'cms'],
  practice: ['lesson'],
  about: [...factNames, 'forAdmin'],
} as const satisfies Partial<Record<SettingsSection, readonly string[]>>;

type Rows = typeof rowsBySection;
/** What they are marked with on the page (`data-row`), and called in the texts. */
export type OtherRow = Rows[keyof Rows][number];

/** Those of a section, in its order. */
export const otherRows = (section: SettingsSection): readonly OtherRow[] =>
  (rowsBySection as Partial<Record<SettingsSection, readonly OtherRow[]>>)[section] ?? [];
