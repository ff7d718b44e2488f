import type { TextSize } from '../../shared/settings/preferences.ts';

/**
 * How text sizes are written, in both languages: figures alone, so that neither catalogue loads the other. Written out:
 * made from the list of sizes when it is loaded, it would need a file of the window that waits for this one.
 */
export const textSizeWords: Readonly<Record<TextSize, string>> = {
  90: '90 %',
  100: '100 %',
  110: '110 %',
  125: '125 %',
  150: '150 %',
  175: '175 %',
  200: '200 %',
};
