import type { IconName } from '../ui/icons/paths.ts';
import type { ShownPhase } from './callsAtHand.ts';

/** The colours of `styles/controls.css` that a phase or the agent's state is shown in; `plain`: those of the page. */
export type Tone = 'ready' | 'notReady' | 'afterCall' | 'ringing' | 'talking' | 'held' | 'plain';

/** How each phase of a call is shown beside its word, wherever it is named. */
export const phaseLook: Readonly<Record<ShownPhase, { readonly icon: IconName; readonly tone: Tone }>> = {
  alerting: { icon: 'incoming', tone: 'ringing' },
  ringing: { icon: 'incoming', tone: 'ringing' },
  phoneRings: { icon: 'phone', tone: 'ringing' },
  dialling: { icon: 'phone', tone: 'talking' },
  talking: { icon: 'phone', tone: 'talking' },
  held: { icon: 'pause', tone: 'held' },
  ended: { icon: 'hangUp', tone: 'plain' },
};
