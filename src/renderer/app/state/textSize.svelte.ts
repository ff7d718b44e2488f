/** How large text is, and all that goes by it. */
import { textSizes } from '../../../shared/settings/preferences/general.ts';
import type { TextSize } from '../../../shared/settings/preferences.ts';
import { isCommand, isMac } from '../shortcuts.ts';

interface Told {
  readonly settings: { readonly preferences: { readonly textSize: TextSize } };
}

/**
 * Keeps the page's text at the size that is set: every length in rem goes by it. To be called while the page's outermost
 * component is made.
 *
 * @param snapshot the newest one; null before the first
 */
export function followTextSize(snapshot: () => Told | null): void {
  const textSize = $derived(snapshot()?.settings.preferences.textSize ?? null);
  $effect.pre(() => {
    if (textSize !== null) document.documentElement.style.fontSize = `${textSize}%`;
  });
}

/** As on a number pad and on keyboards where + wants Shift. */
const steps: Readonly<Record<string, 1 | -1 | 0>> = { '+': 1, '=': 1, '-': -1, _: -1, '0': 0 };

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** The size after a key press, which at either end is the one before it; null: that key is for something else. */
export function textSizeAfter(pressed: Pressed, now: TextSize): TextSize | null {
  const step = steps[pressed.key];
  if (step === undefined || !isCommand(pressed)) return null;
  return step === 0 ? '100' : (textSizes[textSizes.indexOf(now) + step] ?? now);
}

/** As the system's own keyboards and menus write them. */
export const textSizeKeys = (): readonly string[] =>
  ['+', '−', '0'].map((key) => (isMac() ? `⌘${key}` : `Ctrl ${key}`));
