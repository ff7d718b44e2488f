/** What is heard once when it begins: a hold that lasts too long, a missed call, as is set. */
import { holdAlarmChangesAt } from '../../../shared/calls/holdAlarm.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { type Notice, everyNotice } from './notice.ts';

export interface SignalsDeps {
  /** The newest snapshot, with its times of day as they are told by now. */
  readonly current: () => Snapshot;
  readonly now: () => number;
  /** Calls once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, call: () => void) => () => void;
  readonly sound: () => void;
}

/** A hold that turns from amber to red is the same one. */
const aboutOf = ({ kind, id }: Notice): string => (kind === 'hold' ? id.replace(/ \w+$/, '') : id);

/** @returns what is to be called after every change, and what ends it */
export function createSignals(deps: SignalsDeps): { update(): void; dispose(): void } {
  let heard: ReadonlySet<string> = new Set();
  let stopTimer = (): void => {};

  const update = (): void => {
    stopTimer();
    const snapshot = deps.current();
    const now = deps.now();
    const { preferences } = snapshot.settings;
    const kinds: readonly string[] = preferences.soundKinds;
    const abouts = everyNotice(snapshot, { now, signInWaits: false })
      .filter(({ kind }) => kinds.includes(kind))
      .map(aboutOf);
    if (!preferences.quiet && abouts.some((about) => !heard.has(about))) deps.sound();
    heard = new Set(abouts);
    const next = holdAlarmChangesAt(snapshot.calls, preferences, now);
    stopTimer = next === null ? () => {} : deps.after(next - now, update);
  };
  return { update, dispose: () => stopTimer() };
}
