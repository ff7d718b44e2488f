/** Time as the simulator sees it: every wait, expiry and time stamp goes through one of these. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `run` once after `delayMs`; the handle goes to `clearTimeout`. */
  setTimeout(run: () => void, delayMs: number): unknown;
  clearTimeout(handle: unknown): void;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, delayMs) => setTimeout(run, delayMs),
  clearTimeout: (handle) => {
    clearTimeout(handle as NodeJS.Timeout);
  },
};

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /** Moves on by `stepMs`, running what falls due on the way, in its order. */
  advance(stepMs: number): void;
  /** How many timers are set. */
  pending(): number;
}

/** A clock for tests, standing at `startAt` (epoch ms). */
export function createManualClock(startAt = 1_700_000_000_000): ManualClock {
  let now = startAt;
  let nextHandle = 1;
  const timers = new Map<number, { dueAt: number; run: () => void }>();
  const nextDue = (until: number): number | undefined => {
    let found: number | undefined;
    let earliest = until;
    for (const [handle, timer] of timers) {
      if (timer.dueAt < earliest || (timer.dueAt === earliest && found === undefined)) {
        found = handle;
        earliest = timer.dueAt;
      }
    }
    return found;
  };
  return {
    now: () => now,
    setTimeout: (run, delayMs) => {
      const handle = nextHandle++;
      timers.set(handle, { dueAt: now + Math.max(0, delayMs), run });
      return handle;
    },
    clearTimeout: (handle) => {
      timers.delete(handle as number);
    },
    pending: () => timers.size,
    advance: (stepMs) => {
      const until = now + stepMs;
      for (let handle = nextDue(until); handle !== undefined; handle = nextDue(until)) {
        const timer = timers.get(handle);
        timers.delete(handle);
        if (timer === undefined) continue;
        now = Math.max(now, timer.dueAt);
        timer.run();
      }
      now = until;
    },
  };
}
