import type { Report } from '../report.ts';
import { summarise } from '../statistics.ts';

/** What was measured of clicks that change a call. */
export interface ClickMeasures {
  /** From the moment at which the gateway's event can be fetched to the first frame with the changed tile, ms. */
  readonly answeredToTileMs: readonly number[];
  /** From the click to the first frame with the changed tile, ms. */
  readonly clickToTileMs: readonly number[];
  /** From a frame of the page to the next, ms. */
  readonly frameMs: readonly number[];
}

const row = (name: string, values: readonly number[]): string[] => {
  const { n, min, median, p95, max } = summarise(values);
  return [name, String(n), ...[min, median, p95, max].map((value) => value.toFixed(1))];
};

/** The table and the figure of clicks on Hold and Retrieve. @throws RangeError when something was not measured */
export function clickReport({ answeredToTileMs, clickToTileMs, frameMs }: ClickMeasures): Report {
  const frame = summarise(frameMs).median;
  const answered = summarise(answeredToTileMs);
  return {
    title: 'Hold and Retrieve, clicked in the main window',
    rows: [
      ['', 'n', 'min', 'median', 'p95', 'max'],
      row("from the gateway's answer to the changed tile, ms", answeredToTileMs),
      row('from the click to the changed tile, ms', clickToTileMs),
      row('from frame to frame, ms', frameMs),
    ],
    notes: ['The answer is the event that tells of the change: from when on it can be fetched.'],
    figures: [
      {
        ...{ name: "changed tile after the gateway's answer, median", value: answered.median / frame },
        ...{ bound: 'at most', limit: 2, unit: 'frames' },
      },
      {
        ...{ name: "changed tile after the gateway's answer, p95", value: answered.p95 / frame },
        ...{ bound: 'at most', limit: 2, unit: 'frames' },
      },
    ],
    details: { answeredToTileMs, clickToTileMs, frameMs },
  };
}
