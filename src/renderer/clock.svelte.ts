import { createSubscriber } from 'svelte/reactivity';

/** What the clock needs of the browser; given in by tests. */
export interface Ticking {
  readonly now: () => number;
  /** Calls `tick` at every whole multiple of `everyMs` of the time; returns what ends that. */
  readonly every: (everyMs: number, tick: () => void) => () => void;
}

const browser: Ticking = {
  now: () => Date.now(),
  every: (everyMs, tick) => {
    // A timer may fire a little early; the next one then makes up for it.
    const toNext = (): number => everyMs - (Date.now() % everyMs);
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
 */
export class Clock {
  readonly #ticking: Ticking;
  readonly #subscribe: () => void;

  constructor(ticking: Ticking = browser) {
    this.#ticking = ticking;
    this.#subscribe = createSubscriber((update) => ticking.every(secondMs, update));
  }

  /** Epoch ms, a whole second. Read inside an effect or a template, it is read again every second. */
  get now(): number {
    this.#subscribe();
    const now = this.#ticking.now();
    return now - (now % secondMs);
  }
}
