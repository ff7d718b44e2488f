/** Whether the screen is locked, so that nobody who passes by reads who is calling. */
import type { PowerMonitor } from 'electron';

export interface ScreenLock {
  current(): boolean;
  /** Returns what ends the subscription. */
  subscribe(listener: () => void): () => void;
}

/** Taken not to be locked at the start: the program is started by who is there. */
export function createScreenLock(powerMonitor: Pick<PowerMonitor, 'on'>): ScreenLock {
  const listeners = new Set<() => void>();
  let isLocked = false;
  const set = (locked: boolean) => (): void => {
    isLocked = locked;
    for (const listener of listeners) listener();
  };
  powerMonitor.on('lock-screen', set(true));
  powerMonitor.on('unlock-screen', set(false));
  return {
    current: () => isLocked,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
