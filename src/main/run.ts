/** Composition root: makes the parts, ties them together, starts. Only it and `work.ts` import from all rooms. */
import { BrowserWindow, app, ipcMain, powerMonitor, safeStorage } from 'electron';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { appId, desktopName, productName, version } from '../../package.json';
import { createFileSink, createLog, type Log, logPathIn, logUncaught } from './diagnostics/log.ts';
import { createActions } from './ipc/createActions.ts';
import { registerActions } from './ipc/registerActions.ts';
import { createSnapshotFeed } from './ipc/snapshotFeed.ts';
import { createNumberForms, createNumbering } from './numbering/numbering.ts';
import { homeRegionOf } from './settings/homeRegion.ts';
import { openSettings, settingsPathIn } from './settings/openSettings.ts';
import { openPolicy } from './settings/policy/readPolicy.ts';
import { openCrm } from './shell/crm/openCrm.ts';
import type { Build } from './shell/about.ts';
import { createDesktopState } from './shell/desktop/desktopState.ts';
import { type Desktop, openDesktop } from './shell/desktop/desktop.ts';
import { tellSettingsUnreadable } from './shell/dialogs.ts';
import { systemLanguageOf } from './shell/messages.ts';
import { createScreenLock } from './shell/power/screenLock.ts';
import { openAbout } from './shell/openAbout.ts';
import { failToStart, machineClock, prepareProgram, servePages } from './shell/program.ts';
import { isFirstInstance } from './shell/singleInstance.ts';
import { wasStartedAtLogin } from './shell/startAtLogin.ts';
import { openSavedSite } from './site/savedSite.ts';
import { createSecrets } from './site/secrets.ts';
import { createSiteActions } from './site/siteActions.ts';
import { createLinkInbox, type LinkInbox } from './shell/tel/linkInbox.ts';
import { createWindows } from './shell/window/windows.ts';
import { systemClock } from './transport/clock.ts';
import { createProbe } from './transport/probe.ts';
import { watchForUpdates } from './updates/updateWatch.ts';
import { openWork } from './work.ts';

/** Put here by the build (electron.vite.config.ts), with the name of the file that it writes about licences. */
declare const ringsideBuild: Build & { readonly notices: string };

/** `out`, wherever it was installed: the bundle is `out/main/index.js`. */
const out = join(import.meta.dirname, '..');
const clock = machineClock();
const newReference = (): string => randomBytes(4).toString('hex');
let desktop: Desktop | null = null;

/** Runs the program, or shows the one that runs already. Before the program is ready. */
export function run(): void {
  const userData = prepareProgram({ productName, appId });
  const log = createLog(createFileSink(logPathIn(userData)));
  logUncaught(process, log);
  const links = createLinkInbox(app);
  if (!isFirstInstance(app, () => desktop?.showMain(), links.take)) {
    app.quit();
    return;
  }
  links.take(process.argv);
  app
    .whenReady()
    .then(() => start(userData, links, log))
    .catch((error: unknown) => {
      log.error('the program could not start', { error });
      failToStart(logPathIn(userData));
    });
}

async function start(userData: string, links: LinkInbox, log: Log): Promise<void> {
  log.info('starting', { version, platform: process.platform });
  servePages(join(out, 'renderer'), log.warn);
  const languages = app.getPreferredSystemLanguages();
  const homeRegion = homeRegionOf(languages);
  const policy = openPolicy(process, log.warn);
  if (policy.path !== null) log.info('a policy holds', { path: policy.path, locked: policy.locked });
  const { settings, unread } = openSettings({ directory: userData, homeRegion, policy, log: log.warn });
  const secrets = createSecrets(safeStorage, process.platform);
  const saved = await openSavedSite({ file: settings.file, policy, secrets, log: log.warn });
  const { workplace, session, told, history } = openWork({
    ...{ settings, saved, policy, secrets, userData, out, clock, newReference, log, feed: () => feed },
  });
  const preloadPath = join(out, 'preload', 'index.cjs');
  const windows = createWindows({ BrowserWindow, preloadPath, ...systemClock, log: log.warn });
  const { updateNotice: address } = policy;
  const updates = watchForUpdates({ address, version, clock: systemClock, log: log.warn });
  const desktopState = createDesktopState();
  const feed = createSnapshotFeed({
    ...{ session: told, history, desktop: desktopState, newerVersion: updates },
    mode: { current: workplace.mode, subscribe: workplace.subscribe },
    site: { current: saved.view, subscribe: saved.subscribe },
    settings: { current: settings.view, subscribe: settings.subscribe },
    screenLock: createScreenLock(powerMonitor),
    ...{ systemLanguage: systemLanguageOf(languages), version, numbering: createNumbering },
    ...{ send: windows.send, isOpen: windows.isOpen, after: systemClock.after, log: log.error },
  });
  const site = createSiteActions({
    ...{ saved, workplace, session, feed, policy, probe: createProbe(systemClock), log: log.warn },
  });
  const files = { log: logPathIn(userData), settings: settingsPathIn(userData) };
  const about = openAbout({ ...{ version, build: ringsideBuild, out, files, feed }, log: log.warn });
  const crm = openCrm({
    ...{ feed, desktopState, numberForms: createNumberForms },
    ...{ past: history.actions.readPastCall, log: log.warn },
  });
  const handlersOf = createActions({
    ...{ session, site, settings, history: history.actions, crm, feed, about: about.actions },
    desktop: () => desktop,
  });
  registerActions({ ipcMain, handlersOf, pageOf: windows.pageOf, newReference, log: log.error });
  desktop = openDesktop({
    windows,
    session: { ...session.actions, onWake: session.onWake, hasSlept: clock.catchUp },
    ...{ feed, state: desktopState, links, desktopName, showAbout: about.show },
    savePreferences: settings.savePreferences,
    place: { load: settings.mainWindowPlace, save: settings.saveMainWindowPlace },
    settingsPlace: { load: settings.settingsWindowPlace, save: settings.saveSettingsWindowPlace },
    popPlaces: { load: settings.popPlaces, save: settings.savePopPlaces },
    barPlaces: { load: settings.barPlaces, save: settings.saveBarPlaces },
    startedAtLogin: wasStartedAtLogin({ ...process, app }),
    resources: join(out, '..', 'resources'),
    release: () => [crm, feed, history, session, workplace, updates].forEach((part) => part.dispose()),
    log: log.warn,
  });
  if (unread !== null) await tellSettingsUnreadable(feed.current(), unread);
}
