import type { Report } from '../report.ts';
import { summarise } from '../statistics.ts';

/** What was measured while a long queue was looked at, and while it was not. */
export interface WatchedMeasures {
  /** Pops while the main window looked at no queue, ms. */
  readonly withoutMs: readonly number[];
  /** Pops while it looked at the long one, ms. */
  readonly watchedMs: readonly number[];
  /** From a push with the queue to the first frame with it, ms. */
  readonly paintMs: readonly number[];
  /** Sizes of what the two pages were told at once, bytes of JSON. */
  readonly pushBytes: { readonly main: readonly number[]; readonly pop: readonly number[] };
  /** Most rows that were elements at once. */
  readonly mostRows: number;
  readonly waiting: number;
}

const header = ['', 'n', 'min', 'median', 'p95', 'max'];

function row(name: string, values: readonly number[], digits = 1): string[] {
  const { n, min, median, p95, max } = summarise(values);
  return [name, String(n), ...[min, median, p95, max].map((value) => value.toFixed(digits))];
}

const kB = (bytes: readonly number[]): number[] => bytes.map((each) => each / 1000);

/** The table and the figures of a long queue. @throws RangeError when something was not measured */
export function watchedReport(measured: WatchedMeasures): Report {
  const { withoutMs, watchedMs, paintMs, pushBytes, mostRows, waiting } = measured;
  const [without, watched] = [summarise(withoutMs), summarise(watchedMs)];
  const largest = Math.max(...kB(pushBytes.main), ...kB(pushBytes.pop));
  return {
    title: `A queue of ${String(waiting)} calls, some of which come and go, in the main window`,
    rows: [
      header,
      row('pop, no queue looked at, ms', withoutMs),
      row('pop, the queue looked at, ms', watchedMs),
      row('list, from the push to its first frame, ms', paintMs),
      row('push to the main window, kB', kB(pushBytes.main)),
      row('push to the pop, kB', kB(pushBytes.pop)),
    ],
    notes: [
      'The agent holds a call, so that the queue can be read; the calls that ring are for this agent alone.',
      `At most ${String(mostRows)} rows were elements at once.`,
    ],
    figures: [
      {
        ...{ name: 'pop p95 with the queue against without', value: watched.p95 / without.p95 },
        ...{ bound: 'at most', limit: 1.3, unit: 'times' },
      },
      {
        ...{ name: 'paint of the list, p95', value: summarise(paintMs).p95 },
        ...{ bound: 'at most', limit: 50, unit: 'ms' },
      },
      { name: 'largest push', value: largest, bound: 'at most', limit: 64, unit: 'kB' },
    ],
    details: { ...measured, summary: { without, watched, paint: summarise(paintMs) } },
  };
}
