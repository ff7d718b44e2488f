import type { Component } from 'svelte';

/** A component that is loaded when it is about to be shown, and then kept. */
export class Later<Props extends Record<string, unknown>> {
  readonly #load: () => Promise<Component<Props>>;
  #component = $state.raw<Component<Props> | null>(null);

  constructor(load: () => Promise<Component<Props>>) {
    this.#load = load;
  }

  /** Null until it is loaded. */
  get component(): Component<Props> | null {
    return this.#component;
  }

  /** Never rejects: what cannot be loaded is told to the page's console, and tried again when it is asked for again. */
  async load(): Promise<void> {
    if (this.#component !== null) return;
    try {
      this.#component = await this.#load();
    } catch (error) {
      reportError(error);
    }
  }
}
