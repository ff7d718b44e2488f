/** Brings a remembered window back to where it can be seen. */
import type { Box, Size } from '../pop/popPlacement.ts';

/** So much of a window must lie on a display for the agent to get hold of it, device-independent pixels. */
const visiblePart = 80;

/**
 * The bounds for a window that was at `remembered` (null: never): inside one work area, cut to its size, centred on
 * the first one when the display that it was on is gone.
 *
 * @param workAreas of the displays, the first display first; at least one.
 */
export function fitBounds(remembered: Box | null, size: Size, workAreas: readonly [Box, ...Box[]]): Box {
  const wanted = remembered ?? { x: Number.NaN, y: Number.NaN, ...size };
  const home = workAreas.find((area) => overlap(wanted, area));
  const area = home ?? workAreas[0];
  const width = Math.min(wanted.width, area.width);
  const height = Math.min(wanted.height, area.height);
  if (!home) {
    return {
      x: Math.round(area.x + (area.width - width) / 2),
      y: Math.round(area.y + (area.height - height) / 2),
      width,
      height,
    };
  }
  return {
    x: within(wanted.x, area.x, area.x + area.width - width),
    y: within(wanted.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

function overlap(box: Box, area: Box): boolean {
  const across = Math.min(box.x + box.width, area.x + area.width) - Math.max(box.x, area.x);
  const down = Math.min(box.y + box.height, area.y + area.height) - Math.max(box.y, area.y);
  return across >= visiblePart && down >= visiblePart;
}

const within = (value: number, min: number, max: number): number => Math.max(min, Math.min(value, max));
