/** How long calls have been on hold, of those who keep something of a call: the history, and practice's look back. */
import type { Call } from './model.ts';
import { isLentToIvr } from './transfer.ts';

/**
 * How long the hold was that is over with the next state of the same call, ms; 0: none is. While an IVR has the caller,
 * nobody waits for this agent.
 */
export function endedHoldMs(before: Call, next: Pick<Call, 'heldSince' | 'phaseSince'>): number {
  const { heldSince, transfer } = before;
  if (heldSince === null || heldSince === next.heldSince || isLentToIvr(transfer)) return 0;
  return Math.max(0, next.phaseSince - heldSince);
}
