/** Names that somebody gives to numbers, as they stand in the settings file and cross the bridge. */
import type { Allowed } from '../fields.ts';

type Names = Extract<Allowed, { is: 'names' }>;

const members = ['code', 'name', 'pinned'];

/** Whether this is a list of `{code, name, pinned}` as `takes` has it: each number once, no name blank. */
export function isNames(given: unknown, takes: Names): boolean {
  if (!Array.isArray(given)) return false;
  const codes = new Set(given.map((one: unknown) => (isName(one, takes) ? one.code : null)));
  return !codes.has(null) && codes.size === given.length;
}

function isName(given: unknown, { numbers, name }: Names): given is { readonly code: number } {
  if (typeof given !== 'object' || given === null) return false;
  const one = given as Readonly<Record<string, unknown>>;
  return (
    Object.keys(one).sort().join() === members.join() &&
    typeof one['code'] === 'number' &&
    Number.isInteger(one['code']) &&
    one['code'] >= numbers.min &&
    one['code'] <= numbers.max &&
    typeof one['name'] === 'string' &&
    one['name'].trim().length >= name.minLength &&
    one['name'].length <= name.maxLength &&
    typeof one['pinned'] === 'boolean'
  );
}
