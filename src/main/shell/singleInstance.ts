/** One program per agent: two would take each other's events (docs/gateway.md §2). */
import type { App } from 'electron';

/**
 * False when another one runs already: it was told to show itself, and this one must leave.
 * A later start calls `showMain` here, and so does a click on macOS's dock.
 */
export function isFirstInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  showMain: () => void,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', showMain);
  app.on('activate', showMain);
  return true;
}
