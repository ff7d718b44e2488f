/** Fills the fields of a call into the address of a CRM's page. */
import type { AddressPart, CrmAddress } from './address.ts';
import { type CrmFacts, type CrmField, valueOf } from './fields.ts';

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

/** Whether a field says who called, or what it is about. Every call has the others. */
const saysWho = (field: CrmField): boolean =>
  field.is !== 'plain' || ['number', 'e164', 'national'].includes(field.name);

/**
 * Whether the page would be of nobody: a call has nothing for a field in the path, or for none of those that say who
 * called or what it is about, and the template does not say what stands there instead.
 */
export function isOfNobody({ parts }: CrmAddress, facts: CrmFacts): boolean {
  const isIn = (part: AddressPart): boolean =>
    'field' in part && (valueOf(part.field, facts) !== '' || part.otherwise !== '');
  const isWho = (part: AddressPart): boolean => 'field' in part && saysWho(part.field);
  const pathEnd = parts.findIndex((part) => 'text' in part && /[?#]/.test(part.text));
  const path = pathEnd === -1 ? parts : parts.slice(0, pathEnd);
  const who = parts.filter(isWho);
  return path.filter(isWho).some((part) => !isIn(part)) || (who.length > 0 && !who.some(isIn));
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
