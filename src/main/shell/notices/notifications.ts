/** Keeps the system's notifications as {@link noticesOf} says they should be. */
import { holdAlarmChangesAt } from '../../../shared/calls/holdAlarm.ts';
import { isCovered } from '../../../shared/contract/pages/everyPage.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { type Notice, noticesOf } from './notice.ts';

/** What somebody does with a notification. */
export interface NoticeUse {
  readonly onClick: () => void;
  /** It was answered by its button: the call with this key. */
  readonly onAnswer: (callKey: string) => void;
}

export interface NotificationsDeps {
  /** The newest snapshot, with its times of day as they are told by now. */
  readonly current: () => Snapshot;
  /** Epoch ms. */
  readonly now: () => number;
  /** Calls once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, call: () => void) => () => void;
  /** Shows it by the system's own means; returns what takes it away, and says whether it was still there. */
  readonly show: (notice: Notice, use: NoticeUse) => () => boolean;
  /** The agent works in the main window, which shows it, too. */
  readonly isInFront: () => boolean;
  readonly use: NoticeUse;
  /** Nobody has seen a window: that nobody is signed in is told, too. */
  readonly startsHidden: boolean;
}

/** What is told at the time, by the notice's ID; what was not shown has nothing that is taken away. */
interface Shown {
  readonly names: boolean;
  readonly close: () => boolean;
  /** It was taken away because the screen was locked, and is shown again after that. */
  readonly comesBack: boolean;
}

const notThere = (): boolean => false;

/** Nobody who passes by a locked screen is to read who it is. */
const withoutNames = (known: ReadonlyMap<string, Shown>): ReadonlyMap<string, Shown> =>
  new Map(
    [...known].map(([id, shown]) => {
      if (!shown.names) return [id, shown];
      return [id, { names: false, close: notThere, comesBack: shown.close() }];
    }),
  );

/**
 * A notice is shown when what it tells begins, unless the agent works in the main window then, and taken away when that is
 * over. What names somebody is not there while the screen is locked. To be called after every change.
 */
export function createNotifications(deps: NotificationsDeps): {
  readonly update: () => void;
  readonly dispose: () => void;
} {
  let known: ReadonlyMap<string, Shown> = new Map();
  let signInWaits = deps.startsHidden;
  let stopTimer = (): void => {};

  const begin = (notice: Notice): Shown => ({
    names: notice.names,
    close: deps.isInFront() ? notThere : deps.show(notice, deps.use),
    comesBack: false,
  });
  const update = (): void => {
    stopTimer();
    const snapshot = deps.current();
    const now = deps.now();
    signInWaits &&= snapshot.session.state === 'signedOut';
    const notices = noticesOf(snapshot, { now, signInWaits });
    const before = known;
    const covered = isCovered(snapshot);
    const stays = (shown: Shown | undefined): Shown | null =>
      shown === undefined || (shown.comesBack && !covered) ? null : shown;
    known = new Map(notices.map((notice) => [notice.id, stays(before.get(notice.id)) ?? begin(notice)]));
    for (const [id, { close }] of before) if (!known.has(id)) close();
    if (covered) known = withoutNames(known);
    const next = holdAlarmChangesAt(snapshot.calls, snapshot.settings.preferences, now);
    stopTimer = next === null ? () => {} : deps.after(next - now, update);
  };
  return {
    update,
    dispose() {
      stopTimer();
      for (const { close } of known.values()) close();
    },
  };
}
