/** How large the pop is: as high as its content, and larger with the text. */
import type { Size } from './popPlacement.ts';

/** Device-independent pixels, at the usual text size. The height follows the content between the two bounds. */
export const popSize = { width: 368, minHeight: 96, maxHeight: 420 } as const;

/** How large its window is to be. */
export interface PopSizing {
  readonly size: () => Size;
  /**
   * The content wants so many pixels; false: that changes nothing. `windowHeight`: as high as the window is now.
   */
  readonly fit: (wanted: number, windowHeight: number) => boolean;
}

/** `textSize`: percent of the usual one. */
export function createPopSizing(textSize: () => number): PopSizing {
  const scaled = (px: number, percent = textSize()): number => Math.round((px * percent) / 100);
  /** What the content wants, at the text size at which it said so. */
  let content = { height: popSize.maxHeight as number, textSize: textSize() };
  const height = (): number => Math.round((content.height * textSize()) / content.textSize);
  return {
    size: () => ({ width: scaled(popSize.width), height: height() }),
    fit: (asked, windowHeight) => {
      const wanted = Math.min(
        Math.max(Math.ceil(asked), scaled(popSize.minHeight)),
        scaled(popSize.maxHeight),
      );
      if (wanted === height()) return false;
      // As high as the window is: with larger text it may want more, and has no room to say so.
      if (wanted < height() && wanted === windowHeight) return false;
      content = { height: wanted, textSize: textSize() };
      return true;
    },
  };
}
