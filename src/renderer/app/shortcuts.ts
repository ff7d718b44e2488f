/** Keys of the main window: Alt with a key, F6, and Ctrl with a comma, which opens the settings. */
import type { ViewName } from '../messages/en/views/view.ts';
import { viewNames } from './state/ui.svelte.ts';

/** What each key does besides opening a view, by its letter. */
const actionLetters = {
  answer: 'A',
  holdOrTakeBack: 'H',
  swap: 'S',
  muteOrUnmute: 'M',
  keypad: 'K',
  transfer: 'T',
  note: 'N',
  release: 'E',
  dial: 'D',
  ready: 'R',
  stateMenu: 'B',
  crm: 'O',
} as const;
export type ActionShortcut = keyof typeof actionLetters;

const viewDigits: Readonly<Record<ViewName, string>> = {
  calls: '1',
  queue: '2',
  colleague: '3',
  history: '4',
};

export type Shortcut =
  | { readonly does: ActionShortcut }
  | { readonly opens: ViewName }
  /** The call above or below the one that is shown. */
  | { readonly callBy: 1 | -1 }
  /** The next region of the window, or the one before. */
  | { readonly regionBy: 1 | -1 };

export const actionShortcuts = Object.keys(actionLetters) as readonly ActionShortcut[];

/** By `KeyboardEvent.code`, the place of the key. */
const byCode: ReadonlyMap<string, Shortcut> = new Map<string, Shortcut>([
  ...actionShortcuts.map((does) => [`Key${actionLetters[does]}`, { does }] as const),
  ...viewNames.map((opens) => [`Digit${viewDigits[opens]}`, { opens }] as const),
  ['ArrowUp', { callBy: -1 }],
  ['ArrowDown', { callBy: 1 }],
]);

export const callKeys = ['Alt+↑', 'Alt+↓'] as const;
export const regionKeys = ['F6', 'Shift+F6'] as const;

/** As `aria-keyshortcuts` names it, on every system. */
export function actionKey(does: ActionShortcut): string {
  return `Alt+${actionLetters[does]}`;
}

/** The same for a view. */
export function viewKey(opens: ViewName): string {
  return `Alt+${viewDigits[opens]}`;
}

/** The key of the settings, which is theirs in other programs, too. */
export const settingsKey = (): string => (isMac() ? 'Meta+,' : 'Control+,');

type Pressed = Pick<
  KeyboardEvent,
  'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'target'
>;

/** Whether Alt is the Option key, which types characters. */
export function isMac(): boolean {
  return navigator.userAgent.includes('Macintosh');
}

/** A shortcut as the system's own keyboards and menus write it. */
export function shownKey(key: string): string {
  return isMac() ? key.replace('Alt+', '⌥').replace('Meta+', '⌘') : key.replace('Control', 'Ctrl');
}

const textField = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, [contenteditable]';

/** On macOS, Option with a letter types a character (å with A): there, a text field comes before the shortcuts. */
function isTyping(target: EventTarget | null): boolean {
  return isMac() && target instanceof Element && target.matches(textField);
}

/** As keyboards write them. */
export const paletteKeys = (): readonly string[] => [isMac() ? '⌘K' : 'Ctrl K', '?'];

/** Whether Ctrl alone is held, on macOS Command. */
export function isCommand({
  altKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey'>): boolean {
  return !altKey && (isMac() ? metaKey && !ctrlKey : ctrlKey && !metaKey);
}

/** Whether a key press opens the palette: Ctrl+K anywhere, ? and Ctrl+/ also, the first where nobody is typing. */
export function opensPalette(pressed: Pressed): boolean {
  const { key, code, altKey, ctrlKey, metaKey, repeat, target } = pressed;
  if (altKey || repeat) return false;
  if (isCommand(pressed)) return code === 'KeyK' || key === '/';
  return key === '?' && !ctrlKey && !metaKey && !(target instanceof Element && target.matches(textField));
}

/** Whether a key press opens the settings; also while somebody is typing: it is no character. */
export const opensSettings = (pressed: Pressed): boolean =>
  (pressed.code === 'Comma' || pressed.key === ',') &&
  isCommand(pressed) &&
  !pressed.shiftKey &&
  !pressed.repeat;

/** What a key press stands for; by the key's place, since Alt changes its character on some systems. */
export function shortcutOf(pressed: Pressed): Shortcut | null {
  if (pressed.code === 'F6' && !pressed.altKey && !pressed.ctrlKey && !pressed.metaKey)
    return { regionBy: pressed.shiftKey ? -1 : 1 };
  if (isTyping(pressed.target)) return null;
  if (!pressed.altKey || pressed.ctrlKey || pressed.metaKey || pressed.shiftKey || pressed.repeat)
    return null;
  return byCode.get(pressed.code) ?? null;
}
