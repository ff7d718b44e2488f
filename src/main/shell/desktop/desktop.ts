/** Ties the desktop's parts to Electron: windows, tray, notifications, power, quitting. */
import { Menu, app, nativeTheme, powerMonitor } from 'electron';
import { askBeforeQuit } from '../dialogs.ts';
import type { GlobalKeys } from '../keys/globalKeys.ts';
import type { Pop } from '../pop/popWindow.ts';
import { followPower } from '../power/power.ts';
import { type Quit, createQuit } from '../quit/quit.ts';
import { applicationMenu } from '../window/applicationMenu.ts';
import { applyTheme } from '../window/theme.ts';
import { type DesktopDeps, textsOf } from './deps.ts';
import { followPreferences } from './followPreferences.ts';
import { type BarDesk, openBar } from './openBar.ts';
import { openKeys } from './openKeys.ts';
import { openMain } from './openMain.ts';
import { openNotices } from './openNotices.ts';
import { openPop } from './openPop.ts';
import { openSettings, type SettingsDesk } from './openSettings.ts';
import { openSound, type Sound } from './openSound.ts';
import { openTelLinks } from './openTelLinks.ts';
import { openTray } from './openTray.ts';

/** What the windows can do to the desktop. */
export interface Desktop {
  readonly showMain: () => void;
  readonly settings: SettingsDesk;
  readonly bar: Pick<BarDesk, 'openMenu'>;
  readonly pop: Pick<Pop, 'hold' | 'close'>;
  readonly keys: Pick<GlobalKeys, 'pause'>;
  readonly sound: Pick<Sound, 'test' | 'trouble'>;
}

/** Opens the windows and the tray. Only when the program is ready and the actions are handled. */
export function openDesktop(deps: DesktopDeps): Desktop {
  const menu = applicationMenu(process.platform);
  Menu.setApplicationMenu(menu && Menu.buildFromTemplate(menu));
  applyTheme(nativeTheme, deps.feed.current().settings.preferences.theme);

  const ends: (() => void)[] = [];
  const quit = openQuit(deps, () => {
    for (const end of ends) end();
    deps.release();
  });
  const main = openMain(deps, quit);
  const pop = openPop(deps, quit);
  const sound = openSound(deps);
  const keys = openKeys(deps, main);
  // A page that is closed while it records a key does not say that it has ended.
  const settings = openSettings(deps, () => keys.pause(false));
  const bar = openBar(deps, main, quit);
  const tel = openTelLinks(deps, main);
  deps.links.openBy(tel.links.open);
  const notices = openNotices(deps, main, sound.signal);
  ends.push(openTray(deps, main, settings), pop.end, followPreferences(deps), notices);
  ends.push(() => keys.dispose(), tel.end, bar.end);
  followPower(powerMonitor, deps.session);
  return { showMain: main.show, settings, bar, pop: pop.pop, keys, sound };
}

/** Signs out before the program ends. `release`: lets go of everything. */
function openQuit(deps: DesktopDeps, release: () => void): Quit {
  const quit = createQuit({
    snapshot: deps.feed.current,
    subscribe: deps.feed.subscribe,
    signOut: (releaseCall) => deps.session.signOut({ releaseCall }),
    ask: () => askBeforeQuit(textsOf(deps)),
    release,
    leave: () => app.quit(),
    delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    log: deps.log,
  });
  app.on('before-quit', (event) => quit.onBeforeQuit(event));
  return quit;
}
