import { EventEmitter } from 'node:events';
import type { IpcMain as ElectronIpcMain, IpcMainInvokeEvent } from 'electron';
import { codec } from './page/codec.ts';
import { PreventableEvent } from './strict.ts';
import type { Contents } from './webContents/contents.ts';
import type { WebFrame } from './webContents/webFrame.ts';

type Handler = Parameters<ElectronIpcMain['handle']>[1];
type Implemented = Pick<ElectronIpcMain, 'handle' | 'handleOnce' | 'removeHandler'>;
export type Answer = { ok: true; body: string } | { ok: false; error: string };

/** Messages from pages. Any channel may be listened to, so only handlers are checked. */
export class IpcMain extends EventEmitter implements Implemented {
  #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    }
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...(args as unknown[])) as unknown;
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Answers an invoke: the handler's result as text, or the error as Electron words it. Never rejects. */
  async answer(sender: Contents, senderFrame: WebFrame, channel: string, body: string): Promise<Answer> {
    try {
      const handler = this.#handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      const event = new PreventableEvent(describe(sender, senderFrame));
      const result: unknown = await handler(
        event as unknown as IpcMainInvokeEvent,
        ...(codec.decode(body) as unknown[]),
      );
      return { ok: true, body: codec.encode(result) };
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      return { ok: false, error: `Error invoking remote method '${channel}': ${String(error)}` };
    }
  }

  /** Passes a message that wants no answer to whoever listens. */
  deliver(sender: Contents, senderFrame: WebFrame, channel: string, body: string): void {
    const reply = (to: string, ...args: unknown[]): void => senderFrame.send(to, ...args);
    const event = new PreventableEvent({ ...describe(sender, senderFrame), ports: [], reply });
    const args = codec.decode(body) as unknown[];
    sender.ipc.emit(channel, event, ...args);
    this.emit(channel, event, ...args);
  }
}

function describe(sender: Contents, senderFrame: WebFrame): object {
  return {
    type: 'frame',
    sender,
    senderFrame,
    frameId: senderFrame.routingId,
    processId: senderFrame.processId,
  };
}
