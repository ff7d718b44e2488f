/** The time, injected so that tests decide it. */
export interface Clock {
  /** Epoch ms. */
  readonly now: () => number;
  /** Runs `task` once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, task: () => void) => () => void;
}

/** This machine's time of day, which somebody may set, and Node's timers. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, task) => {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};
