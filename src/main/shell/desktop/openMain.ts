/** The main window, tied to Electron. */
import { app, screen } from 'electron';
import { join } from 'node:path';
import type { Quit } from '../quit/quit.ts';
import { signOutAtSessionEnd } from '../quit/sessionEnd.ts';
import { hasTray, runCommand } from '../tray/hasTray.ts';
import { createMainWindow, type MainWindow, mainWindowOptions } from '../window/mainWindow.ts';
import { type DesktopDeps, keep } from './deps.ts';

/** Opens it where it was, and closes the session when the system ends that of the user. */
export function openMain(deps: DesktopDeps, quit: Quit): MainWindow {
  const place = deps.place.load();
  const first = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id);
  const workAreas = [first.workArea, ...others.map(({ workArea }) => workArea)] as const;
  const icon = join(deps.resources, 'icons', '512.png');
  const window = deps.windows.open('main', mainWindowOptions(place, workAreas, icon), {
    // The page that looked at the queues is gone and cannot end that itself.
    onPageGone: () => {
      void deps.session.watchQueue({ skillId: null });
      void deps.session.lookAtQueues({ isLookedAt: false });
    },
  });
  signOutAtSessionEnd({
    window,
    snapshot: deps.feed.current,
    signOut: (releaseCall) => deps.session.signOut({ releaseCall }),
    log: deps.log,
  });
  return createMainWindow({
    window,
    startMaximized: place?.maximized ?? false,
    startHidden: deps.startedAtLogin,
    savePlace: (now) => keep(deps, 'main window', () => deps.place.save(now)),
    isLeaving: quit.isLeaving,
    hasTray: () => hasTray(process.platform, runCommand),
    quit: () => app.quit(),
  });
}
