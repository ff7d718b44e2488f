/** Shows a {@link Notice} by the desktop's own means, unless the agent works in the main window, which shows it too. */
import type { Notification } from 'electron';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { type Notice, noticesOf } from './notice.ts';

export interface NotificationsDeps {
  /** Electron's notification. */
  readonly show: (notice: Notice, onClick: () => void) => void;
  readonly hasMainFocus: () => boolean;
  readonly showMain: () => void;
}

/** A function of two snapshots, for the feed. */
export function createNotifications(deps: NotificationsDeps): (previous: Snapshot, next: Snapshot) => void {
  return (previous, next) => {
    const notices = noticesOf(previous, next);
    if (notices.length === 0 || deps.hasMainFocus()) return;
    for (const notice of notices) deps.show(notice, deps.showMain);
  };
}

/** What is used of Electron's notification. */
type ShownNotification = Pick<Notification, 'on' | 'show'>;

export interface NotifyDeps {
  readonly isSupported: () => boolean;
  readonly make: (notice: Notice) => ShownNotification;
}

/**
 * @param shown keeps every notification until it is clicked or gone: one that nothing refers to may be collected,
 * and a click on it would then do nothing
 */
export function createNotify(
  deps: NotifyDeps,
  shown = new Set<ShownNotification>(),
): NotificationsDeps['show'] {
  return (notice, onClick) => {
    if (!deps.isSupported()) return;
    const notification = deps.make(notice);
    const forget = (): void => void shown.delete(notification);
    notification.on('click', () => {
      forget();
      onClick();
    });
    notification.on('close', forget);
    notification.on('failed', forget);
    shown.add(notification);
    notification.show();
  };
}
