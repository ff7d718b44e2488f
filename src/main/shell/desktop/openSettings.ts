/** The settings window, tied to Electron. */
import { screen } from 'electron';
import { join } from 'node:path';
import type { AskedSettings } from '../../../shared/settings/sections.ts';
import { createSettingsWindow, settingsWindowOptions } from '../window/settingsWindow.ts';
import { type DesktopDeps, keep } from './deps.ts';

/** What shows the settings, and puts them away. */
export interface SettingsDesk {
  /** One window, whoever asks for it and however often. */
  readonly open: (asked: AskedSettings) => void;
  readonly close: () => void;
}

/**
 * Opens nothing yet. A window that was never placed comes up on the display on which the pointer is.
 * @param gone is called when it was closed
 */
export function openSettings(deps: DesktopDeps, gone: () => void): SettingsDesk {
  const { windows, settingsPlace, resources, feed } = deps;
  const window = createSettingsWindow({
    open: () => {
      const here = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
      const others = screen.getAllDisplays().filter(({ id }) => id !== here.id);
      const workAreas = [here.workArea, ...others.map(({ workArea }) => workArea)] as const;
      const icon = join(resources, 'icons', '512.png');
      return windows.open('settings', settingsWindowOptions(settingsPlace.load(), workAreas, icon));
    },
    savePlace: (now) => keep(deps, 'settings window', () => settingsPlace.save(now)),
    gone,
  });
  return {
    open(asked) {
      feed.askSettings(asked);
      window.show();
    },
    close: window.close,
  };
}
