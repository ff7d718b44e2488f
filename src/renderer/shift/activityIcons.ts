import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import CircleMinus from 'lucide/dist/esm/icons/circle-minus.mjs';
import CircleQuestion from 'lucide/dist/esm/icons/circle-question-mark.mjs';
import Coffee from 'lucide/dist/esm/icons/coffee.mjs';
import LogOut from 'lucide/dist/esm/icons/log-out.mjs';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import Phone from 'lucide/dist/esm/icons/phone.mjs';
import type { IconNode } from 'lucide';
import type { Activity } from '../../shared/domain.ts';
import type { Tone } from '../calls/phaseLook.ts';

/** The picture of each state. */
export const activityIcons = {
  unknown: CircleQuestion,
  signedOut: LogOut,
  busy: CircleMinus,
  ready: CircleCheck,
  wrapUp: Pencil,
  talking: Phone,
  rest: Coffee,
  preRest: Coffee,
} satisfies Record<Activity, IconNode>;

/** In which colours each is shown. */
export const activityTones = {
  unknown: 'plain',
  signedOut: 'plain',
  busy: 'notReady',
  ready: 'ready',
  wrapUp: 'afterCall',
  talking: 'talking',
  rest: 'notReady',
  preRest: 'notReady',
} satisfies Record<Activity, Tone>;
