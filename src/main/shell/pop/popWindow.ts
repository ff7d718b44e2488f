/**
 * The pop: its window is made and loaded at the start and hidden, so that a call only has to be drawn and shown. It
 * never takes the focus: the agent may be typing somewhere else.
 */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { smallWindowOptions } from '../window/smallWindow.ts';
import type { DisplayShown, PopStand } from './popPlace.ts';
import { createPopGoing } from './popGoing.ts';
import type { Size } from './popPlacement.ts';
import { popPolicy } from './popPolicy.ts';
import { createPopSizing, popSize } from './popSize.ts';

/**
 * How the pop's window differs from others. `textSize`: percent of the usual one.
 *
 * `focusable: false` is what lets its buttons be clicked while another program keeps the keyboard: on Windows it makes
 * the window non-activating, on X11 the window manager leaves it alone.
 */
export function popWindowOptions(
  platform: NodeJS.Platform,
  textSize: number,
): BrowserWindowConstructorOptions {
  return {
    width: Math.round((popSize.width * textSize) / 100),
    height: Math.round((popSize.maxHeight * textSize) / 100),
    ...smallWindowOptions(platform),
    focusable: false,
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
  /** The display in use: the one with the mouse pointer. */
  readonly display: () => DisplayShown;
  readonly stand: PopStand;
  /** Percent of the usual one. */
  readonly textSize: () => number;
  /** True once the program is on its way out: then the window closes. */
  readonly isLeaving: () => boolean;
  /** Calls once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, call: () => void) => () => void;
}

/** The small window that shows who is calling. */
export interface Pop {
  /** Shows or hides the pop as the step between two snapshots asks. */
  follow(previous: Snapshot, next: Snapshot): void;
  /** Takes the height that the content wants, device-independent pixels, within bounds. */
  fit(height: number): void;
  /** Keeps what was missed on the screen while it is `held`. */
  hold(held: boolean): void;
  /** Takes it off the screen, unless a call rings. */
  close(): void;
  /** Puts a pop that is shown back into its corner, e.g. after a display went away. */
  place(): void;
}

/**
 * Keeps the pop's window above others, on every desktop, and hidden until a call rings. It is shown without taking the
 * focus.
 */
export function createPop(deps: PopDeps): Pop {
  const { window, textSize, isLeaving } = deps;
  const sizing = createPopSizing(textSize);
  const { note, hide, place } = createPlacing(deps, sizing.size);
  // Above full-screen programs too; and a call is for whichever desktop the agent is on.
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });

  // A window without a frame can still be closed, by keys or by the desktop. It is hidden instead: the next call needs
  // it.
  window.on('close', (event) => {
    if (isLeaving()) return;
    event.preventDefault();
    hide();
  });

  const going = createPopGoing(() => {
    if (!window.isDestroyed()) hide();
  }, deps.after);

  return {
    follow(previous, next) {
      const step = popPolicy(previous, next);
      if (window.isDestroyed()) return;
      const textSizeOf = ({ settings }: Snapshot): string => settings.preferences.textSize;
      if (step === 'answered' || step === 'missed') {
        going.say(step);
        return;
      }
      if (step === 'stay') {
        if (window.isVisible() && textSizeOf(previous) !== textSizeOf(next)) {
          note();
          place();
        }
        return;
      }
      going.stop();
      if (step === 'hide') {
        hide();
        return;
      }
      note();
      place('anew');
      window.showInactive();
    },
    fit(height) {
      if (window.isDestroyed() || !sizing.fit(height, window.getBounds().height)) return;
      if (!window.isVisible()) return;
      note();
      place();
    },
    hold: going.hold,
    close: going.now,
    place() {
      if (window.isDestroyed() || !window.isVisible()) return;
      place('anew');
    },
  };
}

/** Puts the window where it belongs, and notices where the agent has put it. */
function createPlacing({ window, display, stand }: PopDeps, size: () => Size) {
  let shownOn = display();
  const note = (): void => {
    if (window.isVisible()) stand.note(window.getBounds());
  };
  const hide = (): void => {
    note();
    window.hide();
  };
  /** `anew`: on the display that is in use now. */
  const place = (how?: 'anew'): void => {
    if (how === 'anew') shownOn = display();
    const box = stand.boxOn(shownOn, size());
    window.setBounds(box);
    // Moving to a display of another scale can change the size on the way; the second time it is there already.
    const { width, height } = window.getBounds();
    if (width !== box.width || height !== box.height) window.setBounds(box);
  };
  return { note, hide, place };
}
