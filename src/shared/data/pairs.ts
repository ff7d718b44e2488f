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

/** Every segment a pair: then it is a list of pairs. */
function splitBy(text: string, separator: string | RegExp, isForm = false): Row[] | null {
  const rows: Row[] = [];
  for (const segment of text.split(separator)) {
    if (segment.trim() === '') continue;
    const pair = pairOf(segment.trim(), isForm);
    if (pair === null) return null;
    rows.push(pair);
  }
  return rows.length > 0 ? rows : null;
}

/** Names and values of `a=1&b=2`, or with line ends, `;` or `,` between; null where the text is something else. */
export function pairsOf(text: string): Row[] | null {
  if (!text.includes('=') || /^[A-Za-z0-9+/]+={1,2}$/.test(text)) return null;
  // A browser's form has no spaces; `R&D` in prose has.
  if (text.includes('&')) {
    const form = splitBy(text, '&', !/\s/.test(text));
    if (form !== null) return form;
  }
  for (const separator of [/\r\n?|\n/, ';', ',']) {
    const rows = splitBy(text, separator);
    if (rows !== null && (rows.length > 1 || separator === ',')) return rows;
  }
  return null;
}
