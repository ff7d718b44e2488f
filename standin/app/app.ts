import type { App as ElectronApp } from 'electron';
import { AppPaths } from './appPaths.ts';
import { BrowserWindow } from '../browserWindow/browserWindow.ts';
import { runtime } from '../runningStandIn.ts';
import { SingleInstance, type HandOver } from './singleInstance.ts';
import { PreventableEvent, strict, strictEmitter } from '../strict.ts';

type Implemented = Pick<
  ElectronApp,
  | 'name'
  | 'isPackaged'
  | 'dock'
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'focus'
  | 'getPath'
  | 'setPath'
  | 'setAppLogsPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getAppPath'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setLoginItemSettings'
  | 'getLoginItemSettings'
  | 'setAsDefaultProtocolClient'
  | 'removeAsDefaultProtocolClient'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
>;

const events = [
  ...['ready', 'will-finish-launching', 'second-instance', 'activate', 'window-all-closed'],
  ...['before-quit', 'will-quit', 'quit', 'web-contents-created', 'browser-window-created'],
  ...['browser-window-focus', 'browser-window-blur', 'render-process-gone', 'child-process-gone'],
  // What cannot come about here.
  ...['open-file', 'open-url', 'certificate-error', 'select-client-certificate', 'login'],
  ...['accessibility-support-changed', 'session-created', 'gpu-info-update'],
];

/** The program as a whole: its name and folders, that it runs once, its beginning and its end. */
export class App extends strictEmitter('electron.app', events) implements Implemented {
  name: string;
  readonly isPackaged = false;
  readonly dock = undefined;
  readonly commandLine = createCommandLine();
  quitting = false;
  /** Settles when the program first waits for `ready`. */
  readonly readyWanted: Promise<unknown>;
  #wanted: () => void;
  #paths = new AppPaths(runtime().commandLine.switches.get('user-data-dir'));
  #instance: SingleInstance | undefined;
  #loginItem = { openAtLogin: false };
  #end: (code: number) => void;

  /** @param end what ends the process, once the windows are gone */
  constructor(end: (code: number) => void) {
    super();
    const { productName, name } = runtime().packageJson;
    this.name = productName ?? name ?? 'Electron';
    this.#end = end;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.readyWanted = promise;
    this.#wanted = () => resolve(undefined);
  }

  isReady(): boolean {
    return runtime().ready;
  }

  whenReady(): Promise<void> {
    this.#wanted();
    return this.isReady() ? Promise.resolve() : new Promise((resolve) => this.once('ready', () => resolve()));
  }

  /**
   * Emits `before-quit`, closes the windows, emits `will-quit` and ends. Each of the first three may be prevented by
   * the program.
   */
  quit(): void {
    const before = new PreventableEvent();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.quitting = true;
    for (const window of BrowserWindow.getAllWindows()) {
      window.close();
      if (window.isDestroyed()) continue;
      this.quitting = false;
      return;
    }
    const will = new PreventableEvent();
    this.emit('will-quit', will);
    this.quitting = !will.defaultPrevented;
    if (this.quitting) this.#finish(0);
  }

  exit(code = 0): void {
    this.quitting = true;
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    this.#finish(code);
  }

  allWindowsClosed(): void {
    if (this.quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  focus(): void {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.focus();
  }

  getPath(name: string): string {
    return this.#paths.get(name, this.name);
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  setAppLogsPath(path?: string): void {
    if (path !== undefined) this.setPath('logs', path);
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return runtime().packageJson.version ?? '0.0.0';
  }

  getAppPath(): string {
    return runtime().appPath;
  }

  /** `--lang`, else the system's language. */
  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getSystemLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getSystemLocale()];
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    this.#instance ??= new SingleInstance(this.getPath('userData'));
    const own = {
      argv: process.argv,
      workingDirectory: process.cwd(),
      additionalData: additionalData ?? null,
    };
    return this.#instance.acquire(own, ({ argv, workingDirectory, additionalData: data }: HandOver) => {
      void this.whenReady().then(() => {
        this.emit('second-instance', new PreventableEvent(), argv, workingDirectory, data);
      });
    });
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance?.held ?? false;
  }

  releaseSingleInstanceLock(): void {
    this.#instance?.release();
  }

  setLoginItemSettings(settings: { openAtLogin?: boolean }): void {
    this.#loginItem = { openAtLogin: settings.openAtLogin ?? false };
  }

  /** What was set in this run: nothing is registered with the system. */
  getLoginItemSettings(): ReturnType<ElectronApp['getLoginItemSettings']> {
    const none = {
      openAsHidden: false,
      wasOpenedAtLogin: false,
      wasOpenedAsHidden: false,
      restoreState: false,
    };
    const { openAtLogin } = this.#loginItem;
    return {
      ...none,
      openAtLogin,
      status: 'not-registered',
      executableWillLaunchAtLogin: openAtLogin,
      launchItems: [],
    };
  }

  /** Links are not given to programs here. */
  setAsDefaultProtocolClient(): boolean {
    return false;
  }

  removeAsDefaultProtocolClient(): boolean {
    return true;
  }

  // Without effect: every window is sandboxed, and there is no task bar to group windows in.
  setAppUserModelId(): void {}
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}

  #finish(code: number): void {
    this.emit('quit', new PreventableEvent(), code);
    this.releaseSingleInstanceLock();
    this.#end(code);
  }
}

interface Switches {
  appendSwitch(name: string, value?: string): void;
  appendArgument(value: string): void;
  hasSwitch(name: string): boolean;
  getSwitchValue(name: string): string;
  removeSwitch(name: string): void;
}

/** Switches that the program adds come too late for Chromium, which is started before it; the program sees them. */
function createCommandLine(): Switches {
  const { switches, argv } = runtime().commandLine;
  return strict('app.commandLine', {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    appendArgument: (value: string) => void argv.push(value),
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
    removeSwitch: (name: string) => void switches.delete(name),
  }) satisfies Pick<ElectronApp['commandLine'], keyof Switches>;
}
