import type { App } from './app.ts';
import type { IpcMain } from './ipcMain.ts';
import type { NativeTheme } from './nativeTheme.ts';
import type { ProtocolRegistry } from './protocol.ts';
import type { Session } from './session.ts';

/** The modules of the stand-in that windows and their pages need. */
export interface Services {
  app: App;
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
