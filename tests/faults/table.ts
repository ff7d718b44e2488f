/** The matrix as a text: kinds of faults by phases, the sums, and what did not hold. */
import { type CellResult, cellName } from './cell.ts';
import { isKnown } from './known.ts';
import { phases } from './phases/phases.ts';

export const holds = ({ wrong, gaveUp, bugs }: CellResult): boolean =>
  wrong.length === 0 && gaveUp.length === 0 && bugs.length === 0;

/** A cell that is known not to hold has to be taken from the table of those when it does. */
export const asExpected = (result: CellResult): boolean => holds(result) !== isKnown(result);

/** `.` held, `?` held and says that it does not know, a number: so many of the cells in this place did not hold. */
function mark(results: readonly CellResult[]): string {
  const failed = results.filter((result) => !holds(result)).length;
  if (failed > 0) return String(failed);
  return results.some(({ isOpen }) => isOpen) ? '?' : '.';
}

const count = (results: readonly CellResult[], fits: (result: CellResult) => boolean): string =>
  String(results.filter(fits).length);

function sumsOf(results: readonly CellResult[]): string {
  return [
    `${String(results.length)} cells, ${count(results, ({ isTouched }) => isTouched)} in which the fault met something`,
    `${count(results, ({ wrong }) => wrong.length > 0)} show something false`,
    `${count(results, ({ gaveUp }) => gaveUp.length > 0)} gave up a session that the gateway kept`,
    `${count(results, ({ bugs }) => bugs.length > 0)} with an unhandled error, an action that hangs or a call shown twice`,
    `${count(results, ({ isOpen }) => isOpen)} say that it is not known`,
  ].join('\n');
}

function failuresOf(results: readonly CellResult[]): string {
  const lines = results
    .filter((result) => !holds(result))
    .map((result) => {
      const { wrong, gaveUp, bugs } = result;
      const given = gaveUp.map((why) => `gave up (${why})`);
      return `${isKnown(result) ? '(known) ' : ''}${cellName(result)}: ${[...wrong, ...given, ...bugs].join('; ')}`;
    });
  const mended = results.filter((result) => isKnown(result) && holds(result)).map(cellName);
  return [
    ...(lines.length === 0 ? [] : ['', 'did not hold:', ...lines]),
    ...(mended.length === 0 ? [] : ['', 'known not to hold, but held:', ...mended]),
  ].join('\n');
}

export function tableOf(results: readonly CellResult[]): string {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  const shown = phases.filter(({ name }) => results.some(({ phase }) => phase === name));
  const width = Math.max(...kinds.map(({ length }) => length), 8);
  const row = (head: string, values: readonly string[]): string =>
    [head.padEnd(width), ...values.map((value, nth) => value.padStart(shown[nth]?.name.length ?? 1))].join(
      '  ',
    );
  const rows = kinds.map((kind) =>
    row(
      kind,
      shown.map(({ name }) => mark(results.filter((each) => each.kind === kind && each.phase === name))),
    ),
  );
  const head = row(
    'fault',
    shown.map(({ name }) => name),
  );
  return `${[head, ...rows].join('\n')}\n\n${sumsOf(results)}\n${failuresOf(results)}`;
}
