/** macOS needs a menu for Cmd+Q and the editing keys; elsewhere there is none. */
import type { MenuItemConstructorOptions } from 'electron';

/** Null: the platform's windows have no menu. */
export function applicationMenu(platform: NodeJS.Platform): MenuItemConstructorOptions[] | null {
  return platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] : null;
}
