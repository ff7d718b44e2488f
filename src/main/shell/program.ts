/** The program as Electron sees it: its name and folder, its scheme, what its pages may not do, how it fails. */
import { app, dialog, protocol, session } from 'electron';
import { join } from 'node:path';
import { appScheme } from '../../shared/contract/bridge.ts';
import { createSteadyClock, type SteadyClock } from '../session/time/steadyClock.ts';
import { shellMessages, systemLanguageOf } from './messages.ts';
import { type ProgramNames, nameProgram } from './programName.ts';
import { createSchemeHandler, schemePrivileges } from './window/scheme.ts';
import { denyPermissions, lockDownContents } from './window/security.ts';

/** What has to be said before the program is ready. @returns the folder of its user data */
export function prepareProgram(names: ProgramNames): string {
  app.enableSandbox();
  nameProgram(app, process.platform, names);
  // Started by the path of its file, Electron names the program after itself, and its folder too.
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', join(app.getPath('appData'), names.productName));
  }
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: schemePrivileges }]);
  return app.getPath('userData');
}

/** Once the program is ready, before the first window. `pages`: absolute path of the built pages. */
export function servePages(pages: string, log: (text: string, detail?: unknown) => void): void {
  lockDownContents(app, log);
  denyPermissions(session.defaultSession);
  protocol.handle(appScheme, createSchemeHandler(pages, log));
}

/** The program cannot go on: says where to read why, and ends. */
export function failToStart(logPath: string): void {
  const texts = shellMessages(systemLanguageOf(app.getPreferredSystemLanguages()));
  dialog.showErrorBox(texts.startFailed, texts.startFailedDetail(logPath));
  app.exit(1);
}

/** The clock by which the session measures on this machine. */
export const machineClock = (): SteadyClock =>
  createSteadyClock({
    timeOfDay: Date.now,
    elapsed: () => performance.now(),
    setTimeout,
    clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  });
