/** A machine that wakes up, or an agent who comes back: ask the gateway at once, do not wait for the rhythm. */
import type { PowerMonitor } from 'electron';

export interface Woken {
  /** Called before {@link Woken.pokeNow} where the machine has slept. */
  hasSlept(): void;
  pokeNow(): void;
}

export function pokeOnWake(powerMonitor: Pick<PowerMonitor, 'on'>, woken: Woken): void {
  const poke = (): void => woken.pokeNow();
  powerMonitor.on('resume', () => {
    woken.hasSlept();
    poke();
  });
  powerMonitor.on('unlock-screen', poke);
}
