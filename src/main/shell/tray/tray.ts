/** Keeps the tray as {@link trayState} says it should be. */
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import type { TrayPicture } from './trayPicture.ts';
import { type TrayCommand, type TrayState, trayState } from './trayState.ts';

/** One entry for Electron's menu. */
export interface TrayMenuEntry {
  readonly id: TrayCommand;
  readonly label: string;
  readonly enabled: boolean;
  readonly click: () => void;
}

export interface TrayDeps {
  /** Electron's tray, made with the picture of a state. */
  readonly makeTray: (iconPath: string) => {
    setImage(iconPath: string): void;
    setToolTip(text: string): void;
    on(event: 'click', listener: () => void): unknown;
    destroy(): void;
    isDestroyed(): boolean;
  };
  readonly setMenu: (tray: ReturnType<TrayDeps['makeTray']>, entries: readonly TrayMenuEntry[]) => void;
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
  const setMenu = (): void =>
    deps.setMenu(
      tray,
      shown.menu.map(({ command, label, enabled }) => ({
        id: command,
        label,
        enabled,
        click: () => deps.run(command),
      })),
    );

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
  tray.on('click', () => deps.run('show'));
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
