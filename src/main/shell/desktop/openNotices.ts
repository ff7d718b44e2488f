/** What the desktop tells by itself, tied to Electron: notifications, and a sound for a hold that lasts too long. */
import { Notification, shell } from 'electron';
import { createHoldSound } from '../notices/holdSound.ts';
import { createNotifications, createNotify } from '../notices/notifications.ts';
import type { MainWindow } from '../window/mainWindow.ts';
import { after, type DesktopDeps } from './deps.ts';

/** @returns what ends it */
export function openNotices({ feed }: DesktopDeps, main: MainWindow): () => void {
  const show = createNotify({
    isSupported: () => Notification.isSupported(),
    make: ({ title, body }) => new Notification({ title, body }),
  });
  const notify = createNotifications({ show, hasMainFocus: main.hasFocus, showMain: main.show });
  const holds = createHoldSound({ current: feed.current, now: Date.now, after, sound: () => shell.beep() });
  const ends = [feed.subscribe(notify), feed.subscribe(() => holds.update()), () => holds.dispose()];
  return () => ends.forEach((end) => end());
}
