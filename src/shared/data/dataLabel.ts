/** What one field of associated data is called, and what it is for, as it stands in the settings file. */
export const labelUses = ['name', 'pinned', 'shown', 'hidden'] as const;

export interface DataLabel {
  /** The platform's name of the field, 1 to 80 characters; capitals make no difference. */
  readonly key: string;
  /** What it is called here, up to 40 characters; empty: as the platform calls it. */
  readonly en: string;
  readonly zh: string;
  /** `name`: it says who the person is · `pinned`: it stands first · `shown` · `hidden`: it is not shown. */
  readonly use: (typeof labelUses)[number];
}

/** Most labels that are kept. */
export const mostLabels = 50;
const longestKey = 80;
export const longestLabel = 40;

const members = ['en', 'key', 'use', 'zh'];

/** Whether this is a list of labels, each key once. */
export function areLabels(given: unknown): given is readonly DataLabel[] {
  if (!Array.isArray(given) || given.length > mostLabels || !given.every(isLabel)) return false;
  return new Set(given.map(({ key }) => key.toLowerCase())).size === given.length;
}

const isText = (given: unknown, minLength: number, maxLength: number): given is string =>
  typeof given === 'string' && given.trim().length >= minLength && given.length <= maxLength;

function isLabel(given: unknown): given is DataLabel {
  if (typeof given !== 'object' || given === null) return false;
  const one = given as Readonly<Record<string, unknown>>;
  return (
    Object.keys(one).sort().join() === members.join() &&
    isText(one['key'], 1, longestKey) &&
    isText(one['en'], 0, longestLabel) &&
    isText(one['zh'], 0, longestLabel) &&
    labelUses.some((use) => use === one['use'])
  );
}
