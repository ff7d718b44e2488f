import type { BrowserWindow as ElectronBrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { RealWindow } from './realWindow.ts';
import { readyChromium, requireReady } from '../runningStandIn.ts';
import { services } from '../services.ts';
import { PreventableEvent } from '../strict.ts';
import { WebContents } from '../webContents/webContents.ts';
import { WindowBase } from './windowBase.ts';
import { checkWindowOptions } from './windowOptions.ts';

type Implemented = Pick<
  ElectronBrowserWindow,
  | 'id'
  | 'loadURL'
  | 'reload'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'close'
  | 'destroy'
  | 'focus'
  | 'blur'
  | 'isFocused'
  | 'isVisible'
  | 'isMinimized'
  | 'isFullScreen'
  | 'minimize'
  | 'restore'
  | 'isDestroyed'
>;

/** The windows there are, in the order in which they were made, and the one that has the focus. */
const all = new Map<number, BrowserWindow>();
const focus: { window: BrowserWindow | null } = { window: null };
let lastWindow = 0;

/** A window. Its state is what the program made it; Chromium's own window follows. */
export class BrowserWindow extends WindowBase implements Implemented {
  readonly id: number;
  readonly webContents: WebContents;
  #visible = false;
  #minimised = false;
  #destroyed = false;
  #real: Promise<RealWindow>;

  /** @throws Error before the app is ready, and for options that the stand-in does not have */
  constructor(options: BrowserWindowConstructorOptions = {}) {
    requireReady('Cannot create BrowserWindow before app is ready');
    checkWindowOptions(options);
    super(options, services().app.name);
    this.id = lastWindow += 1;
    all.set(this.id, this);
    const page = readyChromium().open(this.getBounds());
    this.webContents = new WebContents(options.webPreferences ?? {}, page, () => this.close());
    this.#real = this.#follow();
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', new PreventableEvent()));
    this.webContents.on('page-title-updated', (event: PreventableEvent, title: string) => {
      this.emit('page-title-updated', event, title, true);
      if (!event.defaultPrevented) this.setTitle(title);
    });
    services().app.emit('browser-window-created', new PreventableEvent(), this);
    if (options.show === false) this.place();
    else {
      this.#setVisible(true);
      this.#takeFocus();
    }
  }

  static getAllWindows(): BrowserWindow[] {
    return [...all.values()];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focus.window;
  }

  static fromId(id: number): BrowserWindow | null {
    return all.get(id) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...all.values()].find((window) => window.webContents === contents) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  reload(): void {
    this.webContents.reload();
  }

  show(): void {
    this.#setVisible(true);
    this.#takeFocus();
  }

  showInactive(): void {
    this.#setVisible(true);
  }

  hide(): void {
    this.#loseFocus();
    this.#setVisible(false);
  }

  focus(): void {
    this.#takeFocus();
  }

  blur(): void {
    this.#loseFocus();
  }

  #takeFocus(): void {
    if (!this.isFocusable() || !this.isVisible() || focus.window === this) return;
    if (focus.window !== null) focus.window.#loseFocus();
    focus.window = this;
    this.#do((real) => real.bringToFront());
    this.emit('focus', new PreventableEvent());
    services().app.emit('browser-window-focus', new PreventableEvent(), this);
  }

  #loseFocus(): void {
    if (focus.window !== this) return;
    focus.window = null;
    this.emit('blur', new PreventableEvent());
    services().app.emit('browser-window-blur', new PreventableEvent(), this);
  }

  isFocused(): boolean {
    return focus.window === this;
  }

  isVisible(): boolean {
    return this.#visible && !this.#minimised;
  }

  isMinimized(): boolean {
    return this.#minimised;
  }

  isFullScreen(): boolean {
    return false;
  }

  minimize(): void {
    if (this.#minimised) return;
    this.#loseFocus();
    this.#minimised = true;
    this.#do((real) => real.minimise());
    this.emit('minimize', new PreventableEvent());
  }

  restore(): void {
    if (!this.#minimised) return;
    this.#minimised = false;
    this.place();
    this.emit('restore', new PreventableEvent());
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** Closes the window unless a listener of `close` prevents it. */
  close(): void {
    if (this.#destroyed) return;
    const event = new PreventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#loseFocus();
    all.delete(this.id);
    this.webContents.page.then(({ page }) => page.close()).catch(() => undefined);
    this.webContents.destroy();
    this.emit('closed');
    if (all.size === 0) services().app.allWindowsClosed();
  }

  protected override place(): void {
    const bounds = this.getBounds();
    const visible = this.isVisible();
    this.#do((real) => real.place(bounds, visible));
  }

  override maximize(): void {
    super.maximize();
    this.#setVisible(true);
  }

  #setVisible(visible: boolean): void {
    this.#minimised = false;
    if (this.#visible === visible) return;
    this.#visible = visible;
    this.place();
    // Chromium knows no window that stays above others: it is at least put there.
    if (visible && this.isAlwaysOnTop()) this.#do((real) => real.bringToFront());
    this.emit(visible ? 'show' : 'hide', new PreventableEvent());
  }

  async #follow(): Promise<RealWindow> {
    const opened = await this.webContents.page;
    opened.page.once('close', () => this.#closedByPerson());
    return new RealWindow(readyChromium(), opened);
  }

  /**
   * The person closed Chromium's window, which cannot be held back. If the program wants to keep its window (to hide it
   * in the tray), it gets a new one that opens the same document.
   */
  #closedByPerson(): void {
    if (this.isDestroyed() || services().app.quitting) return;
    const url = this.webContents.getURL();
    this.close();
    if (this.isDestroyed()) return;
    void this.webContents.attach(readyChromium().open(this.getBounds()));
    this.#real = this.#follow();
    this.place();
    if (url !== '') this.loadURL(url).catch(() => undefined);
  }

  #do(action: (real: RealWindow) => Promise<void>): void {
    // What came for a window that has gone meanwhile needs no answer.
    this.#real = this.#real.then(async (real) => {
      await action(real).catch(() => undefined);
      return real;
    });
    this.#real.catch(() => undefined);
  }
}
