/** Shows a {@link Notice} by the desktop's own means, when no window can. */
import type { Snapshot } from '../../shared/contract.ts';
import { type Notice, noticeOf } from './notice.ts';

export interface NotificationsDeps {
  /** Electron's notification. */
  readonly show: (notice: Notice, onClick: () => void) => void;
  readonly isMainInSight: () => boolean;
  readonly showMain: () => void;
}

/** A function of two snapshots, for the feed. */
export function createNotifications(deps: NotificationsDeps): (next: Snapshot, previous: Snapshot) => void {
  return (next, previous) => {
    const notice = noticeOf(previous, next);
    if (notice && !deps.isMainInSight()) deps.show(notice, deps.showMain);
  };
}
