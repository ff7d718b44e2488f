/** Names that somebody gives to numbers, as they stand in the settings file and cross the bridge. */
import type { Allowed } from '../fields.ts';
import { hasExactly, isTextOf } from '../shapes.ts';

type Names = Extract<Allowed, { is: 'names' }>;

const members = ['code', 'name', 'pinned'] as const;

/** Whether this is a list of `{code, name, pinned}` as `takes` has it: each number once, no name blank. */
export function isNames(given: unknown, takes: Names): boolean {
  if (!Array.isArray(given)) return false;
  const codes = new Set(given.map((one: unknown) => (isName(one, takes) ? one.code : null)));
  return !codes.has(null) && codes.size === given.length;
}

const isName = (given: unknown, { numbers, name }: Names): given is { readonly code: number } =>
  hasExactly(given, members) &&
  typeof given.code === 'number' &&
  Number.isInteger(given.code) &&
  given.code >= numbers.min &&
  given.code <= numbers.max &&
  isTextOf(given.name, name) &&
  typeof given.pinned === 'boolean';
