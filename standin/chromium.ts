import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import type { CommandLine } from './commandLine.ts';
import { findChromium } from './findChromium.js';
import type { Runtime } from './runtime.ts';

/** A page of the driven Chromium with a DevTools session of its own. */
export interface ChromiumPage {
  page: Page;
  session: CDPSession;
  targetId: string;
  /** Chromium's number of the window that the page is in. */
  windowId: number;
}

const features = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'IsolateSandboxedIframes',
  'HttpsUpgrades',
];

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--keep-alive-for-test',
  '--test-type',
  '--autoplay-policy=no-user-gesture-required',
  // Whatever gets past the interception of requests finds no host.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Whether windows can be seen: a display is there and `--headless` was not given. */
export function isHeadless(
  switches: ReadonlyMap<string, string>,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (switches.has('headless')) return true;
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
}

/** The one Chromium that the program's windows are pages of. */
export class Chromium {
  readonly headless: boolean;
  readonly context: BrowserContext;
  readonly browserSession: CDPSession;
  /** The page that Chromium starts with; it becomes the first window. */
  #spare: Page | undefined;
  #opening: Promise<unknown> = Promise.resolve();

  private constructor(context: BrowserContext, browserSession: CDPSession, headless: boolean) {
    this.context = context;
    this.browserSession = browserSession;
    this.headless = headless;
    this.#spare = context.pages()[0];
    context.on('page', (page) => void this.#refuseForeign(page));
  }

  /** Starts Chromium with a profile inside `userData`. @throws Error if none is found or it does not start */
  static async launch(commandLine: CommandLine, userData: string): Promise<Chromium> {
    const headless = isHeadless(commandLine.switches);
    const profile = join(userData, 'Chromium');
    mkdirSync(profile, { recursive: true });
    const port = commandLine.switches.get('remote-debugging-port');
    for (const folder of [profile, userData]) rmSync(join(folder, 'DevToolsActivePort'), { force: true });
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: await requireChromium(),
      headless,
      viewport: null,
      acceptDownloads: false,
      chromiumSandbox: process.getuid?.() !== 0,
      ignoreDefaultArgs: ['--enable-automation', ...(headless ? [] : ['--mute-audio'])],
      args: [
        ...flags,
        `--disable-features=${features.join(',')}`,
        ...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
      ],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const browser = context.browser();
    if (browser === null) throw new Error('Chromium has no browser session');
    if (port !== undefined) announcePort(profile, userData);
    return new Chromium(context, await browser.newBrowserCDPSession(), headless);
  }

  /** A blank page in a window of its own. One after the other, since a page does not say who asked for it. */
  open(bounds: { x: number; y: number; width: number; height: number }): Promise<ChromiumPage> {
    const opened = this.#opening.then(() => this.#open(bounds));
    this.#opening = opened.catch(() => undefined);
    return opened;
  }

  /** The display that windows stand on; undefined without one. */
  async findDisplay(): Promise<Runtime['display']> {
    if (this.headless || this.#spare === undefined) return undefined;
    return this.#spare.evaluate(() => {
      const { availLeft = 0, availTop = 0 } = screen as Screen & { availLeft?: number; availTop?: number };
      const { width, height, availWidth, availHeight } = screen;
      return {
        bounds: { x: 0, y: 0, width, height },
        workArea: { x: availLeft, y: availTop, width: availWidth, height: availHeight },
        scaleFactor: devicePixelRatio,
      };
    });
  }

  /** Calls back when Chromium has ended, whoever ended it. */
  onEnd(listener: () => void): void {
    this.context.once('close', listener);
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  async #open({
    x,
    y,
    width,
    height,
  }: {
    x: number;
    y: number;
    width: number;
    height: number;
  }): Promise<ChromiumPage> {
    const page = this.#takeSpare() ?? (await this.#create({ left: x, top: y, width, height }));
    const session = await this.context.newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    const { targetId } = targetInfo;
    const { windowId } = await this.browserSession.send('Browser.getWindowForTarget', { targetId });
    return { page, session, targetId, windowId };
  }

  #takeSpare(): Page | undefined {
    const spare = this.#spare;
    this.#spare = undefined;
    return spare?.isClosed() === true ? undefined : spare;
  }

  /** A page that another page opened: the handler of its window-open has been asked elsewhere, and there is no other. */
  async #refuseForeign(page: Page): Promise<void> {
    if (page.url() === 'about:blank' && (await page.opener()) === null) return;
    await page.close().catch(() => undefined);
  }

  async #create(bounds: { left: number; top: number; width: number; height: number }): Promise<Page> {
    const created = this.context.waitForEvent('page', { predicate: isBlank });
    await this.browserSession.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...bounds });
    return created;
  }
}

async function requireChromium(): Promise<string> {
  const found = await findChromium();
  if (found !== null) return found;
  throw new Error('No Chromium found: install one, or name one in RINGSIDE_CHROMIUM');
}

async function isBlank(page: Page): Promise<boolean> {
  return page.url() === 'about:blank' && (await page.opener()) === null;
}

/** Electron writes this file into the user data folder, and the line to stderr. */
function announcePort(profile: string, userData: string): void {
  const file = join(profile, 'DevToolsActivePort');
  if (!existsSync(file)) return;
  const [port, path] = readFileSync(file, 'utf8').split('\n');
  copyFileSync(file, join(userData, 'DevToolsActivePort'));
  console.error(`\nDevTools listening on ws://127.0.0.1:${port}${path}`);
}
