import type { Row } from './row.ts';

/** What a name of a `k=v` pair looks like. A URL or a sentence with an equals sign in it is none. */
const nameShape = /^[\p{L}\p{N}_$.:[\]-][\p{L}\p{N}_$.:[\] -]{0,79}$/u;

function bytesOf(encoded: string): Uint8Array {
  const bytes: number[] = [];
  const pieces = encoded.split(/(%[0-9A-Fa-f]{2})/);
  for (const piece of pieces) {
    if (/^%[0-9A-Fa-f]{2}$/.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 16));
    else bytes.push(...new TextEncoder().encode(piece));
  }
  return Uint8Array.from(bytes);
}

/** Percent-encoded text in UTF-8 or, on older Chinese platforms, in GBK; as it came where it is neither. */
function percentDecoded(text: string): string {
  if (!/%[0-9A-Fa-f]{2}/.test(text)) return text;
  for (const charset of ['utf-8', 'gbk']) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytesOf(text));
    } catch {
      // The next charset.
    }
  }
  return text;
}

function pairOf(segment: string, isForm: boolean): Row | null {
  const at = segment.indexOf('=');
  if (at <= 0) return null;
  // Only in the form encoding of browsers does a plus sign stand for a space.
  const decode = (text: string): string => percentDecoded(isForm ? text.replaceAll('+', ' ') : text).trim();
  const name = decode(segment.slice(0, at));
  return nameShape.test(name) ? [name, decode(segment.slice(at + 1))] : null;
}

/** What parts segments; a `&` before what has no name of its own is part of the value before it: `n=AT&T&o=1`. */
const between = {
  lineEnd: /(\r\n?|\n)/,
  '&': /(&)(?=[^&=]+=|\s*(?:&|$))/,
  ';': /(;)/,
  ',': /(,)/,
} as const;

/** Every segment a pair: then it is a list of pairs. */
function splitBy(text: string, separator: Segments['separator'], isForm = false): Segments | null {
  const pieces = text.split(between[separator ?? 'lineEnd']);
  const pairs: Segments['pairs'][number][] = [];
  for (const [at, piece] of pieces.entries()) {
    if (at % 2 === 1 || piece.trim() === '') continue;
    const pair = pairOf(piece.trim(), isForm);
    if (pair === null) return null;
    pairs.push({ at, name: pair[0], value: pair[1] });
  }
  return pairs.length > 0 ? { separator, pieces, pairs } : null;
}

/** Names and values of `a=1&b=2`, or with line ends, `;` or `,` between; null where the text is something else. */
export function pairsOf(text: string): Row[] | null {
  return segmentsOf(text)?.pairs.map(({ name, value }) => [name, value]) ?? null;
}

interface Segments {
  /** What parts them; null: line ends. */
  readonly separator: '&' | ';' | ',' | null;
  /** The text in pieces: segments, and what is between them. */
  readonly pieces: readonly string[];
  /** Each with the place of its piece. */
  readonly pairs: readonly { readonly at: number; readonly name: string; readonly value: string }[];
}

/** The same, with where each stands in the text. */
export function segmentsOf(text: string): Segments | null {
  if (!text.includes('=') || /^[A-Za-z0-9+/]+={1,2}$/.test(text)) return null;
  // A browser's form has no spaces; `R&D` in prose has.
  if (text.includes('&')) {
    const form = splitBy(text, '&', !/\s/.test(text));
    if (form !== null) return form;
  }
  for (const separator of [null, ';', ','] as const) {
    const found = splitBy(text, separator);
    if (found !== null && (found.pairs.length > 1 || separator === ',')) return found;
  }
  return null;
}

/** A value as it is written between such separators: what would end it, or be read otherwise, percent-encoded. */
export function valueWritten(value: string, separator: Segments['separator']): string {
  const taken = separator === '&' ? /[%&+\s]/g : separator === null ? /[%&\r\n]/g : /[%&;,\r\n]/g;
  return value
    .trim()
    .replace(taken, (one) => `%${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`);
}
