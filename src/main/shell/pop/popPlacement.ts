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

/**
 * A box of `size` in a corner of `workArea`, `margin` away from its edges and never outside it: a box that does not
 * fit is cut to the work area, one that fits without its margin loses the margin.
 */
export function popPlacement(workArea: Box, size: Size, corner: PopCorner, margin: number): Box {
  const width = Math.min(size.width, workArea.width);
  const height = Math.min(size.height, workArea.height);
  const marginX = Math.min(margin, workArea.width - width);
  const marginY = Math.min(margin, workArea.height - height);
  const isLeft = corner === 'topLeft' || corner === 'bottomLeft';
  const isTop = corner === 'topLeft' || corner === 'topRight';
  return {
    x: Math.round(isLeft ? workArea.x + marginX : workArea.x + workArea.width - width - marginX),
    y: Math.round(isTop ? workArea.y + marginY : workArea.y + workArea.height - height - marginY),
    width: Math.round(width),
    height: Math.round(height),
  };
}
