import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';

/** What the clock needs of the browser; given in by tests. */
export interface Ticking {
  /** The time of day, epoch ms; whoever runs the machine may set it. */
  readonly timeOfDay: () => number;
  /** Ms since some moment, by a clock that nobody sets. */
  readonly elapsed: () => number;
  /** Calls `tick` at every whole multiple of `everyMs` of `now`; returns what ends that. */
  readonly every: (everyMs: number, tick: () => void, now: () => number) => () => void;
}

const browser: Ticking = {
  timeOfDay: () => Date.now(),
  elapsed: () => performance.now(),
  every: (everyMs, tick, now) => {
    // A timer may fire a little early; the next one then makes up for it.
    const toNext = (): number => everyMs - (now() % everyMs);
    const goOn = (): void => {
      timer = setTimeout(goOn, toNext());
      tick();
    };
    let timer = setTimeout(goOn, toNext());
    return () => {
      clearTimeout(timer);
    };
  },
};

const secondMs = 1000;

/**
 * This machine's time for what counts on screen. It ticks with every second of the time, and only while something reads
 * it. Between two ticks it stands still, so that all windows show the same, whenever each of them began to read.
 *
 * What a page is told are times of day as of the telling. From there on it counts by a clock that nobody sets: a time
 * of day that is set makes no call longer or shorter.
 */
export class Clock {
  readonly #ticking: Ticking;
  readonly #subscribe: () => void;
  /** The time of day at which `elapsed` was 0, epoch ms. */
  #begin: number;

  constructor(ticking: Ticking = browser) {
    this.#ticking = ticking;
    this.#begin = ticking.timeOfDay() - ticking.elapsed();
    this.#subscribe = createSubscriber((update) => ticking.every(secondMs, update, () => this.#exact));
  }

  get #exact(): number {
    return this.#begin + this.#ticking.elapsed();
  }

  /** The page was told something: goes on from the time of day, as what it was told does. */
  follow(): void {
    this.#begin = this.#ticking.timeOfDay() - this.#ticking.elapsed();
  }

  /** Ms since some moment, by a clock that nobody sets: for what a page itself measures. Read once, it stays. */
  get elapsed(): number {
    return this.#ticking.elapsed();
  }

  /** Epoch ms, a whole second. Read inside an effect or a template, it is read again every second. */
  get now(): number {
    this.#subscribe();
    const now = Math.floor(this.#exact);
    return now - (now % secondMs);
  }
}

/** The clock by which everything on a page counts, for the components below. */
export const [getClock, setClock] = createContext<Clock>();
