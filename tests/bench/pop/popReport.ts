import type { Contender } from '../clients/contenders.ts';
import type { Report } from '../report.ts';
import { summarise, type Summary } from '../statistics.ts';

/** What was measured of one contender. */
export interface Series {
  readonly contender: Contender;
  readonly samplesMs: readonly number[];
  /** Pops that did not come in time. */
  readonly missed: number;
}

const header = ['client', 'n', 'min', 'median', 'p95', 'max', 'x floor', 'sooner than 1 s'];

function ms(value: number): string {
  return value.toFixed(1);
}

function summaryOf(series: readonly Series[], id: Contender['id']): Summary {
  const found = series.find(({ contender }) => contender.id === id);
  return summarise(found?.samplesMs ?? []);
}

/** The table and the figures of the pop latency. @throws RangeError when a contender was not measured */
export function popReport(
  series: readonly Series[],
  setup: { calls: number; seed: number; runtime: string; browser: string },
): Report {
  const ringside = summaryOf(series, 'ringside');
  const floor = summaryOf(series, 'floor');
  const everySecond = summaryOf(series, 'everySecond');
  const rows = series.map(({ contender, samplesMs }) => {
    const { n, min, median, p95, max } = summarise(samplesMs);
    const factors = [(median / floor.median).toFixed(2), `${(everySecond.median / median).toFixed(1)}x`];
    return [contender.name, String(n), ...[min, median, p95, max].map(ms), ...factors];
  });
  const missed = series
    .filter((each) => each.missed > 0)
    .map((each) => `${each.contender.name}: ${each.missed}`);
  return {
    title: 'Pop latency, ms: from the release of PhoneAlerting to the first frame with the caller',
    rows: [header, ...rows],
    notes: [
      'x floor and sooner: of the medians. One simulator over HTTPS, calls one at a time in a mixed order.',
      `Program on ${setup.runtime}, Chromium ${setup.browser}.`,
      missed.length === 0 ? 'No pop was missed.' : `Missed, counted as 10 s: ${missed.join(', ')}`,
    ],
    figures: [
      { name: 'p95', value: ringside.p95, bound: 'at most', limit: 60, unit: 'ms' },
      {
        ...{ name: "p95 against the floor's p95", value: ringside.p95 / floor.p95 },
        ...{ bound: 'at most', limit: 2.2, unit: 'times' },
      },
      {
        ...{ name: "median against the floor's median", value: ringside.median / floor.median },
        ...{ bound: 'at most', limit: 2.5, unit: 'times' },
      },
      {
        ...{ name: 'sooner than asking every second, medians', value: everySecond.median / ringside.median },
        ...{ bound: 'at least', limit: 10, unit: 'times' },
      },
    ],
    details: {
      ...setup,
      clients: series.map(({ contender, samplesMs, missed: missedPops }) => ({
        ...{ id: contender.id, name: contender.name, missed: missedPops },
        ...{ summary: summarise(samplesMs), samplesMs },
      })),
    },
  };
}
