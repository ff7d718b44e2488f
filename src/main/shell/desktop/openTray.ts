/** The tray, tied to Electron. */
import { app, Menu, nativeTheme, Tray } from 'electron';
import { join } from 'node:path';
import { askBeforeSignOut } from '../dialogs.ts';
import { askForState } from '../menu/stateItems.ts';
import { answerSoon } from '../notices/answering.ts';
import { createTray } from '../tray/tray.ts';
import { taskbarTheme } from '../tray/trayPicture.ts';
import { createTraySignOut } from '../tray/traySignOut.ts';
import type { TrayCommand } from '../tray/trayMenu.ts';
import type { MainWindow } from '../window/mainWindow.ts';
import { anywhere } from '../../../shared/settings/sections.ts';
import { after, type DesktopDeps, textsOf } from './deps.ts';
import type { SettingsDesk } from './openSettings.ts';

/** What runs an entry of the tray's menu. */
function trayRunner(
  deps: DesktopDeps,
  main: MainWindow,
  settings: SettingsDesk,
): (command: TrayCommand) => Promise<void> {
  const { session, feed, savePreferences, log } = deps;
  const { current, subscribe } = feed;
  const isSet = (name: 'bar' | 'pop'): boolean => current().settings.preferences[name];
  const plain = {
    show: main.show,
    bar: () => savePreferences({ bar: !isSet('bar') }),
    pop: () => savePreferences({ pop: !isSet('pop') }),
    signOut: createTraySignOut({
      signOut: (releaseCall) => session.signOut({ releaseCall }),
      ask: () => askBeforeSignOut(textsOf(deps)),
    }),
    settings: () => settings.open(anywhere),
    about: deps.showAbout,
    quit: () => app.quit(),
  } as const;
  const start = async (command: TrayCommand): Promise<void> => {
    switch (command.do) {
      case 'ready':
      case 'busy':
      case 'rest':
      case 'wrapUp':
      case 'finishWrapUp':
        return askForState(session, command);
      case 'answer': {
        const isDone = await answerSoon(command.key, { current, subscribe, after, answer: session.answer });
        if (!isDone) main.show();
        return;
      }
      case 'hold':
      case 'takeBack':
      case 'swap':
      case 'release':
        return session[command.do]({ key: command.key });
      case 'show':
      case 'bar':
      case 'pop':
      case 'settings':
      case 'about':
      case 'signOut':
      case 'quit':
        await plain[command.do]();
    }
  };
  return async (command) => {
    try {
      await start(command);
    } catch (error) {
      // The session has put what the gateway said into the snapshot; the window says what to do.
      log('a command of the tray failed', { command, error });
      main.show();
    }
  };
}

/** Puts the icon there. @returns what takes it away */
export function openTray(deps: DesktopDeps, main: MainWindow, settings: SettingsDesk): () => void {
  const { feed, resources } = deps;
  const run = trayRunner(deps, main, settings);
  const tray = createTray({
    makeTray: (iconPath) => new Tray(iconPath),
    setMenu: (made, template) => {
      if (made instanceof Tray) made.setContextMenu(Menu.buildFromTemplate(template));
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
