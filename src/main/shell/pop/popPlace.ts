/** Where the pop stands on each display: in its corner, or where the agent has put it. */
import type { PopCorner } from '../../../shared/settings/preferences.ts';
import { type Box, type CornerDistance, distanceFrom, popPlacement, type Size } from './popPlacement.ts';

/** What is used of Electron's display. */
export interface DisplayShown {
  readonly id: number;
  readonly scaleFactor: number;
  readonly workArea: Box;
}

/** Where the agent has put the pop on one display. */
export interface PopPlace extends CornerDistance {
  /** It counts from there: with another corner chosen, it does not hold. */
  readonly corner: PopCorner;
}

/** By {@link displayKey}. */
export type PopPlaces = Readonly<Record<string, PopPlace>>;

/** Most displays that are remembered: the newest ones. */
const mostDisplays = 12;
/** From the edges of the work area where the agent has put it nowhere, device-independent pixels. */
const usual: CornerDistance = { x: 16, y: 16 };
/** Less than that is no move, but the rounding of a display's scale, device-independent pixels. */
export const leastMove = 4;

/** The same display in the same use: another scale or work area is another place to stand in. */
export const displayKey = ({ id, scaleFactor, workArea }: DisplayShown): string =>
  [id, scaleFactor, workArea.width, workArea.height].join(' ');

export interface PopPlaceDeps {
  readonly load: () => PopPlaces;
  readonly save: (places: PopPlaces) => void;
  readonly corner: () => PopCorner;
  /** The display on which most of a box lies. */
  readonly displayOf: (box: Box) => DisplayShown;
}

/** Says where the pop goes, and notices where it was put. */
export interface PopStand {
  boxOn(display: DisplayShown, size: Size): Box;
  /** Remembers where the window is, if that is not where it was placed. */
  note(now: Box): void;
}

/** Keeps the places in the settings. */
export function createPopStand({ load, save, corner, displayOf }: PopPlaceDeps): PopStand {
  let placed: Box | null = null;
  return {
    boxOn(display, size) {
      const kept = load()[displayKey(display)];
      placed = popPlacement(display.workArea, size, corner(), kept?.corner === corner() ? kept : usual);
      return placed;
    },
    note(now) {
      if (placed === null || Math.max(Math.abs(now.x - placed.x), Math.abs(now.y - placed.y)) < leastMove)
        return;
      placed = now;
      const display = displayOf(now);
      const key = displayKey(display);
      const others = Object.entries(load()).filter(([one]) => one !== key);
      const here = { corner: corner(), ...distanceFrom(display.workArea, now, corner()) };
      save(Object.fromEntries([...others.slice(1 - mostDisplays), [key, here]]));
    },
  };
}
