import type { Report } from '../report.ts';
import { summarise } from '../statistics.ts';

/** What was measured of opening the history by its key. */
export interface HistoryMeasures {
  /** How many calls were in it; fewest first. */
  readonly sizes: readonly {
    readonly calls: number;
    /** Frames from the key to the one with the rows, itself included. */
    readonly frames: readonly number[];
    /** From the key to that frame, ms. */
    readonly ms: readonly number[];
    /** Rows that were elements then. */
    readonly rows: number;
  }[];
}

const row = (name: string, values: readonly number[]): string[] => {
  const { n, min, median, p95, max } = summarise(values);
  return [name, String(n), ...[min, median, p95, max].map((value) => value.toFixed(1))];
};

/** The table and the figures of opening the history. @throws RangeError when something was not measured */
export function historyReport({ sizes }: HistoryMeasures): Report {
  const largest = sizes.at(-1);
  const smallest = sizes[0];
  if (largest === undefined || smallest === undefined) throw new RangeError('nothing was measured');
  const name = `${String(largest.calls)} calls`;
  return {
    title: 'History, opened by its key',
    rows: [
      ['', 'n', 'min', 'median', 'p95', 'max'],
      ...sizes.flatMap(({ calls, frames, ms }) => [
        row(`with ${String(calls)} calls, frames`, frames),
        row(`with ${String(calls)} calls, ms`, ms),
      ]),
    ],
    notes: [
      `With ${name}, ${String(largest.rows)} rows were elements.`,
      'A frame counts from the key on; the one with the rows is counted, too.',
    ],
    figures: [
      {
        ...{ name: `history of ${name} opened, p95`, value: summarise(largest.frames).p95 },
        ...{ bound: 'at most', limit: 3, unit: 'frames' },
      },
      {
        name: `history of ${name} against ${String(smallest.calls)}, median`,
        value: summarise(largest.ms).median / summarise(smallest.ms).median,
        ...{ bound: 'at most', limit: 2, unit: 'times' },
      },
    ],
    details: { sizes },
  };
}
