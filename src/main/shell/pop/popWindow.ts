/**
 * The pop: its window is made and loaded at the start and hidden, so that a call only has to be drawn and shown. It
 * never takes the focus: the agent may be typing somewhere else.
 */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import type { PopCorner } from '../../../shared/settings/preferences.ts';
import { type Box, type Size, popPlacement } from './popPlacement.ts';
import { popPolicy } from './popPolicy.ts';

/** Device-independent pixels, at the usual text size. The height follows the content between the two bounds. */
export const popSize = { width: 380, minHeight: 140, maxHeight: 460 } as const;
/** Between the pop and the edges of the work area, device-independent pixels. */
const margin = 16;

/**
 * How the pop's window differs from others. `textSize`: percent of the usual one.
 *
 * `focusable: false` is what lets its buttons be clicked while another program keeps the keyboard: on Windows it makes
 * the window non-activating, on X11 the window manager leaves it alone. On macOS that takes a panel, and without
 * `acceptFirstMouse` the first click would only activate the window.
 */
export function popWindowOptions(
  platform: NodeJS.Platform,
  textSize: number,
): BrowserWindowConstructorOptions {
  return {
    width: Math.round((popSize.width * textSize) / 100),
    height: Math.round((popSize.maxHeight * textSize) / 100),
    useContentSize: true,
    show: false,
    frame: false,
    resizable: false,
    movable: true,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    focusable: false,
    ...(platform === 'darwin' ? { type: 'panel', acceptFirstMouse: true } : {}),
  };
}

type PopWindowPort = Pick<
  BrowserWindow,
  | 'setAlwaysOnTop'
  | 'setVisibleOnAllWorkspaces'
  | 'setBounds'
  | 'getBounds'
  | 'showInactive'
  | 'hide'
  | 'isVisible'
  | 'isDestroyed'
> & { on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown };

export interface PopDeps {
  readonly window: PopWindowPort;
  /** Work area of the display in use: the one with the mouse pointer. */
  readonly workArea: () => Box;
  readonly corner: () => PopCorner;
  /** Percent of the usual one. */
  readonly textSize: () => number;
  /** True once the program is on its way out: then the window closes. */
  readonly isLeaving: () => boolean;
}

/** The small window that shows who is calling. */
export interface Pop {
  /** Shows or hides the pop as the step between two snapshots asks. */
  follow(previous: Snapshot, next: Snapshot): void;
  /** Takes the height that the content wants, device-independent pixels, within bounds. */
  fit(height: number): void;
  /** Puts a pop that is shown back into its corner, e.g. after a display went away. */
  place(): void;
}

/**
 * Keeps the pop's window above others, on every desktop, and hidden until a call rings. It is shown without taking the
 * focus.
 */
export function createPop({ window, workArea, corner, textSize, isLeaving }: PopDeps): Pop {
  /** What the content wants, at the text size at which it said so. */
  let content = { height: popSize.maxHeight as number, textSize: textSize() };
  const size = (): Size => {
    const now = textSize();
    const height = (content.height * now) / content.textSize;
    return { width: Math.round((popSize.width * now) / 100), height: Math.round(height) };
  };
  // Above full-screen programs too; and a call is for whichever desktop the agent is on.
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });

  // A window without a frame can still be closed, by keys or by the desktop. It is hidden instead: the next call needs
  // it.
  window.on('close', (event) => {
    if (isLeaving()) return;
    event.preventDefault();
    window.hide();
  });

  const place = (): void => {
    const box = popPlacement(workArea(), size(), corner(), margin);
    window.setBounds(box);
    // Moving to a display of another scale can change the size on the way; the second time it is there already.
    const { width, height } = window.getBounds();
    if (width !== box.width || height !== box.height) window.setBounds(box);
  };

  return {
    follow(previous, next) {
      const step = popPolicy(previous, next);
      if (window.isDestroyed()) return;
      const textSizeOf = ({ settings }: Snapshot): string => settings.preferences.textSize;
      if (step === 'stay') {
        if (window.isVisible() && textSizeOf(previous) !== textSizeOf(next)) place();
        return;
      }
      if (step === 'hide') {
        window.hide();
        return;
      }
      place();
      window.showInactive();
    },
    fit(height) {
      const percent = textSize();
      const bound = (px: number): number => Math.round((px * percent) / 100);
      const [least, most] = [bound(popSize.minHeight), bound(popSize.maxHeight)];
      const wanted = Math.min(Math.max(Math.ceil(height), least), most);
      if (wanted === size().height || window.isDestroyed()) return;
      // As high as the window is: with larger text it may want more, and has no room to say so.
      if (wanted < size().height && wanted === window.getBounds().height) return;
      content = { height: wanted, textSize: percent };
      if (window.isVisible()) place();
    },
    place() {
      if (!window.isDestroyed() && window.isVisible()) place();
    },
  };
}
