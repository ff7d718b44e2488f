import type { Clock } from '../../../../../src/main/session/time/timers.ts';

/** Lets everything run that waits for nothing but its turn. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export interface ManualClock extends Clock {
  /** Moves the time on, timer by timer, and lets what they started come to rest. */
  advance(ms: number): Promise<void>;
  /** Moves the time on as a machine that sleeps does: no timer runs. */
  sleep(ms: number): void;
  /** How many timers are set. */
  pending(): number;
}

export function manualClock(startAt = 1_784_529_722_000): ManualClock {
  let now = startAt;
  let serial = 0;
  const timers = new Map<number, { readonly dueAt: number; readonly callback: () => void }>();
  const firstDue = (until: number) =>
    [...timers].filter(([, { dueAt }]) => dueAt <= until).sort(([, a], [, b]) => a.dueAt - b.dueAt)[0];
  return {
    now: () => now,
    setTimeout: (callback, delayMs) => {
      serial += 1;
      timers.set(serial, { dueAt: now + delayMs, callback });
      return serial;
    },
    clearTimeout: (timer) => void timers.delete(timer as number),
    advance: async (ms) => {
      const until = now + ms;
      await settled();
      for (let next = firstDue(until); next !== undefined; next = firstDue(until)) {
        const [id, { dueAt, callback }] = next;
        timers.delete(id);
        now = Math.max(now, dueAt);
        callback();
        await settled();
      }
      now = until;
    },
    sleep: (ms) => {
      now += ms;
    },
    pending: () => timers.size,
  };
}
