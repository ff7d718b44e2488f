/** What the session is given of its surroundings (clock, randomness, log), so that tests decide it. */

/** A clock and its timers. In the program: `Date.now`, `setTimeout`, `clearTimeout`. */
export interface Clock {
  /** Epoch ms. */
  readonly now: () => number;
  /** Runs `callback` once after `delayMs`; returns what {@link Clock.clearTimeout} takes. */
  readonly setTimeout: (callback: () => void, delayMs: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
}

/** Uniform in 0 (included) to 1 (excluded), like `Math.random`. */
export type Random = () => number;

type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Takes one line for the log. `data` never holds a number, a password or associated data. */
export type Log = (level: LogLevel, message: string, data?: Readonly<Record<string, unknown>>) => void;

/** Runs `callback` once after `delayMs`, unless `signal` is aborted before. */
export function after(clock: Clock, signal: AbortSignal, delayMs: number, callback: () => void): void {
  if (signal.aborted) return;
  const forget = (): void => clock.clearTimeout(timer);
  const timer = clock.setTimeout(() => {
    signal.removeEventListener('abort', forget);
    callback();
  }, delayMs);
  signal.addEventListener('abort', forget, { once: true });
}
