import Bell from 'lucide/dist/esm/icons/bell-ring.mjs';
import Pause from 'lucide/dist/esm/icons/pause.mjs';
import Phone from 'lucide/dist/esm/icons/phone.mjs';
import PhoneOff from 'lucide/dist/esm/icons/phone-off.mjs';
import PhoneOutgoing from 'lucide/dist/esm/icons/phone-outgoing.mjs';
import type { IconNode } from 'lucide';
import type { ShownPhase } from './callsAtHand.ts';

/**
 * The colours of `styles/controls.css` that a phase or the agent's state is shown in; `plain`: those of the page;
 * `noContact`: what it is now is not known.
 */
export type Tone =
  'ready' | 'notReady' | 'afterCall' | 'ringing' | 'talking' | 'held' | 'noContact' | 'plain';

/** How each phase of a call is shown beside its word, wherever it is named. */
export const phaseLook: Readonly<Record<ShownPhase, { readonly icon: IconNode; readonly tone: Tone }>> = {
  ownPhone: { icon: Bell, tone: 'ringing' },
  dialling: { icon: PhoneOutgoing, tone: 'talking' },
  ringsThere: { icon: PhoneOutgoing, tone: 'talking' },
  alerting: { icon: Bell, tone: 'ringing' },
  ringing: { icon: Bell, tone: 'ringing' },
  phoneRings: { icon: Bell, tone: 'ringing' },
  talking: { icon: Phone, tone: 'talking' },
  held: { icon: Pause, tone: 'held' },
  ended: { icon: PhoneOff, tone: 'plain' },
};
