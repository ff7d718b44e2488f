/** Where the bar is docked: at the upper or lower edge of a display, so far from its left or right edge. */
import type { PopCorner } from '../../../shared/settings/preferences.ts';
import type { DisplayShown, PopPlace } from '../pop/popPlace.ts';
import { type Box, distanceFrom, popPlacement, type Size } from '../pop/popPlacement.ts';

/** By {@link displayName}, the display where it was put last comes last. */
export type BarPlaces = Readonly<Record<string, PopPlace>>;
export type BarEdge = 'top' | 'bottom';

/** Most displays that are remembered: the newest ones. */
const mostDisplays = 12;
/** From the side of the work area where it was put nowhere, device-independent pixels. */
const usualX = 16;

/** The same display, whatever its scale and work area: the place is one at its edge. */
const displayName = ({ id }: DisplayShown): string => `display ${String(id)}`;

const cornerAt = (edge: BarEdge, isLeft: boolean): PopCorner => (isLeft ? `${edge}Left` : `${edge}Right`);
const edgeOf = (corner: PopCorner): BarEdge =>
  corner === 'topLeft' || corner === 'topRight' ? 'top' : 'bottom';
const isLeftOf = (corner: PopCorner): boolean => corner === 'topLeft' || corner === 'bottomLeft';

export interface BarPlaceDeps {
  readonly load: () => BarPlaces;
  readonly save: (places: BarPlaces) => void;
  /** Those that are there, the first one first. */
  readonly displays: () => readonly [DisplayShown, ...DisplayShown[]];
  /** The display on which most of a box lies. */
  readonly displayOf: (box: Box) => DisplayShown;
  /** Where the pop comes: a bar that was put nowhere keeps out of its way. */
  readonly popCorner: () => PopCorner;
}

/** Says where the bar goes, and keeps where it was put. */
export interface BarStand {
  /** On the display where it was put last, of those that are there; never outside of its work area. */
  boxOf(size: Size): Box;
  /** It was dragged there: it goes to the nearer edge. */
  dockAt(now: Box): void;
  edge(): BarEdge;
  moveTo(edge: BarEdge): void;
}

/** Keeps the places in the settings. */
export function createBarStand({ load, save, displays, displayOf, popCorner }: BarPlaceDeps): BarStand {
  const usual = (): PopPlace => ({
    corner: cornerAt('bottom', popCorner() !== 'bottomLeft'),
    x: usualX,
    y: 0,
  });
  const here = (): { readonly display: DisplayShown; readonly place: PopPlace } => {
    const there = displays();
    for (const [name, place] of Object.entries(load()).reverse()) {
      const display = there.find((one) => displayName(one) === name);
      if (display !== undefined) return { display, place };
    }
    return { display: there[0], place: usual() };
  };
  const keep = (display: DisplayShown, place: PopPlace): void => {
    const others = Object.entries(load()).filter(([name]) => name !== displayName(display));
    save(Object.fromEntries([...others.slice(1 - mostDisplays), [displayName(display), place]]));
  };
  return {
    boxOf(size) {
      const { display, place } = here();
      return popPlacement(display.workArea, size, place.corner, { x: place.x, y: 0 });
    },
    dockAt(now) {
      const display = displayOf(now);
      const { x, y, width, height } = display.workArea;
      const isUpper = now.y + now.height / 2 < y + height / 2;
      const corner = cornerAt(isUpper ? 'top' : 'bottom', now.x + now.width / 2 < x + width / 2);
      keep(display, { corner, x: distanceFrom(display.workArea, now, corner).x, y: 0 });
    },
    edge: () => edgeOf(here().place.corner),
    moveTo(edge) {
      const { display, place } = here();
      keep(display, { ...place, corner: cornerAt(edge, isLeftOf(place.corner)) });
    },
  };
}
