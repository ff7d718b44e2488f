/** The bar, tied to Electron. */
import { type BrowserWindow, Menu, screen } from 'electron';
import { type BarCommand, barMenu } from '../bar/barMenu.ts';
import { createBarStand } from '../bar/barPlace.ts';
import { barWindowOptions, createBar } from '../bar/barWindow.ts';
import { menuTemplate } from '../menu/menuItem.ts';
import { askForState } from '../menu/stateItems.ts';
import type { Quit } from '../quit/quit.ts';
import type { MainWindow } from '../window/mainWindow.ts';
import { after, type DesktopDeps, keep } from './deps.ts';

/** A point of the bar's page, px. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The bar, as its page reaches it. */
export interface BarDesk {
  readonly openMenu: (at: Point) => void;
  readonly end: () => void;
}

/** Follows the preferences from here on: without one that wants it, there is no bar. */
export function openBar(deps: DesktopDeps, main: MainWindow, { isLeaving }: Quit): BarDesk {
  const { windows, feed, barPlaces } = deps;
  let window: BrowserWindow | null = null;
  const stand = createBarStand({
    load: barPlaces.load,
    save: (places) => keep(deps, 'bar', () => barPlaces.save(places)),
    displays() {
      const first = screen.getPrimaryDisplay();
      return [first, ...screen.getAllDisplays().filter(({ id }) => id !== first.id)];
    },
    displayOf: (box) => screen.getDisplayMatching(box),
    popCorner: () => feed.current().settings.preferences.popCorner,
  });
  const turnOff = (): void => {
    if (feed.current().settings.preferences.bar) void run({ do: 'hide' });
  };
  const bar = createBar({
    open: (box) => (window = windows.open('bar', barWindowOptions(process.platform, box), needs)),
    ...{ stand, current: feed.current, turnOff, isLeaving, after },
  });
  const run = barRunner(deps, main, (edge) => {
    stand.moveTo(edge);
    bar.follow();
  });
  const ends = [feed.subscribe(bar.follow), onDisplays(bar.follow)];
  bar.follow();
  return {
    openMenu({ x, y }) {
      if (window === null || window.isDestroyed()) return;
      const template = menuTemplate(barMenu(feed.current(), stand.edge()), (command) => void run(command));
      Menu.buildFromTemplate(template).popup({ window, x, y });
    },
    end() {
      for (const end of ends) end();
      bar.end();
    },
  };
}

/** It is painted when it is shown after an answer. */
const needs = { stirsWhileHidden: true } as const;

/** Calls whenever a display comes, goes or changes; returns what ends that. */
function onDisplays(listener: () => void): () => void {
  screen.on('display-added', listener);
  screen.on('display-removed', listener);
  screen.on('display-metrics-changed', listener);
  return () => {
    screen.off('display-added', listener);
    screen.off('display-removed', listener);
    screen.off('display-metrics-changed', listener);
  };
}

/** What runs an entry of the bar's menu. The main window tells what did not work. */
function barRunner(
  { session, savePreferences, log }: DesktopDeps,
  main: MainWindow,
  dock: (edge: Extract<BarCommand, { do: 'dock' }>['edge']) => void,
): (command: BarCommand) => Promise<void> {
  const start = (command: BarCommand): void | Promise<void> => {
    switch (command.do) {
      case 'ready':
      case 'busy':
      case 'rest':
      case 'wrapUp':
      case 'finishWrapUp':
        return askForState(session, command);
      case 'dock':
        dock(command.edge);
        break;
      case 'show':
        main.show();
        break;
      case 'hide':
        savePreferences({ bar: false });
    }
  };
  return async (command) => {
    try {
      await start(command);
    } catch (error) {
      log('a command of the bar failed', { command, error });
      main.show();
    }
  };
}
