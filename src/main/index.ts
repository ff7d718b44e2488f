/** Composition root: makes the parts, ties them together, starts. The only file that imports from all rooms. */
import { BrowserWindow, app, ipcMain, powerMonitor, safeStorage } from 'electron';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { appId, productName, version } from '../../package.json';
import { createCallDetails } from './cms/callDetails.ts';
import { createFileSink, createLog, logRequests, logUncaught } from './diagnostics/log.ts';
import { createAgentGateway } from './gateway/agentGateway.ts';
import { createActions } from './ipc/createActions.ts';
import { registerActions } from './ipc/registerActions.ts';
import { createSnapshotFeed } from './ipc/snapshotFeed.ts';
import { createNumbering } from './numbering/numbering.ts';
import { type Session, createSession } from './session/session.ts';
import { createTimesOfDay } from './session/time/timesOfDay.ts';
import { homeRegionOf } from './settings/homeRegion.ts';
import { openSettings } from './settings/openSettings.ts';
import type { Settings } from './settings/settings.ts';
import { wrapUpMsOf } from '../shared/settings/preferences.ts';
import { type Desktop, openDesktop } from './shell/desktop.ts';
import { tellSettingsUnreadable } from './shell/dialogs.ts';
import { systemLanguageOf } from './shell/messages.ts';
import { practiceStarter } from './site/practiceProcess.ts';
import { createScreenLock } from './shell/power/screenLock.ts';
import { failToStart, machineClock, prepareProgram, servePages } from './shell/program.ts';
import { isFirstInstance } from './shell/singleInstance.ts';
import { type SavedSite, openSavedSite } from './site/savedSite.ts';
import { createQueueChoices } from './site/queueChoices.ts';
import { createSecrets } from './site/secrets.ts';
import { createSiteActions } from './site/siteActions.ts';
import { siteCallDetails } from './site/siteCallDetails.ts';
import { createWindows } from './shell/window/windows.ts';
import { type Workplace, createWorkplace } from './site/workplace.ts';
import { systemClock } from './transport/clock.ts';

/** `out`, wherever it was installed: the bundle is `out/main/index.js`. */
const out = join(import.meta.dirname, '..');
const userData = prepareProgram({ productName, appId });
const logPath = join(userData, 'logs', 'ringside.log');
const log = createLog(createFileSink(logPath));
logUncaught(process, log);
const clock = machineClock();
const newReference = (): string => randomBytes(4).toString('hex');

let desktop: Desktop | null = null;
if (isFirstInstance(app, () => desktop?.showMain())) {
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      log.error('the program could not start', { error });
      failToStart(logPath);
    });
} else {
  app.quit();
}

async function start(): Promise<void> {
  log.info('starting', { version, platform: process.platform });
  servePages(join(out, 'renderer'), log.warn);
  const languages = app.getPreferredSystemLanguages();
  const homeRegion = homeRegionOf(languages);
  const { settings, unread } = openSettings({ directory: userData, homeRegion, log: log.warn });
  const secrets = createSecrets(safeStorage, process.platform);
  const saved = await openSavedSite({ file: settings.file, secrets, log: log.warn });
  const { workplace, session } = openWork(settings, saved);
  const preloadPath = join(out, 'preload', 'index.cjs');
  const windows = createWindows({ BrowserWindow, preloadPath, ...systemClock, log: log.warn });
  const feed = createSnapshotFeed({
    session: {
      current: createTimesOfDay(session.snapshot, clock.behindMs),
      subscribe: session.subscribe,
    },
    mode: { current: workplace.mode, subscribe: workplace.subscribe },
    site: { current: saved.view, subscribe: saved.subscribe },
    settings: { current: settings.view, subscribe: settings.subscribe },
    screenLock: createScreenLock(powerMonitor),
    ...{ systemLanguage: systemLanguageOf(languages), version, numbering: createNumbering },
    ...{ send: windows.send, after: systemClock.after, log: log.error },
  });
  const site = createSiteActions({ saved, workplace, session, feed, log: log.warn });
  const handlersOf = createActions({ session, site, settings, feed, desktop: () => desktop });
  registerActions({ ipcMain, handlersOf, pageOf: windows.pageOf, newReference, log: log.error });
  desktop = openDesktop({
    windows,
    session: { ...session.actions, onWake: session.onWake, hasSlept: clock.catchUp },
    feed,
    place: { load: settings.mainWindowPlace, save: settings.saveMainWindowPlace },
    popPlaces: { load: settings.popPlaces, save: settings.savePopPlaces },
    resources: join(out, '..', 'resources'),
    release: () => [feed, session, workplace].forEach((part) => part.dispose()),
    log: log.warn,
  });
  if (unread !== null) await tellSettingsUnreadable(feed.current(), unread);
}

/** What the agent works with: the session, and the gateway that it signs in to. */
function openWork(settings: Settings, saved: SavedSite): { workplace: Workplace; session: Session } {
  const workplace = createWorkplace({
    saved,
    startPractice: practiceStarter(out, systemClock.after),
    onPracticeGone: () => session.lose('practiceEnded'),
    session: () => session.snapshot().session,
    signOut: () => session.actions.signOut({ releaseCall: true }),
    log: log.error,
  });
  const session = createSession({
    openGateway: (agentId) => {
      const { gatewayAddress: address, trust } = workplace.site().connection;
      const { linkedPhone: answersOnPhone } = settings.view().preferences;
      return createAgentGateway({ address, trust, agentId, answersOnPhone, log: logRequests(log) });
    },
    openCallDetails: () => siteCallDetails(workplace, createCallDetails),
    describeNumber: (raw) => createNumbering({ homeRegion: settings.view().preferences.homeRegion })(raw),
    queueChoice: createQueueChoices(settings.file, workplace.mode),
    wrapUpMs: () => wrapUpMsOf(settings.view().preferences),
    ...{ clock, random: Math.random, newReference },
    log: (level, text, detail) => log[level](text, detail),
  });
  return { workplace, session };
}
