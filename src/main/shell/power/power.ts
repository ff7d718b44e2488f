/**
 * A machine that wakes up, or an agent who comes back: the gateway is asked at once, and not when the next poll is due.
 */
import type { PowerMonitor } from 'electron';

/** What is to be told of the machine's sleep. */
export interface Woken {
  /** Called before {@link Woken.onWake} where the machine has slept. */
  hasSlept(): void;
  onWake(): void;
}

/** Asks at once after a sleep and after the screen was unlocked, for as long as the program runs. */
export function followPower(powerMonitor: Pick<PowerMonitor, 'on'>, woken: Woken): void {
  const poke = (): void => woken.onWake();
  powerMonitor.on('resume', () => {
    woken.hasSlept();
    poke();
  });
  powerMonitor.on('unlock-screen', poke);
}
