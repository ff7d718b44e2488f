/**
 * What the fields of associated data are called, which come first, and which is the person's name: set per site or by
 * the agent, since nobody says what a platform puts there.
 */
import type { Call } from '../calls/model.ts';
import type { ShownLanguage } from '../settings/preferences.ts';
import { parseAssociatedData } from './associatedData.ts';
import type { DataLabel } from './dataLabel.ts';
import { oneLine } from './visibleText.ts';

/** A field as it is shown. */
export interface LabelledRow {
  readonly name: string;
  readonly value: string;
}

type Rows = readonly LabelledRow[];

/** Longest name of a person that is shown, characters. */
const longestPerson = 60;

/** Capitals make no difference: `Name` and `name` are one field. */
const sameKey = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Rows of calls that were asked for before: a call without changes is the same object in the next snapshot. */
const rowsRead = new WeakMap<Pick<Call, 'associatedData'>, Rows>();

function rowsOf(call: Pick<Call, 'associatedData'>): Rows {
  const read = rowsRead.get(call);
  if (read !== undefined) return read;
  const parsed = parseAssociatedData(call.associatedData);
  const rows = parsed.kind === 'table' ? parsed.rows : [];
  rowsRead.set(call, rows);
  return rows;
}

/**
 * What the person is called who is on this call: the value of the first field that is labelled as the name and says
 * something; null: none does.
 */
export function personOf(call: Pick<Call, 'associatedData'>, labels: readonly DataLabel[]): string | null {
  if (call.associatedData === null) return null;
  const rows = rowsOf(call);
  const found = labels
    .filter(({ use }) => use === 'name')
    .flatMap(({ key }) => rows.filter((row) => sameKey(row.name, key)))
    .find(({ value }) => value.trim() !== '');
  return found === undefined ? null : oneLine(found.value.trim(), longestPerson);
}

/** The rows of a table by what their labels make of them; those that are hidden are left out. */
export interface LabelledRows {
  /** In the order of their labels. */
  readonly pinned: Rows;
  /** Those with a label in the order of the labels, then those without in their own. */
  readonly others: Rows;
}

/** The rows with their names in this language. A label without one in it leaves the platform's own. */
export function labelled(rows: Rows, labels: readonly DataLabel[], language: ShownLanguage): LabelledRows {
  const known = labels.flatMap((label) =>
    rows
      .filter((row) => sameKey(row.name, label.key))
      .map((row) => ({ use: label.use, row: { ...row, name: label[language].trim() || row.name } })),
  );
  const rest = rows.filter((row) => !labels.some(({ key }) => sameKey(row.name, key)));
  const of = (...uses: readonly DataLabel['use'][]): Rows =>
    known.filter(({ use }) => uses.includes(use)).map(({ row }) => row);
  return { pinned: of('pinned'), others: [...of('name', 'shown'), ...rest] };
}
