/** `tel:` links, tied to Electron: given to the program where that is switched on, and asked about. */
import { app } from 'electron';
import { askTel } from '../dialogs.ts';
import { isSetAtStart } from '../startAtLogin.ts';
import { setTelLinks } from '../tel/registration.ts';
import { createTelLinks, type TelLinks } from '../tel/telLinks.ts';
import type { MainWindow } from '../window/mainWindow.ts';
import type { DesktopDeps } from './deps.ts';

/** @returns with what ends it */
export function openTelLinks(
  deps: DesktopDeps,
  main: MainWindow,
): { readonly links: TelLinks; readonly end: () => void } {
  const { feed, session, state, log, desktopName } = deps;
  const register = (isOn: boolean): void => {
    const given = { app, platform: process.platform, executable: process.execPath, desktopName };
    try {
      const isTaken = setTelLinks(given, isOn);
      state.set({ telLinks: isOn ? (isTaken ? 'on' : 'refused') : 'off' });
    } catch (error) {
      log('whether tel: links come to the program could not be set', { isOn, error });
      state.set({ telLinks: isOn ? 'refused' : 'off' });
    }
  };
  const { preferences, policy } = feed.current().settings;
  // Off: a policy may have said so, or the settings been lost, after it was registered.
  if (preferences.telLinks || isSetAtStart(policy, false)) register(preferences.telLinks);
  const end = feed.subscribe((previous, next) => {
    const isOn = next.settings.preferences.telLinks;
    if (isOn !== previous.settings.preferences.telLinks) register(isOn);
  });
  const { current } = feed;
  const links = createTelLinks({
    ...{ current, ask: askTel, callOut: session.callOut, showMain: main.show, log },
  });
  return { links, end };
}
