import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import type { CommandLine } from '../commandLine.ts';
import { findChromium } from './findChromium.js';

/** How a Chromium was started, and how to start it once more on the same profile. */
export interface StartedChromium {
  context: BrowserContext;
  headless: boolean;
  executable: string;
  /** Switches of a second start, which hands over to the first and ends. */
  secondStart: string[];
}

/**
 * What a browser draws beside its pages, and a renderer kept ready for a page that never comes: two fifths of the
 * computing time of a start. Chromium follows the last switch of this name alone, so those that Playwright switches off
 * are named again.
 */
const disabledFeatures = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch', 'TcpPortRandomizationWin'],
  ...['msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion'],
];

/** Beside Playwright's own, which already switch off background work, extensions and throttling. */
const flags = [
  '--disable-sync',
  '--disable-quic',
  '--no-default-browser-check',
  '--keep-alive-for-test',
  '--test-type',
  `--disable-features=${disabledFeatures.join(',')}`,
  '--autoplay-policy=no-user-gesture-required',
  // Whatever gets past the interception of requests finds no host.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** The address of a blank window that the stand-in opens by Chromium's command line; no page can open such a one. */
export function blankAppPage(number: number): string {
  return `data:text/html,<!--standin-${number}-->`;
}

/** Whether windows can be seen: a display is there and `--headless` was not given. */
export function isHeadless(
  switches: ReadonlyMap<string, string>,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (switches.has('headless')) return true;
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
}

/**
 * Starts Chromium with a profile inside `userData`.
 * @throws Error if none is found or it does not start
 */
export async function startChromium(commandLine: CommandLine, userData: string): Promise<StartedChromium> {
  const headless = isHeadless(commandLine.switches);
  const executable = await findChromium();
  if (executable === null) {
    throw new Error('No Chromium found: install one, or name one in RINGSIDE_CHROMIUM');
  }
  const profile = join(userData, 'Chromium');
  mkdirSync(profile, { recursive: true });
  const port = commandLine.switches.get('remote-debugging-port');
  for (const folder of [profile, userData]) rmSync(join(folder, 'DevToolsActivePort'), { force: true });
  // Windows are to look like a program's: without the bar that says automation, without tabs and address.
  const seen = [`--app=${blankAppPage(0)}`, '--window-position=0,0'];
  // Nobody's graphics card draws there: drawing as one would, in software, only takes longer.
  const unseen = ['--disable-gpu'];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless,
    viewport: null,
    acceptDownloads: false,
    chromiumSandbox: !isRoot(),
    ignoreDefaultArgs: headless ? ['--enable-automation'] : ['--enable-automation', 'about:blank'],
    args: [
      ...flags,
      ...(headless ? unseen : seen),
      ...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  if (port !== undefined) announcePort(profile, userData);
  const secondStart = [`--user-data-dir=${profile}`, '--test-type', ...(isRoot() ? ['--no-sandbox'] : [])];
  return { context, headless, executable, secondStart };
}

/** Chromium's sandbox refuses to run as root. */
function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Electron writes this file into the user data folder, and the line to stderr. */
function announcePort(profile: string, userData: string): void {
  const file = join(profile, 'DevToolsActivePort');
  if (!existsSync(file)) return;
  const [port, path] = readFileSync(file, 'utf8').split('\n');
  copyFileSync(file, join(userData, 'DevToolsActivePort'));
  console.error(`\nDevTools listening on ws://127.0.0.1:${port}${path}`);
}
