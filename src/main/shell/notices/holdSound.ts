/** Sounds once for each hold that lasts too long, whether or not a window is in sight. */
import { holdAlarm, holdAlarmChangesAt } from '../../../shared/calls/holdAlarm.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';

export interface HoldSoundDeps {
  /** The newest snapshot, with its times of day as they are told by now. */
  readonly current: () => Snapshot;
  readonly now: () => number;
  /** Calls once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, call: () => void) => () => void;
  readonly sound: () => void;
}

/** @returns what is to be called after every change, and what ends it */
export function createHoldSound(deps: HoldSoundDeps): { update(): void; dispose(): void } {
  /** Keys of the calls of whose present hold it was heard. */
  let heard: ReadonlySet<string> = new Set();
  let stopTimer = (): void => {};

  const update = (): void => {
    stopTimer();
    const { calls, settings } = deps.current();
    const now = deps.now();
    const late = calls.filter((call) => holdAlarm(call, settings.preferences, now) !== null);
    if (late.some(({ key }) => !heard.has(key))) deps.sound();
    heard = new Set(late.map(({ key }) => key));
    const next = holdAlarmChangesAt(calls, settings.preferences, now);
    stopTimer = next === null ? () => {} : deps.after(next - now, update);
  };
  return { update, dispose: () => stopTimer() };
}
