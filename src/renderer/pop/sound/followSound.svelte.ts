/** Lets be heard what the page is told: the ring as long as a call rings, signals and samples once. */
import { untrack } from 'svelte';
import type { SoundView } from '../../../shared/contract/desktop/soundView.ts';
import type { SoundTrouble } from '../../../shared/contract/desktop/desktopView.ts';
import type { Played, Player } from './player.ts';
import type { ringTones, signalTone } from './tones.ts';

/** So much softer a call rings beside one that is talked in. */
const lowShare = 0.3;

/** What there is to play with, loaded when something is to be heard for the first time. */
interface Sounds {
  readonly ringTones: typeof ringTones;
  readonly signalTone: typeof signalTone;
  readonly player: Player;
}

/**
 * To be called while the page's outermost component is made.
 *
 * @param view null before the first
 * @param tell what keeps the sound from being heard, or that nothing does any more
 */
export function followSound(view: () => SoundView | null, tell: (trouble: SoundTrouble) => void): void {
  let loading: Promise<Sounds> | null = null;
  let sounds: Sounds | null = null;
  let heardId: number | null = null;
  /** What rings now; null: nothing. */
  const ring = $derived.by(() => {
    const now = view();
    if (now === null || now.ring === null) return null;
    return JSON.stringify([now.ring, now.ringTone, now.soundVolume, now.soundDevice]);
  });
  const ask = $derived(view()?.ask ?? null);

  const load = async (): Promise<Sounds> => {
    const [{ Player: Made }, tones] = await Promise.all([import('./player.ts'), import('./tones.ts')]);
    sounds = { ...tones, player: new Made(tell) };
    return sounds;
  };
  const withSounds = (use: (now: Sounds) => void): void => {
    loading ??= load();
    void loading.then(use);
  };
  const ringNow = ({ ringTones: tones, player }: Sounds): void => {
    const now = untrack(view);
    if (now === null || now.ring === null || now.ringTone === 'off') {
      player.stop();
      return;
    }
    const volume = (now.soundVolume / 100) * (now.ring === 'low' ? lowShare : 1);
    void player.play({
      ...{ tone: tones[now.ringTone], volume, device: now.soundDevice, isLooped: true },
    });
  };

  $effect(() => {
    // What is drawn comes first: the sound waits for the next task.
    if (ring !== null) setTimeout(() => withSounds(ringNow));
    else if (sounds !== null) sounds.player.stop();
    else if (loading !== null) withSounds(ringNow);
  });

  $effect(() => {
    if (ask === null) return;
    const isNew = heardId !== null && ask.id > heardId;
    heardId = ask.id;
    // A call that rings is heard already.
    if (!isNew || untrack(() => ring) !== null) return;
    withSounds(({ ringTones: tones, signalTone: signal, player }) => {
      const now = untrack(view);
      if (now === null || now.ring !== null) return;
      const tone = ask.what === 'ring' && now.ringTone !== 'off' ? tones[now.ringTone] : signal;
      const played: Played = {
        ...{ tone, volume: now.soundVolume / 100, device: now.soundDevice, isLooped: false },
      };
      void player.play(played);
    });
  });
}
