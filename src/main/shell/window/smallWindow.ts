/** What the small windows above all others, pop and bar, have in common. */
import type { BrowserWindowConstructorOptions } from 'electron';

/**
 * How they differ from other windows. On macOS only a panel can be used while another program is active, and without
 * `acceptFirstMouse` the first click would only activate it.
 */
export const smallWindowOptions = (platform: NodeJS.Platform): BrowserWindowConstructorOptions => ({
  useContentSize: true,
  show: false,
  frame: false,
  resizable: false,
  movable: true,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
  skipTaskbar: true,
  alwaysOnTop: true,
  ...(platform === 'darwin' ? { type: 'panel', acceptFirstMouse: true } : {}),
});
