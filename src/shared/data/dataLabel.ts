import type { Allowed } from '../fields.ts';
import { hasExactly, isTextOf } from '../shapes.ts';

/** What one field of associated data is called, and what it is for, as it stands in the settings file. */
export const labelUses = ['name', 'pinned', 'shown', 'hidden'] as const;

export interface DataLabel {
  /** The platform's name of the field; capitals make no difference. */
  readonly key: string;
  /** What it is called here; empty: as the platform calls it. */
  readonly en: string;
  readonly zh: string;
  /** `name`: it says who the person is · `pinned`: it stands first · `shown` · `hidden`: it is not shown. */
  readonly use: (typeof labelUses)[number];
}

type Labels = Extract<Allowed, { is: 'labels' }>;

const members = ['key', 'en', 'zh', 'use'] as const;

/** Whether this is a list of labels as `takes` has it, each key once. */
export function areLabels(given: unknown, takes: Labels): given is readonly DataLabel[] {
  if (!Array.isArray(given) || given.length > takes.most) return false;
  if (!given.every((one) => isLabel(one, takes))) return false;
  return new Set(given.map(({ key }) => key.toLowerCase())).size === given.length;
}

const isLabel = (given: unknown, takes: Labels): given is DataLabel =>
  hasExactly(given, members) &&
  isTextOf(given.key, takes.key) &&
  isTextOf(given.en, takes.name) &&
  isTextOf(given.zh, takes.name) &&
  labelUses.some((use) => use === given.use);
