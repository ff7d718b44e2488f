import { EventEmitter } from 'node:events';

/**
 * Names that the language, Node or a test runner look up on any object, and that must not be taken for a use of
 * Electron.
 */
const askedByEverybody = new Set<PropertyKey>([
  'then',
  'catch',
  'finally',
  'toJSON',
  'constructor',
  'prototype',
  'default',
  '__esModule',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  'inspect',
  'length',
  'domain',
  'module.exports',
]);

/** The error for a part of Electron that the stand-in does not have. */
export function notImplemented(what: string): Error {
  return new Error(`${what} is not implemented by the stand-in`);
}

/**
 * The same object, except that reading a property that it does not have throws: an API that is missing is
 * found where it is used and not later, as an odd `undefined`. Also works as the end of a chain of prototypes.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      // EventEmitter and the like look up their own underscored slots before they set them.
      const harmless = typeof key === 'symbol' || key.startsWith('_') || askedByEverybody.has(key);
      if (!harmless && !(key in object)) throw notImplemented(`${name}.${key}`);
      return Reflect.get(object, key, receiver) as unknown;
    },
  });
}

/** A base class under which a property that an object does not have throws. */
export function strictClass(name: string): new () => object {
  const Strict = function Strict() {} as unknown as new () => object;
  Object.setPrototypeOf(Strict.prototype, strict(name, Object.prototype));
  return Strict;
}

/**
 * A base class for Electron's emitters: a property that neither the class nor EventEmitter has throws, and so does
 * listening to an event that is not among `events`.
 * @param events what is emitted, and what exists in Electron but cannot come about here
 */
export function strictEmitter(name: string, events: readonly string[]): new () => EventEmitter {
  const known = new Set<string | symbol>([...events, 'newListener', 'removeListener', 'error']);
  const check = (event: string | symbol): void => {
    if (typeof event === 'string' && !known.has(event)) throw notImplemented(`${name} event '${event}'`);
  };
  type Listener = (...args: unknown[]) => void;
  class Strict extends EventEmitter {
    override on(event: string | symbol, listener: Listener): this {
      check(event);
      return super.on(event, listener);
    }
    override addListener(event: string | symbol, listener: Listener): this {
      return this.on(event, listener);
    }
    override once(event: string | symbol, listener: Listener): this {
      check(event);
      return super.once(event, listener);
    }
    override prependListener(event: string | symbol, listener: Listener): this {
      check(event);
      return super.prependListener(event, listener);
    }
  }
  Object.setPrototypeOf(Strict.prototype, strict(name, EventEmitter.prototype));
  return Strict;
}

/** An Electron event object: it carries `params` and can be prevented. */
export class PreventableEvent {
  defaultPrevented = false;

  constructor(params: object = {}) {
    Object.assign(this, params);
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
