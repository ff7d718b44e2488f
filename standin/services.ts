import type { EventEmitter } from 'node:events';
import type { IpcMain } from './ipcMain.ts';
import type { NativeTheme } from './desktop/nativeTheme.ts';
import type { ProtocolRegistry } from './session/protocol.ts';
import type { Session } from './session/session.ts';

/** The program as its windows see it; they are closed by it, so its own class knows theirs. */
interface WindowsApp extends EventEmitter {
  readonly name: string;
  /** Set while windows are closed because the program ends. */
  readonly quitting: boolean;
  /** Called by the last window. */
  allWindowsClosed(): void;
  getPath(name: string): string;
}

/** The modules of the stand-in that windows and their pages need. */
export interface Services {
  app: WindowsApp;
  ipcMain: IpcMain;
  nativeTheme: NativeTheme;
  protocol: ProtocolRegistry;
  session: Session;
}

let current: Services | undefined;

/** Called once, when the modules have been made. */
export function provideServices(services: Services): void {
  current = services;
}

/** @throws Error before the modules have been made */
export function services(): Services {
  if (current === undefined) throw new Error('The stand-in has not been started');
  return current;
}
