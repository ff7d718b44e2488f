import { createSubscriber } from 'svelte/reactivity';

/** What the clock needs of the browser; given in by tests. */
export interface Ticking {
  readonly now: () => number;
  /** Calls `tick` every `everyMs` ms; returns what ends that. */
  readonly every: (everyMs: number, tick: () => void) => () => void;
}

const browser: Ticking = {
  now: () => Date.now(),
  every: (everyMs, tick) => {
    const timer = setInterval(tick, everyMs);
    return () => {
      clearInterval(timer);
    };
  },
};

/** This machine's time for what counts on screen. It ticks once a second, and only while something reads it. */
export class Clock {
  readonly #ticking: Ticking;
  readonly #subscribe: () => void;

  constructor(ticking: Ticking = browser) {
    this.#ticking = ticking;
    this.#subscribe = createSubscriber((update) => ticking.every(1000, update));
  }

  /** Epoch ms. Read inside an effect or a template, it is read again every second. */
  get now(): number {
    this.#subscribe();
    return this.#ticking.now();
  }
}
