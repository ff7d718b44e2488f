import { parseArgs } from 'node:util';

export const benches = ['pop', 'click', 'watched', 'history', 'stages', 'load', 'size'] as const;
export type BenchName = (typeof benches)[number];

export interface Flags {
  /** Calls to each client, 1 to 1000. */
  readonly calls: number;
  /** Length of the window in which requests are counted, seconds, 10 to 3600. */
  readonly idleSeconds: number;
  readonly only: readonly BenchName[];
}

/** What the command line may say. */
export const usage = [
  '--calls N         calls to each client: a whole number from 1 to 1000, default 200',
  '--idle-seconds N  length of the load window: a whole number from 10 to 3600, default 180',
  `--only NAME       one bench instead of all: ${benches.join(', ')}`,
].join('\n');

function wholeNumber(flag: string, text: string, low: number, high: number): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  throw new RangeError(`--${flag} must be a whole number from ${low} to ${high}`);
}

function benchNamed(text: string): BenchName {
  const found = benches.find((name) => name === text);
  if (found === undefined) throw new RangeError(`--only must be one of ${benches.join(', ')}`);
  return found;
}

/**
 * Reads the command line.
 * @throws RangeError naming the flag and what is allowed; TypeError of `parseArgs` for a flag that there is not
 */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      calls: { type: 'string', default: '200' },
      'idle-seconds': { type: 'string', default: '180' },
      only: { type: 'string' },
    },
  });
  return {
    calls: wholeNumber('calls', values.calls, 1, 1000),
    idleSeconds: wholeNumber('idle-seconds', values['idle-seconds'], 10, 3600),
    only: values.only === undefined ? benches : [benchNamed(values.only)],
  };
}
