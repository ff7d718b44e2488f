/**
 * Values of associated data that an agent changes: what can be changed by itself, and the whole of it with those
 * changes, in the form in which it came.
 */
import {
  jsonAgain,
  jsonOf,
  maxCharacters,
  maxRows,
  parseAssociatedData,
  WrittenNumber,
} from './associatedData.ts';
import { segmentsOf, valueWritten } from './pairs.ts';

/** A value that can be changed, by the name that the table has. */
export interface DataField {
  readonly name: string;
  readonly value: string;
}

interface Place extends DataField {
  readonly put: (value: string) => void;
}

type Container = Record<string, unknown>;

const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null && !(value instanceof WrittenNumber);

/** What was a number, true or false stays one where it still reads like one. */
function typed(before: unknown, value: string): unknown {
  if (before instanceof WrittenNumber && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value))
    return new WrittenNumber(value);
  if (typeof before === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return before === null && value === '' ? null : value;
}

function placesIn(container: Container, prefix: string): readonly Place[] {
  return Object.keys(container).flatMap((key): readonly Place[] => {
    const member = container[key];
    const name = `${prefix}${Array.isArray(container) ? String(Number(key) + 1) : key}`;
    if (isContainer(member)) return placesIn(member, `${name}.`);
    const value = member === null ? '' : typeof member === 'string' ? member : jsonAgain(member);
    const put = (next: string): void => {
      // A member may be called __proto__.
      Object.defineProperty(container, key, {
        value: typed(member, next),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    };
    return [{ name, value, put }];
  });
}

interface Editable {
  readonly places: readonly Place[];
  readonly written: () => string;
}

function editable(data: string): Editable | null {
  const parsed = parseAssociatedData(data);
  if (parsed.kind !== 'table' || parsed.shortened || data.length > maxCharacters) return null;
  if (parsed.format === 'json') {
    const root = jsonOf(data.trim());
    return isContainer(root) ? { places: placesIn(root, ''), written: () => jsonAgain(root) } : null;
  }
  const found = parsed.format === 'pairs' ? segmentsOf(data) : null;
  if (found === null) return null;
  const pieces = [...found.pieces];
  const places = found.pairs.map(({ at, name, value }) => ({
    name,
    value,
    put: (next: string) => {
      const piece = pieces[at] ?? '';
      pieces[at] = piece.slice(0, piece.indexOf('=') + 1) + valueWritten(next, found.separator);
    },
  }));
  return { places, written: () => pieces.join('') };
}

/** Names that occur once: another would not say which is meant. */
function once(places: readonly Place[]): readonly Place[] {
  return places.filter(({ name }) => places.filter((one) => one.name === name).length === 1);
}

/** The values that can be changed one by one; null: the data can only be changed as a text. */
export function fieldsOf(data: string | null): readonly DataField[] | null {
  const found = data === null ? null : editable(data);
  const places = found === null ? [] : once(found.places);
  return places.length === 0 || places.length > maxRows ? null : places;
}

/** The data with these values by their names; a name that it does not have is left out. */
export function withValues(data: string, values: Readonly<Record<string, string>>): string {
  const found = editable(data);
  if (found === null) return data;
  for (const place of once(found.places)) {
    const value = Object.hasOwn(values, place.name) ? values[place.name] : undefined;
    if (value !== undefined && value !== place.value) place.put(value);
  }
  return found.written();
}

/** Whether both say the same, in whatever form: a gateway may write it otherwise. */
export function saysTheSame(one: string | null, other: string | null): boolean {
  const [left, right] = [one ?? '', other ?? ''].map((text) => text.trim());
  if (left === right) return true;
  const rows = [left, right].map((text) => {
    const parsed = parseAssociatedData(text ?? null);
    return parsed.kind === 'table' && !parsed.shortened
      ? JSON.stringify(parsed.rows.map(({ name, value }) => [name, value]).sort())
      : null;
  });
  return rows[0] !== null && rows[0] === rows[1];
}
