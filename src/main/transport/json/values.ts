/**
 * The single values of an answer, as every interface has them. Each accepts every form that the documents list (text or
 * number, missing, null, empty) and gives one; anything else is an issue at its path. No schema keeps or reports the
 * value itself.
 */
import * as v from 'valibot';
import { withoutTrailingNuls } from '../decode.ts';

/** What a reader answers when the value fits no form. */
export const refused = Symbol('refused');

/** A member of an object that may be missing; missing is read as null. */
export function member<Value>(read: (given: unknown) => Value | typeof refused) {
  return v.pipe(
    v.nullish(v.unknown(), null),
    v.rawTransform<unknown, Value>(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value);
      if (value !== refused) return value;
      addIssue({ message: 'refused' });
      return NEVER;
    }),
  );
}

/** Text, also as a number, without the NULs at its end; empty is null. */
export function readText(given: unknown, maxLength: number): string | null | typeof refused {
  if (given === null) return null;
  const text = typeof given === 'number' && Number.isFinite(given) ? String(given) : given;
  if (typeof text !== 'string' || text.length > maxLength) return refused;
  return withoutTrailingNuls(text) || null;
}

/** Text; empty is null. Longer than `maxLength` is refused. */
export const text = (maxLength: number) => member((given) => readText(given, maxLength));

/** A number, also as text; empty is null. */
export function readNumber(given: unknown): number | null | typeof refused {
  if (given === null || given === '') return null;
  const number = typeof given === 'string' && /^\s*-?[0-9]{1,20}\s*$/.test(given) ? Number(given) : given;
  return typeof number === 'number' && Number.isFinite(number) ? number : refused;
}

/** A number, also as text. */
export const number = member(readNumber);

/** An object with these members, of which any but a required one may be missing; more are ignored. No list. */
export const objectOf = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.custom<object>((given) => asObject(given) !== null),
    v.object(entries),
  );

/** An object, to read its members; null for anything else, a list among it. */
export const asObject = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;

/** A result code as text; null when it is none. The window shows it, so only what a code is made of. */
export function codeOf(given: unknown): string | null {
  const code = typeof given === 'number' ? String(given) : given;
  return typeof code === 'string' && /^[0-9A-Za-z_-]{1,20}$/.test(code) ? code : null;
}
