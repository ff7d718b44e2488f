import Swap from 'lucide/dist/esm/icons/arrow-left-right.mjs';
import Mic from 'lucide/dist/esm/icons/mic.mjs';
import MicOff from 'lucide/dist/esm/icons/mic-off.mjs';
import Pause from 'lucide/dist/esm/icons/pause.mjs';
import Phone from 'lucide/dist/esm/icons/phone.mjs';
import PhoneOff from 'lucide/dist/esm/icons/phone-off.mjs';
import Undo from 'lucide/dist/esm/icons/undo-2.mjs';
import Users from 'lucide/dist/esm/icons/users.mjs';
import type { IconNode } from 'lucide';
import type { CallAction } from '../../shared/calls/callActions.ts';
import type { ActionShortcut } from '../app/shortcuts.ts';

/**
 * What the buttons of a call do; a transfer is cancelled where it is told of, and two calls are joined after a
 * question.
 */
export type ButtonAction = Exclude<CallAction, 'cancelTransfer' | 'complete'>;

/** How the button of each action on a call looks, and by which key it is done; null: by none. */
export const callActionLook: Readonly<
  Record<ButtonAction, { readonly icon: IconNode; readonly key: ActionShortcut | null }>
> = {
  answer: { icon: Phone, key: 'answer' },
  hold: { icon: Pause, key: 'holdOrTakeBack' },
  takeBack: { icon: Undo, key: 'holdOrTakeBack' },
  swap: { icon: Swap, key: 'swap' },
  mute: { icon: MicOff, key: 'muteOrUnmute' },
  unmute: { icon: Mic, key: 'muteOrUnmute' },
  join: { icon: Users, key: null },
  cancelConsult: { icon: Undo, key: null },
  release: { icon: PhoneOff, key: 'release' },
};
