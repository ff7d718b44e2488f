import type { Rectangle, Tray as ElectronTray } from 'electron';
import type { Menu } from './menu.ts';
import { NativeImage, nativeImage } from './nativeImage.ts';
import { readyChromium, requireReady, sayOnce } from '../runningStandIn.ts';
import { displayArea } from './screen.ts';
import { strictEmitter } from '../strict.ts';

type Implemented = Pick<
  ElectronTray,
  | 'setToolTip'
  | 'setTitle'
  | 'getTitle'
  | 'destroy'
  | 'isDestroyed'
  | 'getBounds'
  | 'setIgnoreDoubleClickEvents'
>;
const events = [
  ...['click', 'double-click', 'right-click', 'middle-click', 'mouse-up', 'mouse-down', 'mouse-enter'],
  ...['mouse-leave', 'mouse-move', 'balloon-show', 'balloon-click', 'balloon-closed', 'drop', 'drag-enter'],
];

/** What to tell the person: without a display, a second start brings no window to sight either. */
export function noTray(headless: boolean): string {
  if (headless) return 'there is no tray here, and no window can be seen';
  return 'there is no tray here; start the program a second time to see its window again';
}

/** An icon in the tray: kept for tests, shown nowhere. */
export class Tray extends strictEmitter('Tray', events) implements Implemented {
  image: NativeImage;
  toolTip = '';
  contextMenu: Menu | null = null;
  #title = '';
  #destroyed = false;

  /** @throws Error before the app is ready, and for a path where no image is */
  constructor(image: NativeImage | string) {
    requireReady('Cannot create Tray before app is ready');
    super();
    this.image = toImage(image);
    sayOnce(noTray(readyChromium().headless));
  }

  setImage(image: NativeImage | string): void {
    this.#check();
    this.image = toImage(image);
  }

  setToolTip(toolTip: string): void {
    this.#check();
    this.toolTip = toolTip;
  }

  setContextMenu(menu: Menu | null): void {
    this.#check();
    this.contextMenu = menu;
  }

  setTitle(title: string): void {
    this.#check();
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  setIgnoreDoubleClickEvents(): void {}

  popUpContextMenu(menu?: Menu): void {
    this.#check();
    (menu ?? this.contextMenu)?.popup();
  }

  closeContextMenu(): void {}

  /** A place at the end of the display's bar. */
  getBounds(): Rectangle {
    const { bounds, workArea } = displayArea();
    return { x: bounds.width - 60, y: workArea.height, width: 24, height: 24 };
  }

  destroy(): void {
    this.#destroyed = true;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  #check(): void {
    if (this.#destroyed) throw new Error('Tray is destroyed');
  }
}

function toImage(image: NativeImage | string): NativeImage {
  if (image instanceof NativeImage) return image;
  const loaded = nativeImage.createFromPath(image);
  if (loaded.isEmpty()) throw new Error(`Failed to load image from path '${image}'`);
  return loaded;
}
