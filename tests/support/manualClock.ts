/** Lets everything run that waits for nothing but its turn. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A clock that stands still until a test moves it, as the session, the transport and the desktop each want one. */
export interface ManualClock {
  /** Epoch ms. */
  readonly now: () => number;
  /** Runs `run` once after `delayMs`; returns what {@link ManualClock.clearTimeout} takes. */
  readonly setTimeout: (run: () => void, delayMs: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
  /** Runs `run` once after `delayMs`; returns what prevents that. */
  readonly after: (delayMs: number, run: () => void) => () => void;
  /** How many timers are set. */
  readonly pending: () => number;
  /** Moves the time on, timer by timer, and lets what each of them started come to rest. */
  readonly advance: (ms: number) => Promise<void>;
  /** The same at once: what a timer starts comes to rest later. */
  readonly advanceAtOnce: (ms: number) => void;
  /** Moves the time on as a machine that sleeps does: no timer runs. */
  readonly sleep: (ms: number) => void;
  /** When the next timer is due; null without one. */
  readonly nextDueAt: () => number | null;
  /** Moves on to the next timer and runs it; those of one moment run in the order in which they were set. */
  readonly runNext: () => void;
  /** Moves on to `at`, which no timer may be due before. */
  readonly moveTo: (at: number) => void;
}

interface Timer {
  readonly id: number;
  readonly dueAt: number;
  readonly run: () => void;
}

export function createManualClock(startAt = 1_784_529_722_000): ManualClock {
  let now = startAt;
  let lastId = 0;
  const timers = new Map<number, Timer>();
  const next = (): Timer | undefined => {
    let first: Timer | undefined;
    // A map keeps the order in which timers were set: of those that are due together the first one stays.
    for (const timer of timers.values()) if (first === undefined || timer.dueAt < first.dueAt) first = timer;
    return first;
  };
  const nextDueAt = (): number | null => next()?.dueAt ?? null;
  const isDueBy = (until: number): boolean => (nextDueAt() ?? Infinity) <= until;
  const runNext = (): void => {
    const timer = next();
    if (timer === undefined) return;
    timers.delete(timer.id);
    // A timer that fell due while the machine slept runs late.
    now = Math.max(now, timer.dueAt);
    timer.run();
  };
  const moveTo = (at: number): void => {
    now = Math.max(now, at);
  };
  const setTimer = (run: () => void, delayMs: number): number => {
    lastId += 1;
    timers.set(lastId, { id: lastId, dueAt: now + Math.max(0, delayMs), run });
    return lastId;
  };
  return {
    now: () => now,
    setTimeout: setTimer,
    clearTimeout: (timer) => void timers.delete(timer as number),
    after: (delayMs, run) => {
      const id = setTimer(run, delayMs);
      return () => void timers.delete(id);
    },
    pending: () => timers.size,
    advance: async (ms) => {
      const until = now + ms;
      await settled();
      while (isDueBy(until)) {
        runNext();
        await settled();
      }
      moveTo(until);
    },
    advanceAtOnce: (ms) => {
      const until = now + ms;
      while (isDueBy(until)) runNext();
      moveTo(until);
    },
    sleep: (ms) => moveTo(now + ms),
    nextDueAt,
    runNext,
    moveTo,
  };
}
