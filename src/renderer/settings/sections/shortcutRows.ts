/** The keys of the main window, each with what it does. */
import {
  actionKey,
  actionShortcuts,
  callKeys,
  paletteKeys,
  regionKeys,
  settingsKey,
  viewKey,
} from '../../app/shortcuts.ts';
import { textSizeKeys } from '../../app/state/textSize.svelte.ts';
import { viewNames } from '../../app/state/ui.svelte.ts';
import type { SettingsTexts } from '../../messages/settings/en.ts';

/** One line of the list of keys. */
export interface ShortcutRow {
  /** Tells it from the others. */
  readonly name: string;
  /** As `aria-keyshortcuts` names them, on every system. */
  readonly keys: readonly string[];
  readonly does: string;
}

/** All of them, in the order in which they are listed. */
export const shortcutRows = (words: SettingsTexts['shortcuts']): readonly ShortcutRow[] => [
  ...actionShortcuts.map((name) => ({ name, keys: [actionKey(name)], does: words[name] })),
  { name: 'views', keys: viewNames.map(viewKey), does: words.views },
  { name: 'settings', keys: [settingsKey()], does: words.settings },
  { name: 'calls', keys: callKeys, does: words.calls },
  { name: 'regions', keys: regionKeys, does: words.regions },
  { name: 'palette', keys: paletteKeys(), does: words.palette },
  { name: 'textSize', keys: textSizeKeys(), does: words.textSize },
];
