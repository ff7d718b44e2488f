import type {
  Clipboard,
  GlobalShortcut,
  PowerMonitor as ElectronPowerMonitor,
  PowerSaveBlocker,
  Shell,
} from 'electron';
import { requireReady, sayOnce } from '../runningStandIn.ts';
import { strict, strictEmitter } from '../strict.ts';

/** Addresses and files are not opened: a program under test must not start others. */
export const shell = strict('electron.shell', {
  openExternal: async (url: string) => sayOnce(`addresses are not opened here: ${url}`),
  openPath: async (path: string) => {
    sayOnce(`files are not opened here: ${path}`);
    return '';
  },
  showItemInFolder: (path: string) => sayOnce(`folders are not opened here: ${path}`),
  beep: () => undefined,
}) satisfies Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'>;

/** A clipboard of the program's own. */
export const clipboard = ((): Pick<Clipboard, 'writeText' | 'readText' | 'clear'> => {
  let text = '';
  return strict('electron.clipboard', {
    writeText: async (written: string) => void (text = written),
    readText: async () => text,
    clear: async () => void (text = ''),
  });
})();

export const powerSaveBlocker = ((): PowerSaveBlocker => {
  let last = 0;
  const active = new Set<number>();
  return strict('electron.powerSaveBlocker', {
    start: () => {
      active.add((last += 1));
      return last;
    },
    stop: (id: number) => active.delete(id),
    isStarted: (id: number) => active.has(id),
  });
})();

type Shortcuts = Pick<GlobalShortcut, 'register' | 'unregister' | 'unregisterAll' | 'isRegistered'>;

/** Kept for tests; no key of the desktop's reaches them. */
export const globalShortcut = ((): Shortcuts => {
  const registered = new Map<string, () => void>();
  return strict('electron.globalShortcut', {
    register: (accelerator: string, callback: () => void) => {
      requireReady('globalShortcut cannot be used before the app is ready');
      if (registered.has(accelerator)) return false;
      sayOnce('global shortcuts have no effect here');
      registered.set(accelerator, callback);
      return true;
    },
    unregister: (accelerator: string) => void registered.delete(accelerator),
    unregisterAll: () => registered.clear(),
    isRegistered: (accelerator: string) => registered.has(accelerator),
  });
})();

const powerEvents = [
  ...['suspend', 'resume', 'on-ac', 'on-battery', 'shutdown', 'lock-screen', 'unlock-screen'],
  ...['user-did-become-active', 'user-did-resign-active', 'thermal-state-change', 'speed-limit-change'],
];

/** The machine's sleep and locks do not reach it; tests emit its events. */
export class PowerMonitor
  extends strictEmitter('powerMonitor', powerEvents)
  implements Pick<ElectronPowerMonitor, 'getSystemIdleTime' | 'getSystemIdleState' | 'isOnBatteryPower'>
{
  getSystemIdleTime(): number {
    return 0;
  }

  getSystemIdleState(): 'active' {
    return 'active';
  }

  isOnBatteryPower(): boolean {
    return false;
  }
}
