/**
 * What crosses between the two worlds of a page: a tree that the engine can clone, functions and promises as numbers.
 */
type Crossing =
  | { kind: 'value'; value: unknown }
  | { kind: 'function' | 'promise'; id: number }
  | { kind: 'error'; message: string; stack: string }
  | { kind: 'array'; items: Crossing[] }
  | { kind: 'object'; entries: [string, Crossing][] };

interface Call {
  id: number;
  args: Crossing[];
}
interface Outcome {
  failed: boolean;
  value: Crossing;
}

/**
 * One end of the bridge between the page and the preload's isolated world, as Electron's contextBridge has it: values
 * are copied, functions and promises are proxied both ways, errors keep their message. Both ends hold the same DOM
 * node, which nobody else can reach, and talk by events on it: an event's `detail` is cloned by the engine when it is
 * read in another world, and dispatching is synchronous. The class's source is put into both worlds, so it refers to
 * nothing outside itself.
 */
export class BridgePeer {
  /** Numbers of the functions that the two ends offer each other from the start. */
  static expose = -1;
  static askPermission = -2;
  #there: string;
  #functions = new Map<number, (...args: unknown[]) => unknown>();
  #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  #returned: Outcome | undefined;
  #last = 0;
  // Taken before any script of the page can replace them.
  #dispatch: (event: Event) => boolean;
  #CustomEvent = CustomEvent;

  constructor(node: EventTarget, here: 'page' | 'preload') {
    this.#dispatch = node.dispatchEvent.bind(node);
    this.#there = here === 'page' ? 'preload' : 'page';
    node.addEventListener(`call-${here}`, (event) => this.#answer((event as CustomEvent<Call>).detail));
    node.addEventListener(`return-${here}`, (event) => {
      this.#returned = (event as CustomEvent<Outcome>).detail;
    });
    node.addEventListener(`settle-${here}`, (event) => {
      const { id, failed, value } = (event as CustomEvent<Outcome & { id: number }>).detail;
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (failed) waiting?.reject(this.fromThere(value));
      else waiting?.resolve(this.fromThere(value));
    });
  }

  /** Makes a function of this side callable from the other under a fixed number below zero. */
  offer(id: number, target: (...args: unknown[]) => unknown): void {
    this.#functions.set(id, target);
  }

  /** Calls the function of that number on the other side and returns, or throws, what it did. */
  call(id: number, args: unknown[]): unknown {
    const detail: Call = { id, args: args.map((arg) => this.toThere(arg)) };
    this.#returned = undefined;
    this.#send('call', detail);
    const outcome = this.#returned as Outcome | undefined;
    if (outcome === undefined) throw new Error('The other world has gone');
    const value = this.fromThere(outcome.value);
    if (outcome.failed) throw value;
    return value;
  }

  toThere(value: unknown, depth = 0): Crossing {
    if (depth > 1000) {
      throw new Error(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    }
    if (typeof value === 'function') {
      const id = (this.#last += 1);
      this.#functions.set(id, value as (...args: unknown[]) => unknown);
      return { kind: 'function', id };
    }
    if (depth === 0 && this.#isData(value, 0)) return { kind: 'value', value };
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return { kind: 'value', value };
    if (value instanceof Promise) return this.#promiseToThere(value);
    if (value instanceof Error) return { kind: 'error', message: value.message, stack: value.stack ?? '' };
    if (Array.isArray(value)) {
      return { kind: 'array', items: Array.from(value, (item) => this.toThere(item, depth + 1)) };
    }
    if (Object.prototype.toString.call(value) !== '[object Object]') {
      return { kind: 'value', value: structuredClone(value) };
    }
    const entries = Object.entries(value);
    return { kind: 'object', entries: entries.map(([key, item]) => [key, this.toThere(item, depth + 1)]) };
  }

  /** Whether the engine's own clone is all that the other world needs: nothing in it has to be proxied or looked at. */
  #isData(value: unknown, depth: number): boolean {
    if (typeof value !== 'object') return typeof value !== 'function' && typeof value !== 'symbol';
    if (value === null) return true;
    const hasDataForm = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    if (!hasDataForm || depth > 1000) return false;
    return Object.values(value).every((item) => this.#isData(item, depth + 1));
  }

  fromThere(crossing: Crossing): unknown {
    switch (crossing.kind) {
      case 'value':
        return crossing.value;
      case 'function': {
        const { id } = crossing;
        return (...args: unknown[]) => this.call(id, args);
      }
      case 'promise':
        return new Promise((resolve, reject) => this.#waiting.set(crossing.id, { resolve, reject }));
      case 'error':
        return new Error(crossing.message);
      case 'array':
        return crossing.items.map((item) => this.fromThere(item));
      case 'object': {
        const object = {};
        for (const [key, item] of crossing.entries) {
          const value = this.fromThere(item);
          Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
        }
        return object;
      }
    }
  }

  #answer({ id, args }: Call): void {
    let outcome: Outcome;
    try {
      const target = this.#functions.get(id);
      if (target === undefined) throw new Error('The function has gone');
      const result = target(...args.map((arg) => this.fromThere(arg)));
      outcome = { failed: false, value: this.toThere(result) };
    } catch (error) {
      outcome = { failed: true, value: this.#errorToThere(error) };
    }
    this.#send('return', outcome);
  }

  #promiseToThere(promise: Promise<unknown>): Crossing {
    const id = (this.#last += 1);
    const settle = (failed: boolean, value: Crossing): void => this.#send('settle', { id, failed, value });
    promise
      .then((value) => settle(false, this.toThere(value)))
      .catch((error: unknown) => settle(true, this.#errorToThere(error)));
    return { kind: 'promise', id };
  }

  #errorToThere(error: unknown): Crossing {
    try {
      return this.toThere(error);
    } catch {
      return { kind: 'error', message: 'An object could not be cloned.', stack: '' };
    }
  }

  #send(what: string, detail: object): void {
    this.#dispatch(new this.#CustomEvent(`${what}-${this.#there}`, { detail }));
  }
}
