/** Lets time pass that moves only while the wire is quiet. */
import type { ManualClock } from './manualClock.ts';
import type { WireWatch } from './wireWatch.ts';

export interface Passing {
  readonly time: ManualClock;
  readonly wire: WireWatch;
  /** Does one thing that is to be done at this moment; whether there was one. Default: there is nothing but timers. */
  readonly workOne?: () => boolean;
}

/** Lets the time pass until `at` (epoch ms), or until `stop` holds at a moment when the wire is quiet. */
export async function passUntil(
  { time, wire, workOne = () => false }: Passing,
  at: number,
  stop: () => boolean = () => false,
): Promise<void> {
  for (;;) {
    await wire.settled();
    if (stop()) return;
    if (workOne()) continue;
    const dueAt = time.nextDueAt();
    if (dueAt === null || dueAt > at) break;
    time.runNext();
  }
  time.moveTo(at);
}
