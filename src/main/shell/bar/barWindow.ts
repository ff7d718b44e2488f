/** The bar: a small window above all others, which never takes the focus by itself and stands at a display's edge. */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { leastMove } from '../pop/popPlace.ts';
import type { Box } from '../pop/popPlacement.ts';
import { smallWindowOptions } from '../window/smallWindow.ts';
import { type BarForm, barForm, barSize } from './barForm.ts';
import type { BarStand } from './barPlace.ts';

/** How much of what is under it is hidden while no call is up; some Linux desktops show it as opaque all the same. */
const idleOpacity = 0.9;
/** After so long without a move it has been let go, ms: not every system tells that. */
const letGoMs = 250;

/** How the bar's window differs from others. */
export const barWindowOptions = (platform: NodeJS.Platform, box: Box): BrowserWindowConstructorOptions => ({
  ...box,
  ...smallWindowOptions(platform),
  title: 'Ringside',
});

type BarWindowPort = Pick<
  BrowserWindow,
  | 'setAlwaysOnTop'
  | 'setVisibleOnAllWorkspaces'
  | 'setBounds'
  | 'getBounds'
  | 'setOpacity'
  | 'showInactive'
  | 'hide'
  | 'isVisible'
  | 'isFocused'
  | 'isDestroyed'
  | 'destroy'
> & {
  once(event: 'ready-to-show', listener: () => void): unknown;
  on(event: 'move' | 'focus' | 'blur', listener: () => void): unknown;
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
};

export interface BarDeps {
  /** Makes the window there, and begins to load its page. */
  readonly open: (box: Box) => BarWindowPort;
  readonly stand: BarStand;
  readonly current: () => Snapshot;
  /** The person has closed the window. */
  readonly turnOff: () => void;
  /** True once the program is on its way out: then the window closes. */
  readonly isLeaving: () => boolean;
  /** Calls once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, call: () => void) => () => void;
}

/** The bar's window, which is there as long as it is wanted. */
export interface Bar {
  /** As the newest snapshot wants it; also after a display has come, gone or changed. */
  readonly follow: () => void;
  readonly end: () => void;
}

/** Makes nothing before it is wanted. */
export function createBar(deps: BarDeps): Bar {
  const { open, stand, current, turnOff, isLeaving } = deps;
  let window: BarWindowPort | null = null;
  let isPainted = false;
  const form = (): BarForm => barForm(current());
  const boxNow = (): Box => stand.boxOf(barSize(form(), current()));
  const isThere = (): BarWindowPort | null => (window === null || window.isDestroyed() ? null : window);
  const placing = createPlacing(deps, isThere, () => follow());

  const fade = (): void => {
    const shown = isThere();
    shown?.setOpacity(form() === 'idle' && !shown.isFocused() ? idleOpacity : 1);
  };
  const make = (): BarWindowPort => {
    const made = open(boxNow());
    isPainted = false;
    made.setAlwaysOnTop(true, 'floating');
    made.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
    made.once('ready-to-show', () => {
      isPainted = true;
      follow();
    });
    made.on('move', placing.moved);
    made.on('focus', fade);
    made.on('blur', fade);
    made.on('close', (event) => {
      if (isLeaving()) return;
      event.preventDefault();
      turnOff();
    });
    return made;
  };
  const remove = (): void => {
    placing.end();
    isThere()?.destroy();
    window = null;
  };
  const follow = (): void => {
    if (form() === 'none') {
      remove();
      return;
    }
    window = isThere() ?? make();
    if (!isPainted) return;
    if (form() === 'hidden') {
      if (window.isVisible()) window.hide();
      return;
    }
    placing.place(window, boxNow());
    fade();
    if (!window.isVisible()) window.showInactive();
  };
  return { follow, end: remove };
}

/** Puts the window where it belongs, and notices where it was dragged to: `docked` is called once that is kept. */
function createPlacing(
  { stand, after }: Pick<BarDeps, 'stand' | 'after'>,
  window: () => BarWindowPort | null,
  docked: () => void,
) {
  let placed: Box | null = null;
  /** It has moved, and may still be under somebody's hand. */
  let isMoving = false;
  let stopWaiting = (): void => undefined;
  const letGo = (): void => {
    isMoving = false;
    const shown = window();
    if (shown === null || placed === null || !shown.isVisible() || isNear(shown.getBounds(), placed)) return;
    stand.dockAt(shown.getBounds());
    docked();
  };
  return {
    place(shown: BarWindowPort, box: Box): void {
      // Back to where it is dragged away from it goes by nothing that is told meanwhile.
      if (isMoving && placed !== null && isSame(placed, box)) return;
      placed = box;
      if (isSame(shown.getBounds(), box)) return;
      shown.setBounds(box);
      // Moving to a display of another scale can change the size on the way; the second time it is there already.
      if (!isSame(shown.getBounds(), box)) shown.setBounds(box);
    },
    moved: (): void => {
      stopWaiting();
      isMoving = true;
      stopWaiting = after(letGoMs, letGo);
    },
    end(): void {
      stopWaiting();
      isMoving = false;
    },
  };
}

const isSame = (one: Box, other: Box): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

const isNear = (one: Box, other: Box): boolean =>
  Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y)) < leastMove;
