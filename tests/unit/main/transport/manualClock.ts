import type { Clock } from '../../../../src/main/transport/clock.ts';

export interface ManualClock extends Clock {
  /** Runs what falls due within the next `ms`. */
  advance(ms: number): void;
  /** The delays of the timers that are set. */
  pending(): readonly number[];
}

export function createManualClock(startAt = 1_695_801_600_000): ManualClock {
  let now = startAt;
  const timers = new Set<{ dueAt: number; delayMs: number; task: () => void }>();
  return {
    now: () => now,
    after: (delayMs, task) => {
      const timer = { dueAt: now + delayMs, delayMs, task };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance: (ms) => {
      now += ms;
      for (const timer of [...timers]) {
        if (timer.dueAt > now) continue;
        timers.delete(timer);
        timer.task();
      }
    },
    pending: () => [...timers].map(({ delayMs }) => delayMs),
  };
}
