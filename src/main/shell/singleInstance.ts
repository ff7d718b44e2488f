/** One program per agent: two would take each other's events (docs/gateway.md §2). */
import type { App } from 'electron';
import { atLoginSwitch } from '../../shared/switches.ts';

/**
 * False when another one runs already: it was told to show itself, and this one must leave.
 * A later start calls `showMain` here, and so does a click on macOS's dock. A start at login does not: an administrator
 * may have set one for everybody where the person has set one, too. Nor does one with links, which `takeLinks` takes.
 */
export function isFirstInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  showMain: () => void,
  takeLinks: (argv: readonly string[]) => boolean,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, argv) => {
    // A link asks for a question, not for the window.
    if (!takeLinks(argv) && !argv.includes(atLoginSwitch)) showMain();
  });
  app.on('activate', showMain);
  return true;
}
