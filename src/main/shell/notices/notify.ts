/** Shows a {@link Notice} by Electron's notification, and tells whether the system lets it. */
import type { Notification, NotificationConstructorOptions } from 'electron';
import type { NotificationsState } from '../../../shared/contract/desktop/desktopView.ts';
import type { Notice } from './notice.ts';
import type { NotificationsDeps } from './notifications.ts';

/** What is used of Electron's notification. */
type ShownNotification = Pick<Notification, 'on' | 'show' | 'close'>;

export interface NotifyDeps {
  readonly platform: NodeJS.Platform;
  readonly isSupported: () => boolean;
  readonly make: (options: NotificationConstructorOptions) => ShownNotification;
  /** What the word on the button of a call is. */
  readonly answerWord: () => string;
  /** Whether a call that rings is shown although the system's do-not-disturb is on, where the system allows that. */
  readonly isUrgent: () => boolean;
  readonly tell: (state: NotificationsState) => void;
}

/** Most that is kept of what a system said, characters. */
const mostSaid = 200;

/**
 * What stands for itself where markup is read: servers of the Desktop Notifications specification with `body-markup`,
 * as those of the usual desktops, read it in the body, and Electron passes the text on as it is.
 */
const withoutMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** How a notice is made. Of sounds the program has its own. */
function optionsOf(notice: Notice, deps: NotifyDeps): NotificationConstructorOptions {
  const { title, answers } = notice;
  const body = deps.platform === 'linux' ? withoutMarkup(notice.body) : notice.body;
  if (answers === null) return { title, body, silent: true };
  return {
    ...{ title, body, silent: true },
    actions: [{ type: 'button', text: deps.answerWord() }],
    // It is taken away when the call no longer rings.
    timeoutType: 'never',
    urgency: deps.isUrgent() ? 'critical' : 'normal',
  };
}

/**
 * @param shown keeps every notification until it is clicked or gone: one that nothing refers to may be collected,
 * and a click on it would then do nothing
 */
export function createNotify(
  deps: NotifyDeps,
  shown = new Set<ShownNotification>(),
): NotificationsDeps['show'] {
  return (notice, use) => {
    if (!deps.isSupported()) {
      deps.tell({ state: 'unsupported' });
      return () => false;
    }
    const notification = deps.make(optionsOf(notice, deps));
    const forget = (): void => void shown.delete(notification);
    notification.on('show', () => deps.tell({ state: 'shown' }));
    notification.on('click', () => {
      forget();
      use.onClick();
    });
    notification.on('action', () => {
      forget();
      if (notice.answers !== null) use.onAnswer(notice.answers);
    });
    notification.on('close', forget);
    notification.on('failed', (_event, says) => {
      forget();
      deps.tell({ state: 'refused', says: says.slice(0, mostSaid) });
    });
    shown.add(notification);
    notification.show();
    return () => {
      const wasThere = shown.delete(notification);
      notification.close();
      return wasThere;
    };
  };
}
