/** Fills the fields of a call into the address of a CRM's page. */
import type { CrmAddress } from './address.ts';
import { type CrmFacts, valueOf } from './fields.ts';

/** Longest address that every system's browser is given (Windows takes 2081). */
export const longestAddress = 2000;

export type FilledAddress =
  | { readonly ok: true; readonly url: string }
  /** What is filled in makes it longer than `most`, UTF-16 units. */
  | { readonly ok: false; readonly why: 'tooLong'; readonly most: number };

/** What `encodeURIComponent` leaves of RFC 3986's reserved characters. */
const leftOver = /[!'()*]/g;

/** One component: nothing in it can end the part of the address in which it stands. */
function encoded(value: string, isInPath: boolean): string {
  // A segment of dots alone is a step to another path, also where they are written with percent signs.
  if (isInPath && /^\.+$/.test(value)) return '';
  return encodeURIComponent(value.toWellFormed()).replace(
    leftOver,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * The address for a call. A field that the call does not have is what the template says for it, else empty.
 * @throws RangeError if it were another place than the template's; no value can do that
 */
export function filledAddress({ parts, origin }: CrmAddress, facts: CrmFacts): FilledAddress {
  let text = '';
  for (const part of parts) {
    if ('text' in part) text += part.text;
    else {
      const isInPath = !/[?#]/.test(text);
      text += encoded(valueOf(part.field, facts), isInPath) || encoded(part.otherwise, isInPath);
    }
  }
  const url = new URL(text);
  if (url.origin !== origin || url.username !== '' || url.password !== '')
    throw new RangeError('a field changed the place that an address names');
  return url.href.length > longestAddress
    ? { ok: false, why: 'tooLong', most: longestAddress }
    : { ok: true, url: url.href };
}
