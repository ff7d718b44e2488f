/** How long calls are on hold, and when that is for too long. */
import type { Preferences } from '../settings/preferences.ts';
import type { Call } from './model.ts';
import { isHeld } from './questions.ts';
import { isLentToIvr } from './transfer.ts';

/** Amber is a reminder, red says that the other side has waited for far too long. */
export type HoldAlarm = 'amber' | 'red';

/** After how many seconds on hold each of them begins; 0: never. */
export type HoldLimits = Pick<Preferences, 'holdAmberS' | 'holdRedS'>;

type Held = Pick<Call, 'phase' | 'heldSince' | 'transfer'>;

/** When each begins, the later one first, this machine's clock; none for a call that is not on hold, or with an IVR. */
function beginnings(
  call: Held,
  { holdAmberS, holdRedS }: HoldLimits,
): readonly (readonly [HoldAlarm, number])[] {
  const { heldSince, transfer } = call;
  if (!isHeld(call) || heldSince === null || isLentToIvr(transfer)) return [];
  const all = [['red', holdRedS] as const, ['amber', holdAmberS] as const];
  return all.filter(([, limitS]) => limitS > 0).map(([alarm, limitS]) => [alarm, heldSince + limitS * 1000]);
}

/** @returns null for a call that is not on hold, or not for too long */
export const holdAlarm = (call: Held, limits: HoldLimits, now: number): HoldAlarm | null =>
  beginnings(call, limits).find(([, at]) => at <= now)?.[0] ?? null;

/** After how many seconds on hold this one begins. */
export const holdLimitS = (alarm: HoldAlarm, { holdAmberS, holdRedS }: HoldLimits): number =>
  alarm === 'red' ? holdRedS : holdAmberS;

/** When the alarm of any of these calls changes next by itself; null: with none. */
export function holdAlarmChangesAt(calls: readonly Held[], limits: HoldLimits, now: number): number | null {
  const ahead = calls
    .flatMap((call) => beginnings(call, limits).map(([, at]) => at))
    .filter((at) => at > now);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/**
 * How long the hold was that is over with the next state of the same call, ms; 0: none is. While an IVR has the caller,
 * nobody waits for this agent.
 */
export function endedHoldMs(before: Call, next: Pick<Call, 'heldSince' | 'phaseSince'>): number {
  const { heldSince, transfer } = before;
  if (heldSince === null || heldSince === next.heldSince || isLentToIvr(transfer)) return 0;
  return Math.max(0, next.phaseSince - heldSince);
}
