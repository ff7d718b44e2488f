/** Keys of the main window: always Alt with a key. */
export type Shortcut =
  'answer' | 'holdOrTakeBack' | 'release' | 'ready' | 'busy' | { readonly view: 0 | 1 | 2 | 3 };

/** Keys as `aria-keyshortcuts` names them, on every system. */
export const shortcutKeys = {
  answer: 'Alt+A',
  holdOrTakeBack: 'Alt+H',
  release: 'Alt+R',
  ready: 'Alt+D',
  busy: 'Alt+B',
  views: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4'],
} as const;

const byCode: Readonly<Record<string, Shortcut>> = {
  KeyA: 'answer',
  KeyH: 'holdOrTakeBack',
  KeyR: 'release',
  KeyD: 'ready',
  KeyB: 'busy',
  Digit1: { view: 0 },
  Digit2: { view: 1 },
  Digit3: { view: 2 },
  Digit4: { view: 3 },
};

type Pressed = Pick<
  KeyboardEvent,
  'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'target'
>;

/** Whether Alt is the Option key, which types characters. */
export function isMac(): boolean {
  return navigator.userAgent.includes('Macintosh');
}

/** A shortcut as the system's own keyboards and menus write it. */
export function shownKey(key: string): string {
  return isMac() ? key.replace('Alt+', '⌥') : key;
}

const textField = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, [contenteditable]';

/** On macOS, Option with a letter types a character (å with A): there, a text field comes before the shortcuts. */
function isTyping(target: EventTarget | null): boolean {
  return isMac() && target instanceof Element && target.matches(textField);
}

/** What a key press stands for; by the key's place, since Alt changes its character on some systems. */
export function shortcutOf(pressed: Pressed): Shortcut | null {
  if (isTyping(pressed.target)) return null;
  if (!pressed.altKey || pressed.ctrlKey || pressed.metaKey || pressed.shiftKey || pressed.repeat)
    return null;
  return Object.hasOwn(byCode, pressed.code) ? (byCode[pressed.code] ?? null) : null;
}
