/**
 * A machine that wakes up, or an agent who comes back: the gateway is asked at once, and not when the next poll is due.
 */
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
