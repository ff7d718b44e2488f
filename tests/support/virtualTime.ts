/** A clock that stands still until somebody moves it to its next timer. */
export interface VirtualTime {
  /** Epoch ms. */
  now(): number;
  /** Runs `run` once after `delayMs`; returns what {@link VirtualTime.clearTimeout} takes. */
  setTimeout(run: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
  /** When the next timer is due; null without one. */
  nextDueAt(): number | null;
  /** Moves on to the next timer and runs it; those of one moment run in the order in which they were set. */
  runNext(): void;
  /** Moves on to `at`, which no timer may be due before. */
  moveTo(at: number): void;
}

interface Timer {
  readonly id: number;
  readonly dueAt: number;
  readonly run: () => void;
}

export function createVirtualTime(startAt = 1_784_529_722_000): VirtualTime {
  let now = startAt;
  let lastId = 0;
  const timers = new Map<number, Timer>();
  const next = (): Timer | undefined => {
    let first: Timer | undefined;
    // A map keeps the order in which timers were set: of those that are due together the first one stays.
    for (const timer of timers.values()) if (first === undefined || timer.dueAt < first.dueAt) first = timer;
    return first;
  };
  return {
    now: () => now,
    setTimeout: (run, delayMs) => {
      lastId += 1;
      timers.set(lastId, { id: lastId, dueAt: now + Math.max(0, delayMs), run });
      return lastId;
    },
    clearTimeout: (timer) => void timers.delete(timer as number),
    nextDueAt: () => next()?.dueAt ?? null,
    runNext: () => {
      const timer = next();
      if (timer === undefined) return;
      timers.delete(timer.id);
      now = timer.dueAt;
      timer.run();
    },
    moveTo: (at) => {
      now = Math.max(now, at);
    },
  };
}
