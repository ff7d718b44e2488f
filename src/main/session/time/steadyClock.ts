import type { Clock } from './timers.ts';

export interface SteadyClockDeps extends Pick<Clock, 'setTimeout' | 'clearTimeout'> {
  /** Epoch ms; whoever runs the machine may set it. */
  readonly timeOfDay: () => number;
  /** Ms since some moment, by a clock that nobody sets. Some systems let it stand still while they sleep. */
  readonly elapsed: () => number;
}

/**
 * The clock by which a session measures. It begins at the time of day and goes on at the pace of a clock that nobody
 * sets: a time of day that is set back or ahead makes no wait longer and no silence out of nothing.
 */
export interface SteadyClock extends Clock {
  /** The machine has slept: goes on from the time of day where that is later. */
  readonly catchUp: () => void;
  /** How much later the time of day is than this clock, ms; 0 while the two go together. */
  readonly behindMs: () => number;
}

/** A larger difference means that somebody set the clock; corrections by the system are smaller, ms. */
const leastSetMs = 1000;

/** Reads the time of day once; from there on only {@link SteadyClock.catchUp} looks at it for what `now` says. */
export function createSteadyClock({ timeOfDay, elapsed, ...timers }: SteadyClockDeps): SteadyClock {
  let base = timeOfDay() - elapsed();
  let behindMs = 0;
  const now = (): number => base + elapsed();
  return {
    ...timers,
    now,
    catchUp: () => {
      base = Math.max(base, timeOfDay() - elapsed());
    },
    behindMs: () => {
      const measured = timeOfDay() - now();
      // Kept while it is right to a second: a difference that changes all the time would change every snapshot.
      if (Math.abs(measured - behindMs) >= leastSetMs)
        behindMs = Math.abs(measured) < leastSetMs ? 0 : measured;
      return behindMs;
    },
  };
}
