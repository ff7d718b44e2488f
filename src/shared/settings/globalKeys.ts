/** Keys that act whichever program has the keyboard. */

/** What they do, in the order in which they are told; `show`: the main window comes, or goes. */
export const globalKeyNames = ['answer', 'hold', 'mute', 'show'] as const;
export type GlobalKeyName = (typeof globalKeyNames)[number];

/** Which each of them is, as is set; empty: none. */
export const globalKeysOf = (set: {
  readonly keyAnswer: string;
  readonly keyHold: string;
  readonly keyMute: string;
  readonly keyShow: string;
}): Readonly<Record<GlobalKeyName, string>> => ({
  answer: set.keyAnswer,
  hold: set.keyHold,
  mute: set.keyMute,
  show: set.keyShow,
});

/** In the order in which keyboards and menus write them. */
const modifiers = ['Ctrl', 'Alt', 'Shift', 'Meta'] as const;

/** Keys that have a name of their own, besides letters, digits, those of the number pad and function keys. */
const namedKeys = [
  ...['Up', 'Down', 'Left', 'Right', 'Home', 'End', 'PageUp', 'PageDown', 'Insert', 'Delete', 'Space'],
  ...['numadd', 'numsub', 'nummult', 'numdiv', 'numdec'],
];
const functionKey = /^F(?:[1-9]|1[0-9]|2[0-4])$/;

/**
 * Whether this is a key that a program may take from all others: `Ctrl+Shift+F9`, with the modifiers in this order. One
 * without Ctrl, Alt or Meta has to be a function key: any other is typed. Empty: no key.
 */
export function isGlobalKey(given: unknown): given is string {
  if (typeof given !== 'string') return false;
  if (given === '') return true;
  const parts = given.split('+');
  const key = parts.pop() ?? '';
  const inOrder = modifiers.filter((one) => parts.includes(one));
  if (inOrder.join('+') !== parts.join('+')) return false;
  if (functionKey.test(key)) return true;
  const isKey = /^(?:[A-Z0-9]|num[0-9])$/.test(key) || namedKeys.includes(key);
  return isKey && inOrder.some((one) => one !== 'Shift');
}

/**
 * Who needs a key as it is: the system itself · other programs, for copying, searching or reloading · with Alt alone,
 * the menus of other programs and this window. Null: nobody that is known of.
 */
export type KeyOwner = 'system' | 'programs' | 'alt';

/** Whose key it is: taken from all programs, it would be missing there. `key`: one that {@link isGlobalKey} takes. */
export function ownerOfKey(key: string): KeyOwner | null {
  const parts = key.split('+');
  const last = parts.pop() ?? '';
  const isF = functionKey.test(last);
  const isTyped = /^[A-Z0-9]$/.test(last) || namedKeys.includes(last);
  switch (parts.filter((one) => one !== 'Shift').join('+')) {
    case '':
      return /^F(?:[1-9]|1[0-2])$/.test(last) ? 'programs' : null;
    case 'Ctrl':
      return isTyped || last === 'F4' ? 'programs' : null;
    case 'Alt':
      if (isF || last === 'Space') return 'system';
      return isTyped ? 'alt' : null;
    case 'Meta':
      return 'system';
    case 'Ctrl+Alt':
      return isF || /^(?:Up|Down|Left|Right|Delete)$/.test(last) ? 'system' : null;
    default:
      return null;
  }
}

/** What a key press tells. */
export interface KeyPress {
  /** `KeyboardEvent.code`: the place of the key. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

const byCode: Readonly<Record<string, string>> = {
  ...{ ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right' },
  ...{ NumpadAdd: 'numadd', NumpadSubtract: 'numsub', NumpadMultiply: 'nummult' },
  ...{ NumpadDivide: 'numdiv', NumpadDecimal: 'numdec' },
};

/** The spelling of what was pressed; null: a modifier alone, or a key that no program may take. */
export function globalKeyOf({ code, ctrlKey, altKey, shiftKey, metaKey }: KeyPress): string | null {
  const key = byCode[code] ?? code.replace(/^(?:Key|Digit)(?=.$)/, '').replace(/^Numpad(?=[0-9]$)/, 'num');
  const held = { Ctrl: ctrlKey, Alt: altKey, Shift: shiftKey, Meta: metaKey };
  const spelled = [...modifiers.filter((one) => held[one]), key].join('+');
  return isGlobalKey(spelled) ? spelled : null;
}
