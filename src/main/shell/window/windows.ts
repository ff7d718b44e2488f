/** Makes the program's windows: sandboxed, isolated, each with its own page of the own scheme. */
import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import { pageUrls } from '../../../shared/contract/bridge.ts';
import type { PageName } from '../../../shared/contract/pageViews.ts';
import { type HungPageDeps, endWhenHung } from './hungPage.ts';

/** What a page's own world gets. Nothing here may be loosened by a window. */
const safePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} as const;

/** How often a page that crashed is loaded again within {@link reloadsWithinMs} before it is left alone. */
const mostReloads = 3;
const reloadsWithinMs = 60_000;

export interface WindowsDeps extends HungPageDeps {
  readonly BrowserWindow: typeof BrowserWindow;
  readonly preloadPath: string;
  /** Epoch ms. */
  readonly now: () => number;
}

/** What a window needs beyond what all need. */
export interface WindowNeeds {
  /** Tells of the size that the content wants. */
  readonly fitsContent?: boolean;
  /**
   * Works on at full rate while it is hidden, so that it is painted when it is shown. Its page is then never told that
   * it is hidden: `document.hidden` stays false.
   */
  readonly stirsWhileHidden?: boolean;
  /** The page is gone, and with it all that it knew; before it is loaded again. */
  readonly onPageGone?: () => void;
}

/** The windows that are open, by their page. */
export interface Windows {
  /** Makes a window and begins to load its page. */
  readonly open: (
    page: PageName,
    options: BrowserWindowConstructorOptions,
    needs?: WindowNeeds,
  ) => BrowserWindow;
  /** Which page's window has these contents; null for a window that was not made here. */
  readonly pageOf: (contents: WebContents) => PageName | null;
  /** Whether the window of that page is there. */
  readonly isOpen: (page: PageName) => boolean;
  /** Sends to the window of that page, if it is still there. */
  readonly send: (page: PageName, channel: string, message: unknown) => void;
}

/**
 * Makes every window of the program alike: sandboxed, on pages of its own scheme, loaded again after a crash, ended
 * when its page hangs.
 */
export function createWindows(deps: WindowsDeps): Windows {
  const open = new Map<BrowserWindow, PageName>();
  return {
    open(page, options, needs = {}) {
      const pageUrl = pageUrls[page];
      const webPreferences = {
        ...safePreferences,
        preload: deps.preloadPath,
        ...(needs.fitsContent ? { enablePreferredSizeMode: true } : {}),
        ...(needs.stirsWhileHidden ? { backgroundThrottling: false } : {}),
      };
      const window = new deps.BrowserWindow({ ...options, webPreferences });
      open.set(window, page);
      window.on('closed', () => open.delete(window));
      let reloads: readonly number[] = [];
      window.webContents.on('render-process-gone', (_event, details) => {
        const now = deps.now();
        // Crashes far apart are no reason to leave a window without its page for the rest of a shift.
        reloads = reloads.filter((at) => now - at < reloadsWithinMs);
        deps.log('a page is gone', { pageUrl, reason: details.reason, reloads: reloads.length });
        needs.onPageGone?.();
        if (details.reason === 'clean-exit' || reloads.length >= mostReloads) return;
        reloads = [...reloads, now];
        window.webContents.reload();
      });
      endWhenHung(window, pageUrl, deps);
      window.loadURL(pageUrl).catch((error: unknown) => deps.log('a page did not load', { pageUrl, error }));
      return window;
    },
    pageOf(contents) {
      const found = [...open].find(([window]) => !window.isDestroyed() && window.webContents === contents);
      return found?.[1] ?? null;
    },
    isOpen: (page) => [...open].some(([window, shown]) => shown === page && !window.isDestroyed()),
    send(page, channel, message) {
      for (const [window, shown] of open) {
        if (shown === page && !window.isDestroyed()) window.webContents.send(channel, message);
      }
    },
  };
}
