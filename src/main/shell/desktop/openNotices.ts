/** What the desktop tells by itself, tied to Electron: notifications and signals. */
import { Notification } from 'electron';
import { shownLanguage } from '../../../shared/texts/language.ts';
import { answerSoon } from '../notices/answering.ts';
import { noticeTexts } from '../notices/noticeTexts.ts';
import { createNotifications } from '../notices/notifications.ts';
import { createNotify } from '../notices/notify.ts';
import { createSignals } from '../notices/signals.ts';
import type { MainWindow } from '../window/mainWindow.ts';
import { after, type DesktopDeps } from './deps.ts';

/** `sound`: lets a signal be heard. @returns what ends it */
export function openNotices(deps: DesktopDeps, main: MainWindow, sound: () => void): () => void {
  const { feed, state, startedAtLogin } = deps;
  const isSupported = (): boolean => Notification.isSupported();
  const show = createNotify({
    ...{ platform: process.platform, isSupported },
    make: (options) => new Notification(options),
    answerWord: () => noticeTexts(shownLanguage(feed.current())).answer,
    isUrgent: () => feed.current().settings.preferences.noticesUrgent,
    tell: (notifications) => state.set({ notifications }),
  });
  if (!isSupported()) state.set({ notifications: { state: 'unsupported' } });
  const told = { current: feed.current, now: Date.now, after };
  const notifications = createNotifications({
    ...told,
    show,
    // On a locked screen nobody sees it, whatever has the focus.
    isInFront: () => main.hasFocus() && !feed.current().isScreenLocked,
    use: { onClick: main.show, onAnswer: (key) => void answer(key, deps, main) },
    startsHidden: startedAtLogin,
  });
  const signals = createSignals({ ...told, sound });
  notifications.update();
  const ends = [
    feed.subscribe(notifications.update),
    feed.subscribe(() => signals.update()),
    notifications.dispose,
    () => signals.dispose(),
  ];
  return () => ends.forEach((end) => end());
}

/** By the notification's button; what keeps it from being answered is told in the main window. */
async function answer(key: string, { feed, session, log }: DesktopDeps, main: MainWindow): Promise<void> {
  try {
    const { current, subscribe } = feed;
    if (!(await answerSoon(key, { current, subscribe, after, answer: session.answer }))) main.show();
  } catch (error) {
    log('a call could not be answered by its notification', { error });
    main.show();
  }
}
