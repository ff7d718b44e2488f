type Listener = (...args: unknown[]) => unknown;

/** The part of Node's EventEmitter that a sandboxed preload gets; its source is put into the preload's world. */
export class PageEmitter {
  #listeners = new Map<string, { listener: Listener; once: boolean }[]>();

  on(event: string, listener: Listener): this {
    this.#of(event).push({ listener, once: false });
    return this;
  }

  addListener(event: string, listener: Listener): this {
    return this.on(event, listener);
  }

  once(event: string, listener: Listener): this {
    this.#of(event).push({ listener, once: true });
    return this;
  }

  off(event: string, listener: Listener): this {
    const found = this.#of(event).findLastIndex((entry) => entry.listener === listener);
    if (found >= 0) this.#of(event).splice(found, 1);
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener);
  }

  removeAllListeners(event?: string): this {
    if (event === undefined) this.#listeners.clear();
    else this.#listeners.delete(event);
    return this;
  }

  listenerCount(event: string): number {
    return this.#of(event).length;
  }

  emit(event: string, ...args: unknown[]): boolean {
    const entries = [...this.#of(event)];
    for (const { listener, once } of entries) {
      if (once) this.off(event, listener);
      listener.apply(this, args);
    }
    return entries.length > 0;
  }

  #of(event: string): { listener: Listener; once: boolean }[] {
    const known = this.#listeners.get(event);
    if (known !== undefined) return known;
    const fresh: { listener: Listener; once: boolean }[] = [];
    this.#listeners.set(event, fresh);
    return fresh;
  }
}
