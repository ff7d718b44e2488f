/** Cells that do not hold, with the reason. `npm run faults` fails for each of them that does. */
import { cellName } from './cell.ts';

interface Known {
  readonly why: string;
  readonly cells: readonly string[];
}

/** None at present: every cell holds. */
export const known: readonly Known[] = [];

const names = new Set(known.flatMap(({ cells }) => cells));

export const isKnown = (cell: { readonly phase: string; readonly fault: string }): boolean =>
  names.has(cellName(cell));
