/**
 * The address of a CRM's page with fields of a call in it, such as `https://crm.example.com/customer?no={number}`. It is
 * read once into what stands there and what is filled in. A field may stand in path, query and fragment, never before:
 * scheme, user, host and port are the template's own.
 */
import { type CrmField, fieldNamed } from './fields.ts';

/** Longest template, UTF-16 units. */
export const longestTemplate = 1000;

/** A piece of an address: text that stands there as it is, or a field with what is taken where it is empty. */
export type AddressPart =
  { readonly text: string } | { readonly field: CrmField; readonly otherwise: string };

/** An address that can be filled in. */
export interface CrmAddress {
  readonly parts: readonly AddressPart[];
  /** Lower case, without the port. */
  readonly host: string;
  /** `https://host[:port]` */
  readonly origin: string;
}

/** What is wrong with a template, with what its sentence needs. */
export type AddressFault =
  /** It does not begin with `https://` and a host, or has characters that no address has. */
  | { readonly why: 'noAddress' }
  | { readonly why: 'tooLong'; readonly most: number }
  /** It has a user name or a password. */
  | { readonly why: 'userInfo' }
  /** A field stands before the end of the host. */
  | { readonly why: 'fieldInHost'; readonly field: string }
  | { readonly why: 'unknownField'; readonly field: string }
  /** A brace that opens or closes no field. */
  | { readonly why: 'brace' };

export type ReadAddress =
  { readonly ok: true; readonly address: CrmAddress } | { readonly ok: false; readonly fault: AddressFault };

const wrong = (fault: AddressFault): ReadAddress => ({ ok: false, fault });

/** Browsers leave out tabs and line ends and take a backslash for a slash: what is read would not be what is opened. */
const neverInAddress = /[\s\\\p{Cc}\p{Cf}\p{Cs}]/u;
/** Scheme and authority: all that is before path, query and fragment. */
const beginning = /^https:\/\/[^/?#]+/i;
/** A field; none has a brace in it. */
const fieldShape = /\{([^{}]*)\}/g;

/** Reads a template. Pure; never throws. */
export function readAddress(template: string): ReadAddress {
  if (template.length > longestTemplate) return wrong({ why: 'tooLong', most: longestTemplate });
  // White space may stand in a field: names of associated data have it.
  if (neverInAddress.test(template.replace(fieldShape, ''))) return wrong({ why: 'noAddress' });
  const start = beginning.exec(template)?.[0];
  if (start === undefined) return wrong({ why: 'noAddress' });
  const inHost = /\{([^{}]*)\}?/.exec(start);
  if (inHost !== null) return wrong({ why: 'fieldInHost', field: inHost[1] ?? '' });
  const url = URL.canParse(start) ? new URL(start) : null;
  if (url === null || url.hostname === '') return wrong({ why: 'noAddress' });
  if (start.includes('@') || url.username !== '' || url.password !== '') return wrong({ why: 'userInfo' });
  const rest = partsOf(template.slice(start.length));
  if (!Array.isArray(rest)) return wrong(rest as AddressFault);
  const parts = [{ text: start }, ...(rest as readonly AddressPart[])];
  return { ok: true, address: { parts, host: url.hostname, origin: url.origin } };
}

/** Texts and fields in turn. */
function partsOf(text: string): readonly AddressPart[] | AddressFault {
  const parts: AddressPart[] = [];
  for (const [nth, piece] of text.split(fieldShape).entries()) {
    if (nth % 2 === 0) {
      if (/[{}]/.test(piece)) return { why: 'brace' };
      if (piece !== '') parts.push({ text: piece });
      continue;
    }
    const [name = '', ...otherwise] = piece.split('|');
    const field = fieldNamed(name);
    if (field === null) return { why: 'unknownField', field: name };
    parts.push({ field, otherwise: otherwise.join('|') });
  }
  return parts;
}

/** Whether pages of this host may be opened. `hosts`: lower case; null: of any. */
export const isHostAllowed = (host: string, hosts: readonly string[] | null): boolean =>
  hosts === null || hosts.includes(host);
