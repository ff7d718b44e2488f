import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** What the program uses of Electron's `WebContents`. */
export class FakeContents extends EventEmitter {
  readonly ipc = new EventEmitter();
  readonly send = vi.fn<(channel: string, message: unknown) => void>();
  readonly reload = vi.fn<() => void>();
  readonly forcefullyCrashRenderer = vi.fn<() => void>();
  isDestroyed = (): boolean => false;
  isDevToolsOpened = (): boolean => false;
}
