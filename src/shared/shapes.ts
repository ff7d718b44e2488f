/** Forms of what comes from a settings file or a page, of which nothing is known before. */
import type { TextLength } from './fields.ts';

/** Whether it is an object with these members and no other. */
export function hasExactly<Name extends string>(
  given: unknown,
  members: readonly Name[],
): given is Readonly<Record<Name, unknown>> {
  return (
    typeof given === 'object' &&
    given !== null &&
    Object.keys(given).length === members.length &&
    members.every((name) => Object.hasOwn(given, name))
  );
}

/** Whether it is a text of this length, of which spaces at either end do not count towards the least. */
export const isTextOf = (given: unknown, { minLength, maxLength }: TextLength): given is string =>
  typeof given === 'string' && given.trim().length >= minLength && given.length <= maxLength;
