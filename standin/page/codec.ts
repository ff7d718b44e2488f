type Written = unknown;

/**
 * Turns what the structured clone algorithm can copy into text and back: the DevTools protocol joins a page and the
 * main program by text only. Used on both sides: the classes' source is also put into the preload's world, so they
 * refer to nothing outside this file's classes and the language.
 *
 * What JSON can copy, nearly everything that a program sends, goes as JSON. Everything else goes marked: JSON's own
 * values stand for themselves; anything else is an array that starts with a letter. Objects are numbered in the order
 * in which they are met, so that cycles and shared references survive. The text's first letter says which of the two it
 * is.
 */
export class Codec {
  /**
   * @throws Error "An object could not be cloned.", as Electron does, for functions, symbols, DOM nodes and the like.
   */
  encode(value: unknown): string {
    if (this.#isJson(value, new Set())) return `j${JSON.stringify(value)}`;
    let copy: unknown;
    try {
      copy = structuredClone(value);
    } catch {
      throw new Error(CloneWriter.refusal);
    }
    return `m${JSON.stringify(new CloneWriter().write(copy))}`;
  }

  decode(text: string): unknown {
    const body = JSON.parse(text.slice(1)) as Written;
    return text.startsWith('j') ? body : new CloneReader().read(body);
  }

  /** Whether JSON's copy is the very one that a structured clone would be. `met`: an object met twice must stay one. */
  #isJson(value: unknown, met: Set<object>): boolean {
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
    if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean';
    if (value === null) return true;
    if (met.has(value)) return false;
    met.add(value);
    const items: unknown[] = Object.values(value);
    // Indices come first, in order: where as many keys as items end with the last index, there is no gap and no name.
    const hasJsonForm = Array.isArray(value)
      ? items.length === value.length &&
        (items.length === 0 || Object.keys(value).at(-1) === String(items.length - 1))
      : Object.getPrototypeOf(value) === Object.prototype;
    return hasJsonForm && items.every((item) => this.#isJson(item, met));
  }
}

export class CloneWriter {
  static refusal = 'An object could not be cloned.';
  #met = new Map<object, number>();

  write(value: unknown): Written {
    if (typeof value !== 'object' || value === null) return this.#primitive(value);
    const number = this.#met.get(value);
    if (number !== undefined) return ['c', number];
    this.#met.set(value, this.#met.size);
    if (Array.isArray(value)) return ['a', Array.from(value, (item) => this.write(item))];
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (kind !== 'Object') return this.#special(value, kind);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.write(item)]));
  }

  #primitive(value: unknown): Written {
    if (value === undefined) return ['u'];
    if (typeof value === 'bigint') return ['i', String(value)];
    if (typeof value === 'number' && Object.is(value, -0)) return ['n', '-0'];
    if (typeof value === 'number' && !Number.isFinite(value)) return ['n', String(value)];
    return value;
  }

  #special(value: object, kind: string): Written {
    if (value instanceof Date) return ['d', this.#primitive(value.getTime())];
    if (value instanceof RegExp) return ['r', value.source, value.flags];
    if (value instanceof Map) return ['m', [...value].map((pair) => pair.map((item) => this.write(item)))];
    if (value instanceof Set) return ['s', [...value].map((item) => this.write(item))];
    if (value instanceof ArrayBuffer) return ['b', this.#base64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      return ['v', kind, this.#base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))];
    }
    if (value instanceof Error) {
      return ['e', value.name, value.message, value.stack ?? '', this.write(value.cause)];
    }
    throw new Error(CloneWriter.refusal);
  }

  #base64(bytes: Uint8Array): string {
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  }
}

export class CloneReader {
  #met: unknown[] = [];

  read(written: Written): unknown {
    if (typeof written !== 'object' || written === null) return written;
    if (Array.isArray(written)) return this.#tagged(written[0], written.slice(1));
    const object = this.#keep({});
    for (const [key, item] of Object.entries(written)) {
      // Not an assignment: a key "__proto__" must stay a key.
      const property = { value: this.read(item), enumerable: true, configurable: true, writable: true };
      Object.defineProperty(object, key, property);
    }
    return object;
  }

  #tagged(tag: unknown, [first, second, third, fourth]: Written[]): unknown {
    const text = String(first);
    if (tag === 'u') return undefined;
    if (tag === 'i') return BigInt(text);
    if (tag === 'n') return Number(text);
    if (tag === 'c') return this.#met[Number(first)];
    if (tag === 'd') return this.#keep(new Date(this.read(first) as number));
    if (tag === 'r') return this.#keep(new RegExp(text, String(second)));
    if (tag === 'b') return this.#keep(this.#bytes(text));
    if (tag === 'v') return this.#view(text, this.#bytes(String(second)));
    if (tag === 'e') return this.#error(text, String(second), String(third), fourth);
    return this.#collection(tag, first as Written[]);
  }

  #collection(tag: unknown, items: Written[]): unknown {
    if (tag === 'a') {
      const array: unknown[] = this.#keep([]);
      for (const item of items) array.push(this.read(item));
      return array;
    }
    if (tag === 's') {
      const set = this.#keep(new Set());
      for (const item of items) set.add(this.read(item));
      return set;
    }
    const map = this.#keep(new Map());
    for (const [key, item] of items as [Written, Written][]) map.set(this.read(key), this.read(item));
    return map;
  }

  #error(name: string, message: string, stack: string, cause: Written): Error {
    const known: Record<string, ErrorConstructor> = {
      EvalError,
      RangeError,
      ReferenceError,
      SyntaxError,
      TypeError,
      URIError,
    };
    const error = this.#keep(new (known[name] ?? Error)(message));
    Object.defineProperty(error, 'stack', { value: stack, configurable: true, writable: true });
    const origin = this.read(cause);
    if (origin !== undefined) error.cause = origin;
    return error;
  }

  #view(kind: string, buffer: ArrayBuffer): unknown {
    const View = Reflect.get(globalThis, kind) as new (buffer: ArrayBuffer) => ArrayBufferView;
    return this.#keep(new View(buffer));
  }

  #bytes(base64: string): ArrayBuffer {
    const binary = atob(base64);
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
    return bytes.buffer;
  }

  #keep<T>(value: T): T {
    this.#met.push(value);
    return value;
  }
}

/** The main program's own. */
export const codec = new Codec();
