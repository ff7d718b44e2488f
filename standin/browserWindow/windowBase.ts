import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { displayArea } from '../desktop/screen.ts';
import { PreventableEvent, strictEmitter } from '../strict.ts';
import { windowEvents, initialBounds } from './windowOptions.ts';

type Implemented = Pick<
  BrowserWindow,
  | 'setBounds'
  | 'getBounds'
  | 'getNormalBounds'
  | 'getContentBounds'
  | 'setPosition'
  | 'getPosition'
  | 'setSize'
  | 'getSize'
  | 'setContentSize'
  | 'getContentSize'
  | 'setMinimumSize'
  | 'getMinimumSize'
  | 'center'
  | 'setAlwaysOnTop'
  | 'isAlwaysOnTop'
  | 'setFocusable'
  | 'isFocusable'
  | 'isResizable'
  | 'maximize'
  | 'unmaximize'
  | 'isMaximized'
  | 'setVisibleOnAllWorkspaces'
  | 'setOpacity'
  | 'getOpacity'
  | 'setTitle'
  | 'getTitle'
  | 'setMenu'
  | 'removeMenu'
  | 'setMenuBarVisibility'
  | 'setAutoHideMenuBar'
  | 'setIcon'
  | 'setOverlayIcon'
  | 'setProgressBar'
  | 'flashFrame'
  | 'setBackgroundColor'
  | 'setSkipTaskbar'
  | 'setContentProtection'
  | 'moveTop'
>;

/** Where a window stands and how it looks: kept as the program set it. */
export abstract class WindowBase extends strictEmitter('BrowserWindow', windowEvents) implements Implemented {
  /** The options it was made with, for what only a desktop would show. */
  readonly options: BrowserWindowConstructorOptions;
  #bounds: Rectangle;
  #alwaysOnTop: boolean;
  #focusable: boolean;
  #opacity = 1;
  #title: string;
  #maximised = false;
  #minimumSize: [width: number, height: number];

  constructor(options: BrowserWindowConstructorOptions, title: string) {
    super();
    this.options = options;
    this.#bounds = initialBounds(options, displayArea().workArea);
    this.#alwaysOnTop = options.alwaysOnTop ?? false;
    this.#focusable = options.focusable ?? true;
    this.#title = options.title ?? title;
    this.#minimumSize = [options.minWidth ?? 0, options.minHeight ?? 0];
  }

  /** Makes Chromium's window follow. */
  protected abstract place(): void;

  setBounds(bounds: Partial<Rectangle>): void {
    const before = this.#bounds;
    const [minWidth, minHeight] = this.#minimumSize;
    const wanted = { ...before, ...bounds };
    const width = Math.max(wanted.width, minWidth);
    const height = Math.max(wanted.height, minHeight);
    this.#bounds = { x: wanted.x, y: wanted.y, width, height };
    this.place();
    if (width !== before.width || height !== before.height) this.emit('resize', new PreventableEvent());
    if (wanted.x !== before.x || wanted.y !== before.y) this.emit('move', new PreventableEvent());
  }

  getBounds(): Rectangle {
    return this.#maximised ? { ...displayArea().workArea } : { ...this.#bounds };
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds };
  }

  maximize(): void {
    this.#setMaximised(true);
  }

  unmaximize(): void {
    this.#setMaximised(false);
  }

  isMaximized(): boolean {
    return this.#maximised;
  }

  /** A window has no frame of its own here, so its content is all of it. */
  getContentBounds(): Rectangle {
    return this.getBounds();
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  getPosition(): [number, number] {
    const { x, y } = this.getBounds();
    return [x, y];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getSize(): [number, number] {
    const { width, height } = this.getBounds();
    return [width, height];
  }

  setContentSize(width: number, height: number): void {
    this.setSize(width, height);
  }

  getContentSize(): [number, number] {
    return this.getSize();
  }

  setMinimumSize(width: number, height: number): void {
    this.#minimumSize = [width, height];
    this.setBounds({});
  }

  getMinimumSize(): [number, number] {
    return [...this.#minimumSize];
  }

  center(): void {
    const { width, height } = this.#bounds;
    this.setBounds(initialBounds({ width, height }, displayArea().workArea));
  }

  setAlwaysOnTop(flag: boolean): void {
    const changed = flag !== this.#alwaysOnTop;
    this.#alwaysOnTop = flag;
    if (changed) this.emit('always-on-top-changed', new PreventableEvent(), flag);
  }

  isAlwaysOnTop(): boolean {
    return this.#alwaysOnTop;
  }

  setFocusable(focusable: boolean): void {
    this.#focusable = focusable;
  }

  isFocusable(): boolean {
    return this.#focusable;
  }

  isResizable(): boolean {
    return this.options.resizable ?? true;
  }

  setOpacity(opacity: number): void {
    this.#opacity = opacity;
  }

  getOpacity(): number {
    return this.#opacity;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  // What only a desktop would show is taken and has no effect; tests see the calls.
  setVisibleOnAllWorkspaces(): void {}
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setIcon(): void {}
  setOverlayIcon(): void {}
  setProgressBar(): void {}
  flashFrame(): void {}
  setBackgroundColor(): void {}
  setSkipTaskbar(): void {}
  setContentProtection(): void {}
  moveTop(): void {}

  #setMaximised(maximised: boolean): void {
    if (this.#maximised === maximised) return;
    this.#maximised = maximised;
    this.place();
    this.emit(maximised ? 'maximize' : 'unmaximize', new PreventableEvent());
    this.emit('resize', new PreventableEvent());
  }
}
