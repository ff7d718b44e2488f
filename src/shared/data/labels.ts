/**
 * What the fields of associated data are called, which come first, and which is the person's name: set per site or by
 * the agent, since nobody says what a platform puts there.
 */
import type { Call } from '../calls/model.ts';
import type { ShownLanguage } from '../settings/preferences.ts';
import { type AssociatedData, parseAssociatedData } from './associatedData.ts';
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

/** Data of calls that were asked for before: a call without changes is the same object in the next snapshot. */
const dataRead = new WeakMap<Pick<Call, 'associatedData'>, AssociatedData>();

function dataOf(call: Pick<Call, 'associatedData'>): AssociatedData {
  const read = dataRead.get(call);
  if (read !== undefined) return read;
  const parsed = parseAssociatedData(call.associatedData);
  dataRead.set(call, parsed);
  return parsed;
}

function rowsOf(call: Pick<Call, 'associatedData'>): Rows {
  const parsed = dataOf(call);
  return parsed.kind === 'table' ? parsed.rows : [];
}

/**
 * What the person is called who is on this call: as the agent has called them, or the value of the first field that is
 * labelled as the name and says something; null: none does.
 */
export function personOf(
  call: Pick<Call, 'associatedData' | 'partyName'>,
  labels: readonly DataLabel[],
): string | null {
  if (call.partyName !== null) return oneLine(call.partyName, longestPerson);
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

/** What is to be known at a glance of a call's data. */
export interface FewFacts {
  readonly rows: Rows;
  /** Data that is no table. */
  readonly text: string | null;
  /** How many rows there are besides. */
  readonly more: number;
}

/** Most rows, and longest text, that {@link fewFacts} tells. */
const mostFacts = 4;
const longestFact = 300;

/** At most so many of the pinned rows, or where none is pinned the first ones that are not the person's name, as they are shown. */
export function fewFacts(
  call: Pick<Call, 'associatedData'>,
  labels: readonly DataLabel[],
  language: ShownLanguage,
  most = mostFacts,
): FewFacts {
  const data = dataOf(call);
  const nameless = labels.filter(({ use }) => use !== 'name');
  const isName = (row: LabelledRow): boolean =>
    labels.some(({ key, use }) => use === 'name' && sameKey(key, row.name));
  const all = rowsOf(call).filter((row) => !isName(row));
  const { pinned, others } = labelled(all, nameless, language);
  const rows = (pinned.length > 0 ? pinned : others)
    .slice(0, most)
    .map((row) => ({ ...row, value: oneLine(row.value.trim(), longestFact) }));
  const text = data.kind === 'text' ? oneLine(data.text, longestFact) : null;
  return { rows, text, more: pinned.length + others.length - rows.length };
}
