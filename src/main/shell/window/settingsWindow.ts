/** The settings window: made when it is asked for, remembered where it was, gone when it is closed. */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { fitBounds } from './fitBounds.ts';
import type { Box } from '../pop/popPlacement.ts';

/** Device-independent pixels. */
const size = { width: 760, height: 600 } as const;
const minSize = { minWidth: 520, minHeight: 420 } as const;

/** How the settings window is made. `workAreas`: of the displays, the one where it belongs first. */
export function settingsWindowOptions(
  place: Box | null,
  workAreas: readonly [Box, ...Box[]],
  icon: string,
): BrowserWindowConstructorOptions {
  return {
    ...fitBounds(place, size, workAreas),
    ...minSize,
    ...{ show: false, title: 'Ringside', icon, fullscreenable: false },
  };
}

type SettingsWindowPort = Pick<
  BrowserWindow,
  'on' | 'once' | 'show' | 'focus' | 'restore' | 'close' | 'isMinimized' | 'isDestroyed' | 'getNormalBounds'
>;

export interface SettingsWindowDeps {
  /** Makes the window where it was, and begins to load its page. */
  readonly open: () => SettingsWindowPort;
  readonly savePlace: (place: Box) => void;
  /** Its page is gone, in the middle of whatever it was doing. */
  readonly gone: () => void;
}

/** The settings window, as tray and pages reach it. */
export interface SettingsWindow {
  /** Brings it to the front; there is one at a time. */
  readonly show: () => void;
  readonly close: () => void;
}

/** Makes nothing before it is shown for the first time. */
export function createSettingsWindow({ open, savePlace, gone }: SettingsWindowDeps): SettingsWindow {
  let window: SettingsWindowPort | null = null;
  const bringToFront = (shown: SettingsWindowPort): void => {
    if (shown.isMinimized()) shown.restore();
    shown.show();
    shown.focus();
  };
  const make = (): SettingsWindowPort => {
    const made = open();
    made.once('ready-to-show', () => bringToFront(made));
    made.on('close', () => savePlace(made.getNormalBounds()));
    made.on('closed', () => {
      window = null;
      gone();
    });
    return made;
  };
  return {
    show() {
      if (window === null || window.isDestroyed()) window = make();
      else bringToFront(window);
    },
    close: () => window?.close(),
  };
}
