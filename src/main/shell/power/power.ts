/**
 * A machine that wakes up, or an agent who comes back: the gateway is asked at once, and not when the next poll is due.
 */
import type { PowerMonitor } from 'electron';

export interface Woken {
  /** Called before {@link Woken.onWake} where the machine has slept. */
  hasSlept(): void;
  onWake(): void;
}

export function followPower(powerMonitor: Pick<PowerMonitor, 'on'>, woken: Woken): void {
  const poke = (): void => woken.onWake();
  powerMonitor.on('resume', () => {
    woken.hasSlept();
    poke();
  });
  powerMonitor.on('unlock-screen', poke);
}
