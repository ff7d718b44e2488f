/** The main window: remembered place, shown on demand, and what closing it means. */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { fitBounds } from './fitBounds.ts';
import type { Box } from '../pop/popPlacement.ts';

/** Device-independent pixels. */
const size = { width: 980, height: 680 } as const;
const minSize = { minWidth: 720, minHeight: 520 } as const;

/** Where the window was. */
export interface Place extends Box {
  readonly maximized: boolean;
}

/** How the main window is made. `workAreas`: of the displays, the first one first. */
export function mainWindowOptions(
  place: Place | null,
  workAreas: readonly [Box, ...Box[]],
  icon: string,
): BrowserWindowConstructorOptions {
  return { ...fitBounds(place, size, workAreas), ...minSize, show: false, title: 'Ringside', icon };
}

type MainWindowPort = Pick<
  BrowserWindow,
  | 'on'
  | 'once'
  | 'show'
  | 'hide'
  | 'focus'
  | 'restore'
  | 'maximize'
  | 'minimize'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFocused'
  | 'isVisible'
  | 'isDestroyed'
  | 'getNormalBounds'
>;

export interface MainWindowDeps {
  readonly window: MainWindowPort;
  readonly startMaximized: boolean;
  /** It is not shown by itself: the program was started by nobody who wants to see it. */
  readonly startHidden: boolean;
  readonly savePlace: (place: Place) => void;
  /** True once the program is on its way out: then the window closes. */
  readonly isLeaving: () => boolean;
  readonly hasTray: () => Promise<boolean>;
  /** Starts to quit, which may ask first. */
  readonly quit: () => void;
}

/** The main window, as tray, notifications and pages reach it. */
export interface MainWindow {
  /** Brings the window to the front. */
  readonly show: () => void;
  /** Shows it, or where the agent works in it takes it off the screen, as closing it does where there is a tray. */
  readonly toggle: () => void;
  /**
   * Whether the agent works in it. Only then is it sure to be seen: another program's window may cover it. Some desktops
   * leave the focus to a window that is minimised or hidden.
   */
  readonly hasFocus: () => boolean;
}

/**
 * Closing hides the window where a tray can bring it back; elsewhere it quits. In the same way one that starts hidden is
 * in the taskbar where there is no tray.
 */
export function createMainWindow(deps: MainWindowDeps): MainWindow {
  const { window } = deps;
  let wasShown = false;
  const show = (): void => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    // Electron shows a window that is maximised, so that this waits until it may be seen.
    if (!wasShown && deps.startMaximized) window.maximize();
    wasShown = true;
    window.show();
    window.focus();
  };
  window.once('ready-to-show', () => {
    if (!deps.startHidden) {
      show();
      return;
    }
    void deps.hasTray().then((hasTray) => {
      if (!hasTray && !wasShown && !window.isDestroyed()) window.minimize();
    });
  });
  window.on('close', (event) => {
    const maximized = window.isMaximized() || (!wasShown && deps.startMaximized);
    deps.savePlace({ ...window.getNormalBounds(), maximized });
    if (deps.isLeaving()) return;
    event.preventDefault();
    void deps.hasTray().then((hasTray) => {
      if (hasTray) window.hide();
      else deps.quit();
    });
  });
  const hasFocus = (): boolean =>
    !window.isDestroyed() && window.isFocused() && window.isVisible() && !window.isMinimized();
  const hide = async (): Promise<void> => {
    if (await deps.hasTray()) window.hide();
    else window.minimize();
  };
  return {
    show,
    toggle() {
      if (hasFocus()) void hide();
      else show();
    },
    hasFocus,
  };
}
