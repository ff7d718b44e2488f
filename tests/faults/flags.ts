/** The command line of `npm run faults`. */
import { parseArgs } from 'node:util';
import { availableParallelism } from 'node:os';

export interface Flags {
  /** Only phases with this in their name; empty: all. */
  readonly phase: string;
  /** Only faults with this in their name; empty: all. */
  readonly fault: string;
  /** Only cells that are known not to hold. */
  readonly known: boolean;
  /** Print what happened in every cell. */
  readonly transcript: boolean;
  /** Processes at a time. */
  readonly jobs: number;
}

export const usage = `npm run faults -- [--phase TEXT] [--fault TEXT] [--known] [--transcript] [--jobs N]
  --phase TEXT   only phases with TEXT in their name, such as "holding one"
  --fault TEXT   only faults with TEXT in their name, such as "agentevent: cut"
  --known        only cells that are known not to hold
  --transcript   print what happened in every cell
  --jobs N       processes at a time, 1 to 64; default: one for each core`;

/** @throws Error that says what is wrong */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      phase: { type: 'string', default: '' },
      fault: { type: 'string', default: '' },
      known: { type: 'boolean', default: false },
      transcript: { type: 'boolean', default: false },
      jobs: { type: 'string', default: String(availableParallelism()) },
    },
  });
  const jobs = Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new Error('--jobs takes 1 to 64');
  return { ...values, jobs };
}
