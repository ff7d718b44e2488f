/** Where a window goes on a display. All lengths are device-independent pixels of the desktop's own coordinates. */
import type { PopCorner } from '../../../shared/settings/preferences.ts';

/** Device-independent pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Position of the top left corner, which is negative on a display left of or above the first one. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** How far a corner of a box is from the same corner of the work area, inwards; never negative. */
export interface CornerDistance {
  readonly x: number;
  readonly y: number;
}

const isLeftOf = (corner: PopCorner): boolean => corner === 'topLeft' || corner === 'bottomLeft';
const isTopOf = (corner: PopCorner): boolean => corner === 'topLeft' || corner === 'topRight';

/**
 * A box of `size` at `distance` from a corner of `workArea` and never outside it: a box that does not fit is cut to the
 * work area, one that fits only nearer to the corner stands nearer. So that corner stays where it is, whatever the size.
 */
export function popPlacement(workArea: Box, size: Size, corner: PopCorner, distance: CornerDistance): Box {
  const width = Math.min(size.width, workArea.width);
  const height = Math.min(size.height, workArea.height);
  const marginX = Math.min(distance.x, workArea.width - width);
  const marginY = Math.min(distance.y, workArea.height - height);
  const isLeft = isLeftOf(corner);
  const isTop = isTopOf(corner);
  return {
    x: Math.round(isLeft ? workArea.x + marginX : workArea.x + workArea.width - width - marginX),
    y: Math.round(isTop ? workArea.y + marginY : workArea.y + workArea.height - height - marginY),
    width: Math.round(width),
    height: Math.round(height),
  };
}

/** The distance at which a box stands; 0 where it reaches out of the work area. */
export function distanceFrom(workArea: Box, box: Box, corner: PopCorner): CornerDistance {
  const left = box.x - workArea.x;
  const top = box.y - workArea.y;
  const inwards = (distance: number): number => Math.max(0, Math.round(distance));
  return {
    x: inwards(isLeftOf(corner) ? left : workArea.width - left - box.width),
    y: inwards(isTopOf(corner) ? top : workArea.height - top - box.height),
  };
}
