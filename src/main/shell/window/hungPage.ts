/** A page that hangs cannot even be loaded anew: it is ended, and then loaded again like one that crashed. */
import type { BrowserWindow } from 'electron';
import { startHeartbeat } from './heartbeat.ts';

/**
 * How long a page that does not respond is waited for, ms. That comes to light only after 12 s (heartbeat.ts) or 15 s
 * (Electron), and nobody is told of a call by a page that hangs.
 */
export const hungPageWaitMs = 5000;

export interface HungPageDeps {
  /** Runs `task` once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, task: () => void) => () => void;
  readonly log: (text: string, detail?: unknown) => void;
}

/**
 * Watches a window's page until the window is closed. A page that answers again within {@link hungPageWaitMs} stays.
 */
export function endWhenHung(window: BrowserWindow, pageUrl: string, { after, log }: HungPageDeps): void {
  const { webContents: contents } = window;
  let stopWaiting: (() => void) | null = null;
  const forget = (): void => {
    stopWaiting?.();
    stopWaiting = null;
  };
  const end = (): void => {
    stopWaiting = null;
    if (window.isDestroyed()) return;
    log('a page that hangs is ended', { pageUrl });
    contents.forcefullyCrashRenderer();
  };
  const doubt = (): void => {
    if (stopWaiting) return;
    log('a page does not respond', { pageUrl });
    stopWaiting = after(hungPageWaitMs, end);
  };
  contents.on('unresponsive', doubt);
  contents.on('responsive', forget);
  contents.on('render-process-gone', forget);
  const stopHeartbeat = startHeartbeat({ contents, after, onSilent: doubt, onHeard: forget });
  window.on('closed', () => {
    stopHeartbeat();
    forget();
  });
}
