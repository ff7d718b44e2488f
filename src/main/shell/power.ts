/** A machine that wakes up, or an agent who comes back: ask the gateway at once, do not wait for the rhythm. */
import type { PowerMonitor } from 'electron';

export function pokeOnWake(powerMonitor: Pick<PowerMonitor, 'on'>, poke: () => void): void {
  powerMonitor.on('resume', poke);
  powerMonitor.on('unlock-screen', poke);
}
