/** What is to be heard, as the page that sounds is told. */
import { isTalking, ringingHere } from '../../calls/questions.ts';
import type { Preferences } from '../../settings/preferences.ts';
import type { Snapshot } from '../snapshot.ts';
import type { SoundAsk } from './desktopView.ts';

/** Null: nothing. */
export interface SoundView extends Pick<Preferences, 'ringTone' | 'soundVolume' | 'soundDevice'> {
  /** As long as a call rings; `low` beside one that is talked in. */
  readonly ring: 'full' | 'low' | null;
  /** What is to be heard once; a larger `id` is another. */
  readonly ask: SoundAsk;
}

type Told = Pick<Snapshot, 'calls' | 'desktop'> & {
  readonly settings: {
    readonly preferences: Pick<Preferences, 'ringTone' | 'soundVolume' | 'soundDevice' | 'quiet'>;
  };
};

/** A call that the gateway has taken the answer to is silent, although the phone may ring for a moment more. */
export function soundView({ calls, settings, desktop }: Told): SoundView {
  const { ringTone, soundVolume, soundDevice, quiet } = settings.preferences;
  const rings = ringingHere(calls).some(({ answer }) => answer !== 'accepted');
  const isHeard = rings && ringTone !== 'off' && !quiet;
  return {
    ...{ ringTone, soundVolume, soundDevice },
    ring: isHeard ? (calls.some(isTalking) ? 'low' : 'full') : null,
    ask: desktop.soundAsk,
  };
}
