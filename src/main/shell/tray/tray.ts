/** Keeps the tray as {@link trayState} says it should be. */
import type { MenuItemConstructorOptions } from 'electron';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import type { TrayPicture } from './trayPicture.ts';
import { menuTemplate } from '../menu/menuItem.ts';
import type { TrayCommand } from './trayMenu.ts';
import { type TrayState, trayState } from './trayState.ts';

export interface TrayDeps {
  /** Electron's tray, made with the picture of a state. */
  readonly makeTray: (iconPath: string) => {
    setImage(iconPath: string): void;
    setToolTip(text: string): void;
    on(event: 'click', listener: () => void): unknown;
    destroy(): void;
    isDestroyed(): boolean;
  };
  readonly setMenu: (tray: ReturnType<TrayDeps['makeTray']>, template: MenuItemConstructorOptions[]) => void;
  readonly iconPath: (picture: TrayPicture) => string;
  readonly run: (command: TrayCommand) => void;
  readonly now: () => number;
  /** The newest snapshot. */
  readonly current: () => Snapshot;
  /** Calls once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, call: () => void) => () => void;
}

/** The tray for as long as the program runs. */
export interface TrayAdapter {
  update(snapshot: Snapshot): void;
  /** The taskbar has another colour. */
  readonly redraw: () => void;
  dispose(): void;
}

/** Makes the tray and keeps it up to date. Nothing is set that is so already: some desktops flicker. */
export function createTray(deps: TrayDeps): TrayAdapter {
  let snapshot = deps.current();
  let shown: TrayState = trayState(snapshot, deps.now());
  let stopTimer = (): void => {};
  const tray = deps.makeTray(deps.iconPath(shown.icon));
  /** A tick changes by a click alone: it is put back to what holds. */
  const choose = (command: TrayCommand): void => {
    deps.run(command);
    deps.after(0, () => {
      if (!tray.isDestroyed()) setMenu();
    });
  };
  const setMenu = (): void => deps.setMenu(tray, menuTemplate(shown.menu, choose));

  const refresh = (): void => {
    if (tray.isDestroyed()) return;
    const next = trayState(snapshot, deps.now());
    const previous = shown;
    shown = next;
    if (next.icon !== previous.icon) tray.setImage(deps.iconPath(next.icon));
    if (next.tooltip !== previous.tooltip) tray.setToolTip(next.tooltip);
    if (JSON.stringify(next.menu) !== JSON.stringify(previous.menu)) setMenu();
    stopTimer();
    if (next.changesAt !== null) stopTimer = deps.after(Math.max(0, next.changesAt - deps.now()), lookAgain);
  };

  /** With the times of day as they are told by now: the clock may have been set since the snapshot came. */
  const lookAgain = (): void => {
    snapshot = deps.current();
    refresh();
  };

  tray.setToolTip(shown.tooltip);
  setMenu();
  tray.on('click', () => deps.run({ do: 'show' }));
  refresh();
  return {
    update(next) {
      snapshot = next;
      refresh();
    },
    redraw: () => {
      if (!tray.isDestroyed()) tray.setImage(deps.iconPath(shown.icon));
    },
    dispose() {
      stopTimer();
      if (!tray.isDestroyed()) tray.destroy();
    },
  };
}
