import { type TextSize, textSizes } from '../../shared/settings/preferences.ts';

/** How text sizes are written, in both languages: figures alone, so that neither catalogue loads the other. */
export const textSizeWords = Object.fromEntries(textSizes.map((size) => [size, `${size} %`])) as Record<
  TextSize,
  string
>;
