/** Sounds: asked for here, played by the page of the pop, which is there from the start and never throttled. */
import type { SoundAsk, SoundTrouble } from '../../../shared/contract/desktop/desktopView.ts';
import type { DesktopDeps } from './deps.ts';

export interface Sound {
  /** Lets a signal be heard. */
  readonly signal: () => void;
  /** Plays a sample. */
  readonly test: () => void;
  /** What the page says keeps it from playing. */
  readonly trouble: (trouble: SoundTrouble) => void;
}

export function openSound({ state }: Pick<DesktopDeps, 'state'>): Sound {
  let id = 0;
  const ask = (what: SoundAsk['what']): void => {
    id += 1;
    state.set({ soundAsk: { id, what } });
  };
  return {
    signal: () => ask('signal'),
    test: () => ask('ring'),
    trouble: (sound) => state.set({ sound }),
  };
}
