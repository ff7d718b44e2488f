import Clock from 'lucide/dist/esm/icons/clock.mjs';
import Incoming from 'lucide/dist/esm/icons/phone-incoming.mjs';
import LinkOff from 'lucide/dist/esm/icons/link-2-off.mjs';
import LogOut from 'lucide/dist/esm/icons/log-out.mjs';
import Pause from 'lucide/dist/esm/icons/pause.mjs';
import PhoneOff from 'lucide/dist/esm/icons/phone-off.mjs';
import Forwarded from 'lucide/dist/esm/icons/phone-forwarded.mjs';
import type { IconNode } from 'lucide';
import type { LessonName, LessonStepName } from '../../shared/contract/practice/course.ts';
import type { ActionShortcut } from '../app/shortcuts.ts';

/** Its picture, about how long it takes at the usual pace, in minutes, and the key of each thing that it uses. */
export const lessonLook: Readonly<
  Record<
    LessonName,
    { readonly icon: IconNode; readonly minutes: number; readonly keys: readonly ActionShortcut[] }
  >
> = {
  quietMorning: { icon: Incoming, minutes: 5, keys: ['ready', 'answer', 'release'] },
  rushHour: { icon: Pause, minutes: 7, keys: ['holdOrTakeBack', 'swap', 'release'] },
  passingOn: { icon: Forwarded, minutes: 6, keys: ['transfer', 'release'] },
  hangUps: { icon: PhoneOff, minutes: 5, keys: ['answer', 'holdOrTakeBack', 'note'] },
  forcedOut: { icon: LogOut, minutes: 4, keys: ['answer', 'ready'] },
  restart: { icon: LinkOff, minutes: 4, keys: ['answer', 'release'] },
  wholeMorning: { icon: Clock, minutes: 0, keys: ['ready', 'answer', 'stateMenu'] },
};

/** The keys that do what a step is about. */
export const stepKeys: Partial<Readonly<Record<LessonStepName, readonly ActionShortcut[]>>> = {
  ready: ['ready'],
  ring: ['answer'],
  answer: ['answer'],
  second: ['answer'],
  end: ['release'],
  hold: ['holdOrTakeBack'],
  swap: ['swap'],
  endBoth: ['release', 'holdOrTakeBack'],
  transfer: ['transfer'],
  talkFirst: ['transfer'],
};
