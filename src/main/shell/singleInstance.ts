/** One program per agent: two would take each other's events (docs/gateway.md §2). */
import type { App } from 'electron';
import { atLoginSwitch } from '../../shared/switches.ts';

/**
 * False when another one runs already: it was told to show itself, and this one must leave.
 * A later start calls `showMain` here, and so does a click on macOS's dock. A start at login does not: an administrator
 * may have set one for everybody where the person has set one, too.
 */
export function isFirstInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  showMain: () => void,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, argv) => {
    if (!argv.includes(atLoginSwitch)) showMain();
  });
  app.on('activate', showMain);
  return true;
}
