/** Ties the desktop's parts to Electron: windows, tray, notifications, power, quitting. */
import { Menu, Notification, Tray, app, nativeTheme, powerMonitor, screen, shell } from 'electron';
import { join } from 'node:path';
import type { Snapshot } from '../../shared/contract/snapshot.ts';
import { shownLanguage } from '../../shared/texts/language.ts';
import type { Session } from '../session/session.ts';
import { applicationMenu } from './window/applicationMenu.ts';
import { askBeforeQuit, askBeforeSignOut } from './dialogs.ts';
import { type MainWindow, type Place, createMainWindow, mainWindowOptions } from './window/mainWindow.ts';
import { shellMessages } from './messages.ts';
import { createNotifications, createNotify } from './notices/notifications.ts';
import { createHoldSound } from './notices/holdSound.ts';
import { createPopStand, type PopPlaceDeps } from './pop/popPlace.ts';
import { createPopFitting } from './pop/popFitting.ts';
import { createPop, type Pop, popWindowOptions } from './pop/popWindow.ts';
import { followPower, type Woken } from './power/power.ts';
import { type Quit, createQuit } from './quit/quit.ts';
import { signOutAtSessionEnd } from './quit/sessionEnd.ts';
import { isSetAtStart, setStartAtLogin } from './startAtLogin.ts';
import { applyTheme } from './window/theme.ts';
import { createTray } from './tray/tray.ts';
import { hasTray, runCommand } from './tray/hasTray.ts';
import { createTraySignOut } from './tray/traySignOut.ts';
import { taskbarTheme } from './tray/trayPicture.ts';
import type { TrayCommand } from './tray/trayState.ts';
import type { Windows } from './window/windows.ts';

/** What the desktop does on the agent's behalf. */
export type DesktopSession = Woken & Pick<Session['actions'], 'ready' | 'busy' | 'signOut' | 'watchQueue'>;

type Subscribe = (listener: (previous: Snapshot, next: Snapshot) => void) => () => void;

export interface DesktopDeps {
  readonly windows: Windows;
  readonly session: DesktopSession;
  readonly feed: {
    readonly current: () => Snapshot;
    readonly subscribe: Subscribe;
    /** Before everybody else is told. */
    readonly subscribeFirst: Subscribe;
  };
  readonly place: { load(): Place | null; save(place: Place): void };
  readonly popPlaces: Pick<PopPlaceDeps, 'load' | 'save'>;
  readonly showAbout: () => void;
  /** Absolute path of `resources`. */
  readonly resources: string;
  /** Lets go of everything that is not the desktop's. */
  readonly release: () => void;
  readonly log: (text: string, detail?: unknown) => void;
}

/** What the windows can do to the desktop. */
export interface Desktop {
  readonly showMain: () => void;
  readonly pop: Pick<Pop, 'hold' | 'close'>;
}

/** Opens the windows and the tray. Only when the program is ready and the actions are handled. */
export function openDesktop(deps: DesktopDeps): Desktop {
  const menu = applicationMenu(process.platform);
  Menu.setApplicationMenu(menu && Menu.buildFromTemplate(menu));
  applyTheme(nativeTheme, deps.feed.current().settings.preferences.theme);

  const ends: (() => void)[] = [];
  const quit = createQuit({
    snapshot: deps.feed.current,
    subscribe: deps.feed.subscribe,
    signOut: (releaseCall) => deps.session.signOut({ releaseCall }),
    ask: () => askBeforeQuit(textsOf(deps)),
    release: () => {
      for (const end of ends) end();
      deps.release();
    },
    leave: () => app.quit(),
    delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    log: deps.log,
  });
  app.on('before-quit', (event) => quit.onBeforeQuit(event));

  const main = openMain(deps, quit);
  const pop = openPop(deps, quit);
  ends.push(openTray(deps, main), pop.end, followPreferences(deps), followHolds(deps));
  const show = createNotify({
    isSupported: () => Notification.isSupported(),
    make: ({ title, body }) => new Notification({ title, body }),
  });
  ends.push(
    deps.feed.subscribe(createNotifications({ show, hasMainFocus: main.hasFocus, showMain: main.show })),
  );
  followPower(powerMonitor, deps.session);
  return { showMain: main.show, pop: pop.pop };
}

/** Calls once after `delayMs`; returns what prevents it. */
function after(delayMs: number, call: () => void): () => void {
  const timer = setTimeout(call, delayMs);
  return () => clearTimeout(timer);
}

const textsOf = ({ feed }: DesktopDeps): ReturnType<typeof shellMessages> =>
  shellMessages(shownLanguage(feed.current()));

function openMain(deps: DesktopDeps, quit: Quit): MainWindow {
  const place = deps.place.load();
  const first = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id);
  const workAreas = [first.workArea, ...others.map(({ workArea }) => workArea)] as const;
  const icon = join(deps.resources, 'icons', '512.png');
  const window = deps.windows.open('main', mainWindowOptions(place, workAreas, icon), {
    // The page that looked at the queue is gone and cannot end the watching itself.
    onPageGone: () => void deps.session.watchQueue({ skillId: null }),
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
    savePlace: (now) => keep(deps, 'main window', () => deps.place.save(now)),
    isLeaving: quit.isLeaving,
    hasTray: () => hasTray(process.platform, runCommand),
    quit: () => app.quit(),
  });
}

/** A place that cannot be saved is no reason for anything else not to be done. */
function keep({ log }: DesktopDeps, what: string, save: () => void): void {
  try {
    save();
  } catch (error) {
    log(`the place of the ${what} was not kept`, { error });
  }
}

function openPop(deps: DesktopDeps, { isLeaving }: Quit): { readonly pop: Pop; readonly end: () => void } {
  const { windows, feed, popPlaces } = deps;
  const textSize = (): number => Number(feed.current().settings.preferences.textSize);
  const window = windows.open('pop', popWindowOptions(process.platform, textSize()), {
    fitsContent: true,
    stirsWhileHidden: true,
  });
  const pop = createPop({
    window,
    display: () => screen.getDisplayNearestPoint(screen.getCursorScreenPoint()),
    stand: createPopStand({
      load: popPlaces.load,
      save: (places) => keep(deps, 'pop', () => popPlaces.save(places)),
      corner: () => feed.current().settings.preferences.popCorner,
      displayOf: (box) => screen.getDisplayMatching(box),
    }),
    textSize,
    ...{ isLeaving, after },
  });
  const fitting = createPopFitting({ fit: (height) => pop.fit(height), after });
  window.on('show', fitting.shown);
  window.webContents.on('preferred-size-changed', (_event, size) => fitting.wants(size.height));
  screen.on('display-removed', () => pop.place());
  screen.on('display-metrics-changed', () => pop.place());
  return { pop, end: feed.subscribeFirst((previous, next) => pop.follow(previous, next)) };
}

/** What runs an entry of the tray's menu. */
function trayRunner(deps: DesktopDeps, main: MainWindow): (command: TrayCommand) => Promise<void> {
  const { session, log } = deps;
  const commands: Readonly<Record<TrayCommand, () => void | Promise<void>>> = {
    show: main.show,
    ready: () => session.ready(),
    busy: () => session.busy({ reason: null }),
    signOut: createTraySignOut({
      signOut: (releaseCall) => session.signOut({ releaseCall }),
      ask: () => askBeforeSignOut(textsOf(deps)),
    }),
    about: deps.showAbout,
    quit: () => app.quit(),
  };
  return async (command) => {
    try {
      await commands[command]();
    } catch (error) {
      // The session has put what the gateway said into the snapshot; the window says what to do.
      log('a command of the tray failed', { command, error });
      main.show();
    }
  };
}

function openTray(deps: DesktopDeps, main: MainWindow): () => void {
  const { feed, resources } = deps;
  const run = trayRunner(deps, main);
  const tray = createTray({
    makeTray: (iconPath) => new Tray(iconPath),
    setMenu: (made, entries) => {
      if (made instanceof Tray) made.setContextMenu(Menu.buildFromTemplate([...entries]));
    },
    iconPath: (picture) => {
      const isDark = (): boolean => nativeTheme.shouldUseDarkColorsForSystemIntegratedUI;
      return join(resources, 'tray', taskbarTheme(process.platform, isDark), `${picture}.png`);
    },
    run: (command) => void run(command),
    now: Date.now,
    current: feed.current,
    after,
  });
  const end = feed.subscribe((_previous, next) => tray.update(next));
  nativeTheme.on('updated', tray.redraw);
  return () => {
    end();
    nativeTheme.off('updated', tray.redraw);
    tray.dispose();
  };
}

function followHolds({ feed }: DesktopDeps): () => void {
  const holds = createHoldSound({ current: feed.current, now: Date.now, after, sound: () => shell.beep() });
  const end = feed.subscribe(() => holds.update());
  return () => {
    end();
    holds.dispose();
  };
}

function followPreferences({ feed, log }: DesktopDeps): () => void {
  const executable = process.env['APPIMAGE'] ?? process.execPath;
  const startAtLogin = (isWanted: boolean): void => {
    try {
      setStartAtLogin({ app, platform: process.platform, executable }, isWanted);
    } catch (error) {
      log('starting at login could not be set', { error });
    }
  };
  const { preferences, policy } = feed.current().settings;
  if (isSetAtStart(policy, preferences.startAtLogin)) startAtLogin(preferences.startAtLogin);
  return feed.subscribe((previous, next) => {
    applyTheme(nativeTheme, next.settings.preferences.theme);
    const isWanted = next.settings.preferences.startAtLogin;
    if (isWanted !== previous.settings.preferences.startAtLogin) startAtLogin(isWanted);
  });
}
