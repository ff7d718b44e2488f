import { BridgePeer } from './bridgePeer.ts';

/**
 * What the page's own world gets before any of its scripts runs: its end of the bridge, `window.open` as Electron
 * answers it when the handler denies, and the permission prompts, which go to the session's handler. The class's source
 * is put into the page.
 */
export class MainWorld {
  #peer: BridgePeer | undefined;

  /** `token` names the one event by which the preload's world hands over the node that both share. */
  constructor(token: string) {
    const meet = (event: Event): void => {
      event.stopImmediatePropagation();
      this.#peer = new BridgePeer((event as MouseEvent).relatedTarget as EventTarget, 'page');
      this.#peer.offer(BridgePeer.expose, (key, api) => this.#expose(key as string, api));
    };
    window.addEventListener(token, meet, { once: true, capture: true });
    this.#refuseWindows();
    this.#askBefore(Notification, 'requestPermission', 'notifications');
    this.#askBefore(navigator.mediaDevices, 'getUserMedia', 'media');
    this.#askBefore(navigator.clipboard, 'read', 'clipboard-read');
    this.#askBefore(navigator.clipboard, 'readText', 'clipboard-read');
    this.#askBefore(navigator.clipboard, 'write', 'clipboard-sanitized-write');
    this.#askBefore(navigator.clipboard, 'writeText', 'clipboard-sanitized-write');
    this.#askBefore(navigator.geolocation, 'getCurrentPosition', 'geolocation');
    this.#askBefore(navigator.geolocation, 'watchPosition', 'geolocation');
  }

  #expose(key: string, api: unknown): void {
    if (key in window) {
      throw new Error(`Cannot bind an API on top of an existing property on the window object`);
    }
    const freeze = (value: unknown): void => {
      if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
      Object.values(value).forEach(freeze);
      Object.freeze(value);
    };
    freeze(api);
    Object.defineProperty(window, key, {
      value: api,
      enumerable: true,
      configurable: false,
      writable: false,
    });
  }

  /** Chromium has made the window by the time the handler hears of it; the page gets null all the same. */
  #refuseWindows(): void {
    const open = window.open.bind(window);
    window.open = (...args: Parameters<typeof open>) => {
      const opened = open(...args);
      if (opened === null || opened.top !== opened || opened === window.top) return opened;
      opened.close();
      return null;
    };
  }

  #askBefore(target: object | undefined, method: string, permission: string): void {
    const prototype = typeof target === 'function' ? target : (Object.getPrototypeOf(target ?? {}) as object);
    const original = Reflect.get(prototype, method) as ((...args: unknown[]) => unknown) | undefined;
    if (typeof original !== 'function') return;
    const ask = (): Promise<unknown> =>
      this.#peer === undefined
        ? Promise.resolve(false)
        : (this.#peer.call(BridgePeer.askPermission, [permission]) as Promise<unknown>);
    // Notifications and places have words of their own for a refusal; Chromium says them.
    const saysSo = permission === 'notifications' || permission === 'geolocation';
    const asking = function (this: unknown, ...args: unknown[]): Promise<unknown> {
      return ask().then((granted) => {
        if (granted !== true && !saysSo) throw new DOMException('Permission denied', 'NotAllowedError');
        return original.apply(this, args);
      });
    };
    Object.defineProperty(prototype, method, { value: asking, configurable: true, writable: true });
  }
}
