import type { ChildProcess } from 'node:child_process';
import type { PageName } from '../../src/shared/contract/pageViews.ts';

interface MenuEntry {
  id: string;
  label: string;
  type: string;
  enabled: boolean;
  checked: boolean;
  visible: boolean;
  menu?: MenuEntry[];
}

interface TrayShown {
  toolTip: string;
  /** The name of the icon's file without its extension; null until it was changed for the first time. */
  icon: string | null;
  menu: MenuEntry[];
}

interface WindowShown {
  id: number;
  title: string;
  url: string;
  visible: boolean;
  focused: boolean;
  focusable: boolean;
  minimized: boolean;
  alwaysOnTop: boolean;
  /** 0 to 1. */
  opacity: number;
  /** Device-independent pixels. */
  bounds: { x: number; y: number; width: number; height: number };
  /** Whether it was last shown without being given the focus. */
  shownInactive: boolean;
}

interface DesktopCall {
  /** Such as `Tray.setToolTip`. */
  name: string;
  args: unknown[];
  /** The window that it was called on. */
  window?: number;
}

interface NotificationAsked {
  title: string;
  /** `critical`: through do-not-disturb, where the system lets it. */
  urgency: string;
  silent: boolean;
  buttons: string[];
}

interface DialogShown {
  message: string;
  detail: string;
  buttons: string[];
}

type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen';

/** The desktop around the running program: what it was asked to show, and what a person does there. */
export interface Desktop {
  /** null when there is no tray icon. */
  tray(): Promise<TrayShown | null>;
  /** Chooses an entry of the tray's menu by its id or its label. @throws Error if there is none, or it is disabled */
  chooseTrayItem(name: string): Promise<void>;
  clickTray(): Promise<void>;
  /** The menu that a window has opened; null: none is open. */
  openedMenu(): Promise<MenuEntry[] | null>;
  /** Chooses an entry of that menu by its label. */
  chooseMenuItem(label: string): Promise<void>;
  windows(): Promise<WindowShown[]>;
  /** The window of that page. @throws Error if there is none */
  window(page: PageName): Promise<WindowShown>;
  /** Drags a window to that place. */
  moveWindow(page: PageName, x: number, y: number): Promise<void>;
  /** There is a second display to the right of the first one, all of it free for windows. */
  plugDisplay(workArea: WindowShown['bounds']): Promise<void>;
  unplugDisplay(): Promise<void>;
  /** Goes on in another program. */
  leaveWindow(page: PageName): Promise<void>;
  /** Closes a window by its frame's button. */
  closeWindow(page: PageName): Promise<void>;
  /** What the program asked of the desktop since its start; with a name, only those calls. */
  calls(name?: string): Promise<DesktopCall[]>;
  notifications(): Promise<{ title: string; body: string }[]>;
  /** Those that the program has not taken away. */
  shownNotifications(): Promise<{ title: string; body: string }[]>;
  /** How the newest one is asked for. */
  newestNotification(): Promise<NotificationAsked>;
  /** Presses the button of the newest one that has one. */
  answerNotification(): Promise<void>;
  /** The system says that it did not show the newest one. */
  failNotification(says: string): Promise<void>;
  /** -1 is the newest. */
  clickNotification(index?: number): Promise<void>;
  /** Keys that the program has taken from all others, as Electron spells them. */
  globalKeys(): Promise<string[]>;
  /** The system does not let the program have links any more. */
  refuseLinks(): Promise<void>;
  /** Another program has this key from now on, or no longer. */
  takeKey(accelerator: string, isTaken: boolean): Promise<void>;
  /** Presses it in another program. @throws Error if the program does not have it */
  pressKey(accelerator: string): Promise<void>;
  /** Dialogs that wait for an answer. */
  dialogs(): Promise<DialogShown[]>;
  /** Presses a button, counted from 0, in the dialog that waits, else in the next one. */
  answerNextDialog(button: number): Promise<void>;
  powerEvent(name: PowerEvent): Promise<void>;
  /** What Windows tells the main window when it shuts down. */
  sessionEnd(): Promise<void>;
  /**
   * Sets the computer's clock ahead by so much, back with less than 0, at `atMs` of the clock as it was. For the
   * program: its pages have their own.
   */
  setClock(byMs: number, atMs: number): Promise<void>;
  /** Kills the process of practice's simulator. */
  crashPractice(): Promise<void>;
  /** Whether the system can open an address in a browser from now on. */
  setBrowser(isThere: boolean): Promise<void>;
  theme(): Promise<'system' | 'light' | 'dark'>;
  /** Asks the program to quit, as the system would; it may ask first. */
  quit(): Promise<void>;
  /** Starts the program once more with the same user data. @returns the exit code of that second start */
  secondStart(args?: string[]): Promise<number | null>;
}

/** Speaks with `desktopProbe.cjs` in the program. */
export function createDesktop(
  child: ChildProcess,
  secondStart: (args: string[]) => Promise<number | null>,
): Desktop & { exit(): Promise<void> } {
  const asked = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >();
  let last = 0;
  child.on('message', ({ id, value, error }: { id: number; value?: unknown; error?: string }) => {
    const waiting = asked.get(id);
    asked.delete(id);
    if (error === undefined) waiting?.resolve(value);
    else waiting?.reject(new Error(error));
  });
  child.once('exit', (code) => {
    for (const { reject } of asked.values()) reject(new Error(`The program has ended with ${code}`));
  });
  const ask = <Value = void>(deed: string, ...args: unknown[]): Promise<Value> =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      asked.set(id, { resolve: (value) => resolve(value as Value), reject });
      child.send({ id, deed, args }, (error) => {
        if (error) reject(error);
      });
    });
  const windows = (): Promise<WindowShown[]> => ask('windows');
  return {
    tray: () => ask('tray'),
    chooseTrayItem: (name) => ask('chooseTrayItem', name),
    clickTray: () => ask('clickTray'),
    openedMenu: () => ask('openedMenu'),
    chooseMenuItem: (label) => ask('chooseMenuItem', label),
    windows,
    async window(page) {
      const found = (await windows()).find(({ url }) => url.includes(`/${page}.html`));
      if (found === undefined) throw new Error(`There is no window ${page}`);
      return found;
    },
    moveWindow: (page, x, y) => ask('moveWindow', page, x, y),
    plugDisplay: (workArea) => ask('plugDisplay', workArea),
    unplugDisplay: () => ask('unplugDisplay'),
    leaveWindow: (page) => ask('leaveWindow', page),
    closeWindow: (page) => ask('closeWindow', page),
    async calls(name) {
      const all = await ask<DesktopCall[]>('calls');
      return name === undefined ? all : all.filter((call) => call.name === name);
    },
    notifications: () => ask('notifications'),
    shownNotifications: () => ask('shownNotifications'),
    newestNotification: () => ask('newestNotification'),
    answerNotification: () => ask('answerNotification'),
    failNotification: (says) => ask('failNotification', says),
    clickNotification: (index = -1) => ask('clickNotification', index),
    globalKeys: () => ask('globalKeys'),
    refuseLinks: () => ask('refuseLinks'),
    takeKey: (accelerator, isTaken) => ask('takeKey', accelerator, isTaken),
    pressKey: (accelerator) => ask('pressKey', accelerator),
    dialogs: () => ask('dialogs'),
    answerNextDialog: (button) => ask('answerNextDialog', button),
    powerEvent: (name) => ask('powerEvent', name),
    sessionEnd: () => ask('sessionEnd'),
    setClock: (byMs, atMs) => ask('setClock', byMs, atMs),
    crashPractice: () => ask('crashPractice'),
    setBrowser: (isThere) => ask('setBrowser', isThere),
    theme: () => ask('theme'),
    quit: () => ask('quit'),
    exit: () => ask('exit'),
    secondStart: (args = []) => secondStart(args),
  };
}
