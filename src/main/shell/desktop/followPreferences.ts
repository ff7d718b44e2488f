/** What the desktop does when a preference changes. */
import { app, nativeTheme } from 'electron';
import { isSetAtStart, setStartAtLogin } from '../startAtLogin.ts';
import { applyTheme } from '../window/theme.ts';
import type { DesktopDeps } from './deps.ts';

/** Theme, and starting at login. @returns what ends it */
export function followPreferences({ feed, log }: DesktopDeps): () => void {
  const executable = process.env['APPIMAGE'] ?? process.execPath;
  const startAtLogin = (isWanted: boolean): void => {
    try {
      setStartAtLogin({ app, platform: process.platform, executable }, isWanted);
    } catch (error) {
      log('starting at login could not be set', { error });
    }
  };
  const { preferences, policy } = feed.current().settings;
  if (isSetAtStart(policy, preferences.startAtLogin)) startAtLogin(preferences.startAtLogin);
  return feed.subscribe((previous, next) => {
    applyTheme(nativeTheme, next.settings.preferences.theme);
    const isWanted = next.settings.preferences.startAtLogin;
    if (isWanted !== previous.settings.preferences.startAtLogin) startAtLogin(isWanted);
  });
}
