import type * as Electron from 'electron';
import { BrowserWindow } from './browserWindow/browserWindow.ts';
import {
  clipboard,
  globalShortcut,
  powerSaveBlocker,
  PowerMonitor,
  shell,
} from './desktop/desktopModules.ts';
import { dialog } from './dialog/dialog.ts';
import { Menu, MenuItem } from './desktop/menu.ts';
import { nativeImage } from './desktop/nativeImage.ts';
import { Notification } from './desktop/notification.ts';
import { safeStorage } from './safeStorage.ts';
import { Screen } from './desktop/screen.ts';
import { services } from './services.ts';
import { createSessionModule } from './session/session.ts';
import { strict } from './strict.ts';
import { Tray } from './desktop/tray.ts';
import { UtilityProcess } from './utilityProcess/utilityProcess.ts';

// This module is what `import … from 'electron'` gives the program; run.ts has made the services before.
const { app, ipcMain, nativeTheme, protocol } = services();
const session = createSessionModule(services().session);
const powerMonitor = new PowerMonitor();
const screen = new Screen();
const utilityProcess = strict('electron.utilityProcess', {
  fork: (...given: Parameters<typeof UtilityProcess.fork>) => UtilityProcess.fork(...given),
});

const electron = strict('electron', {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
}) satisfies Partial<Record<keyof typeof Electron, unknown>>;

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
};
export default electron;
// What `require('electron')` gives.
export { electron as 'module.exports' };
