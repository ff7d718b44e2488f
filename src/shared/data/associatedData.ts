/**
 * The platform's associated data (`calldata`): nobody says what is in it. Shown as a table where it plainly is one
 * (JSON, `k=v` pairs, XML), else as text; never as markup. Everything is bounded, since up to 16 KB may come.
 */
import { dataKeyLength } from '../fields.ts';
import { pairsOf } from './pairs.ts';
import type { Row } from './row.ts';
import { shortened, visibleText } from './visibleText.ts';
import { xmlRows } from './xmlRows.ts';

/** Characters that are looked at; the gateway takes at most 16 KB (docs/gateway.md §6). */
export const maxCharacters = 16_384;
/** Rows that a table has at most; the rest is left out, and said to be. */
export const maxRows = 100;
const maxNameLength = dataKeyLength.maxLength;
const maxValueLength = 1000;
/** Levels of nested JSON that become rows of their own; what is deeper is shown as text. */
const maxDepth = 4;
/** Levels up to which JSON is read at all. */
const maxParsedDepth = 64;

/** How associated data is shown. All texts are bounded and without control characters. */
export type AssociatedData =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string; readonly shortened: boolean }
  | {
      readonly kind: 'table';
      readonly format: 'json' | 'pairs' | 'xml';
      readonly rows: readonly { readonly name: string; readonly value: string }[];
      /** Rows or parts of values were left out. */
      readonly shortened: boolean;
    };

/** A number as it was written: a card number of 19 digits does not survive arithmetic. */
export class WrittenNumber {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

function asWritten(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' ? new WrittenNumber(context?.source ?? String(value)) : value;
}

/** JSON again, with its numbers as they were. */
export function jsonAgain(value: unknown): string {
  if (value instanceof WrittenNumber) return value.source;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(jsonAgain).join(',')}]`;
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${jsonAgain(member)}`);
  return `{${members.join(',')}}`;
}

function jsonRows(value: unknown, name: string, depth: number, rows: Row[]): void {
  if (rows.length > maxRows) return;
  if (typeof value !== 'object' || value === null || value instanceof WrittenNumber || depth >= maxDepth) {
    rows.push([name, value === null ? '' : typeof value === 'string' ? value : jsonAgain(value)]);
    return;
  }
  const members: [string, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, index) => [String(index + 1), item])
    : Object.entries(value);
  if (members.length === 0) rows.push([name, '']);
  for (const [key, member] of members)
    jsonRows(member, name === '' ? key : `${name}.${key}`, depth + 1, rows);
}

/**
 * Brackets within brackets, those inside strings not counted: parsers recurse, and a stack is finite. Each character
 * is looked at once: a pattern would begin anew at every quote of a string that never ends.
 */
function isNestedTooDeeply(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length && depth <= maxParsedDepth; at += 1) {
    const character = text[at];
    if (character === '"') inString = !inString;
    else if (inString) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
  }
  return depth > maxParsedDepth;
}

function fromJson(text: string): Row[] | null {
  const value = jsonOf(text);
  if (value === null || Object.keys(value).length === 0) return null;
  const rows: Row[] = [];
  jsonRows(value, '', 0, rows);
  return rows;
}

/** JSON with its numbers as they were; null where it is no object or list, or none that is read. */
export function jsonOf(text: string): object | null {
  if (!/^[[{]/.test(text) || isNestedTooDeeply(text)) return null;
  try {
    const value: unknown = JSON.parse(text, asWritten);
    return typeof value === 'object' ? value : null;
  } catch {
    // Not JSON after all.
    return null;
  }
}

function table(format: 'json' | 'pairs' | 'xml', found: readonly Row[]): AssociatedData {
  let cut = found.length > maxRows;
  const fit = (text: string, length: number): string => {
    const short = shortened(text, length);
    cut ||= short !== text;
    return visibleText(short);
  };
  const rows = found.slice(0, maxRows).map(([name, value]) => ({
    name: fit(name, maxNameLength).replaceAll('\n', ' '),
    value: fit(value, maxValueLength),
  }));
  return { kind: 'table', format, rows, shortened: cut };
}

interface Found {
  readonly format: 'json' | 'pairs' | 'xml';
  readonly rows: readonly Row[];
}

/** The table that a text plainly is; null: it is none. */
function tableIn(text: string): Found | null {
  // A longer text is no whole document any more: it is only shown.
  if (text.length > maxCharacters) return null;
  const json = fromJson(text);
  if (json !== null) return { format: 'json', rows: json };
  const xml = text.startsWith('<') ? xmlRows(text, maxRows) : null;
  if (xml !== null) return { format: 'xml', rows: xml };
  const pairs = pairsOf(text);
  return pairs === null ? null : { format: 'pairs', rows: pairs };
}

/** Names and values as they came, for a program to read; none where the data is no table. At most {@link maxRows}. */
export const dataRows = (given: string | null): readonly Row[] =>
  tableIn((given ?? '').trim())?.rows.slice(0, maxRows) ?? [];

/** What the associated data is, ready to be shown. Never throws. */
export function parseAssociatedData(given: string | null): AssociatedData {
  const text = (given ?? '').trim();
  if (text === '') return { kind: 'none' };
  const found = tableIn(text);
  if (found !== null) return table(found.format, found.rows);
  const short = shortened(text, maxCharacters);
  return { kind: 'text', text: visibleText(short), shortened: short !== text };
}
