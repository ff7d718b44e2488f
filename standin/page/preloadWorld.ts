import { BridgePeer } from './bridgePeer.ts';
import { Codec } from './codec.ts';
import { PageEmitter } from './emitter.ts';

/** What the main program tells a preload's world about itself. JSON. */
export interface PreloadConfig {
  token: string;
  /** The global function by which the world sends text to the main program. */
  binding: string;
  /** The global function that the main program calls with text. */
  receiver: string;
  process: Record<string, unknown>;
  /** Whether to tell of the size that the content wants. */
  tellsPreferredSize: boolean;
}

/** Page to main program: kind, number (0 where none is needed), channel, encoded arguments. */
export type FromPage = [
  kind: 'invoke' | 'send' | 'permission' | 'preload-error' | 'preferred-size' | 'title',
  id: number,
  what: string,
  body: string,
];
/** What is sent in one text: where the document stands, and the message. */
export type PageEnvelope = [href: string, origin: string, ...FromPage];
/** Main program to page: a push on a channel, or the answer to the invoke of that number. */
export type ToPage =
  ['push', channel: string, body: string] | ['answer', id: number, ok: boolean, body: string];

type Preload = (scope: Record<string, unknown>) => void;

/**
 * The isolated world of one document: what a sandboxed preload has of Electron and of Node, and no more.
 * The class's source is put into the page.
 */
export class PreloadWorld {
  #config: PreloadConfig;
  #bind: (text: string) => void;
  #peer: BridgePeer;
  #codec = new Codec();
  #ipc = new PageEmitter();
  #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #last = 0;

  constructor(config: PreloadConfig, preload: Preload | undefined) {
    this.#config = config;
    this.#bind = Reflect.get(globalThis, config.binding) as (text: string) => void;
    Reflect.deleteProperty(globalThis, config.binding);
    const receive = (...message: ToPage): void => this.#receive(message);
    Object.defineProperty(globalThis, config.receiver, { value: receive });
    const node = document.createElement('i');
    this.#peer = new BridgePeer(node, 'preload');
    this.#peer.offer(BridgePeer.askPermission, (permission) =>
      this.#ask('permission', String(permission), 'null'),
    );
    window.dispatchEvent(new MouseEvent(config.token, { relatedTarget: node }));
    if (window.top === window) window.addEventListener('DOMContentLoaded', () => this.#watchTitle());
    if (config.tellsPreferredSize) window.addEventListener('DOMContentLoaded', () => this.#watchSize());
    if (preload === undefined) return;
    try {
      preload(this.#scope());
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      this.#send('preload-error', 0, message, stack ?? message);
    }
  }

  #watchTitle(): void {
    let told = '';
    const tell = (): void => {
      if (document.title !== told) this.#send('title', 0, document.title, '');
      told = document.title;
    };
    new MutationObserver(tell).observe(document.head, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    tell();
  }

  /**
   * After each layout that could change it, tells of the size that Chromium calls preferred: the root box's overflow.
   */
  #watchSize(): void {
    const root = document.documentElement;
    let told = '';
    const tell = (): void => {
      const { width, height } = root.getBoundingClientRect();
      const overflow = root.scrollHeight > innerHeight ? root.scrollHeight : height;
      const size = JSON.stringify({ width: Math.ceil(width), height: Math.ceil(overflow) });
      if (size !== told) this.#send('preferred-size', 0, '', size);
      told = size;
    };
    let waiting = false;
    const afterLayout = (): void => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        tell();
      });
    };
    new ResizeObserver(afterLayout).observe(root);
    const everything = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(afterLayout).observe(root, everything);
  }

  #receive(message: ToPage): void {
    if (message[0] === 'push') {
      const args = this.#codec.decode(message[2]) as unknown[];
      this.#ipc.emit(message[1], { sender: this.#ipc, ports: [], preventDefault: () => undefined }, ...args);
      return;
    }
    const [, id, ok, body] = message;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (ok) waiting?.resolve(this.#codec.decode(body));
    else waiting?.reject(new Error(body));
  }

  #send(kind: FromPage[0], id: number, what: string, body: string): void {
    const envelope: PageEnvelope = [location.href, globalThis.origin, kind, id, what, body];
    this.#bind(JSON.stringify(envelope));
  }

  #ask(kind: 'invoke' | 'permission', what: string, body: string): Promise<unknown> {
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send(kind, id, what, body);
    });
  }

  #electron(): Record<string, unknown> {
    const invoke = async (channel: string, ...args: unknown[]): Promise<unknown> =>
      this.#ask('invoke', channel, this.#codec.encode(args));
    const send = (channel: string, ...args: unknown[]): void =>
      this.#send('send', 0, channel, this.#codec.encode(args));
    const missing = (name: string) => (): never => {
      throw new Error(`electron.${name} is not implemented by the stand-in`);
    };
    const ipcRenderer = Object.assign(this.#ipc, {
      invoke,
      send,
      sendSync: missing('ipcRenderer.sendSync'),
      postMessage: missing('ipcRenderer.postMessage'),
      sendToHost: missing('ipcRenderer.sendToHost'),
    });
    const contextBridge = {
      exposeInMainWorld: (key: string, api: unknown) => void this.#peer.call(BridgePeer.expose, [key, api]),
      exposeInIsolatedWorld: missing('contextBridge.exposeInIsolatedWorld'),
      executeInMainWorld: missing('contextBridge.executeInMainWorld'),
    };
    return { contextBridge, ipcRenderer };
  }

  #scope(): Record<string, unknown> {
    const timers = { setTimeout, clearTimeout, setInterval, clearInterval };
    const electron = this.#electron();
    const modules = new Map<string, unknown>([
      ['electron', electron],
      ['electron/renderer', electron],
      ['electron/common', electron],
      ['events', Object.assign(PageEmitter, { EventEmitter: PageEmitter })],
      ['timers', timers],
      ['url', { URL, URLSearchParams }],
    ]);
    const require = (name: string): unknown => {
      const module = modules.get(name.replace(/^node:/, ''));
      if (module === undefined) throw new Error(`module not found: ${name}`);
      return module;
    };
    const exports = {};
    const setImmediate = (run: () => void): unknown => setTimeout(run, 0);
    const process = { ...this.#config.process, nextTick: (run: () => void) => queueMicrotask(run) };
    return { require, module: { exports }, exports, process, setImmediate, clearImmediate: clearTimeout };
  }
}
