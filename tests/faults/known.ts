/** Cells that do not hold, with the reason. `npm run faults` fails for each of them that does. */
import { cellName } from './cell.ts';

interface Known {
  readonly why: string;
  readonly cells: readonly string[];
}

export const known: readonly Known[] = [
  {
    why:
      'Every event of a call for an idle agent is lost without a trace, and the state, which is asked for after 60 s, ' +
      'is told as before the call until the answer.',
    cells: [
      'signing in × event lost: every event for 8 s, where agents talk from the answer on',
      'ready × event lost: every event for 8 s, where agents talk from the answer on',
    ],
  },
];

const names = new Set(known.flatMap(({ cells }) => cells));

export const isKnown = (cell: { readonly phase: string; readonly fault: string }): boolean =>
  names.has(cellName(cell));
