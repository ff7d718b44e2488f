/** Preferences of keys that act whichever program has the keyboard. */
import { row } from './preferenceRow.ts';

const key = (startsAs: string) =>
  row({ takes: { is: 'globalKey' }, startsAs: () => startsAs, section: 'shortcuts', lockable: true });

export const keyRows = {
  /** Whether the keys below are taken from all other programs. */
  globalKeys: row({ takes: { is: 'yesOrNo' }, startsAs: () => false, section: 'shortcuts', lockable: true }),
  keyAnswer: key('Ctrl+Shift+F9'),
  keyHold: key('Ctrl+Shift+F10'),
  keyMute: key('Ctrl+Shift+F11'),
  keyShow: key('Ctrl+Shift+F12'),
};
