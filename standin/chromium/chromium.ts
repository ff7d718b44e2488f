import { spawn } from 'node:child_process';
import type { Rectangle } from 'electron';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { blankAppPage, startChromium, type StartedChromium } from './chromiumStart.ts';
import type { CommandLine } from '../commandLine.ts';

/** A page of the driven Chromium with a DevTools session of its own. */
export interface ChromiumPage {
  page: Page;
  session: CDPSession;
  targetId: string;
  /** Chromium's number of the window that the page is in. */
  windowId: number;
}

/** The display that windows stand on. */
export interface Display {
  bounds: Rectangle;
  workArea: Rectangle;
  scaleFactor: number;
}

/** How long a second start of Chromium may take to open a window in the first. */
const appWindowTimeoutMs = 5000;

/** The one Chromium that the program's windows are pages of. */
export class Chromium {
  readonly browserSession: CDPSession;
  #started: StartedChromium;
  /** The page that Chromium starts with; it becomes the first window. */
  #spare: Page | undefined;
  #opening: Promise<unknown> = Promise.resolve();
  #appWindows = 0;

  private constructor(started: StartedChromium, browserSession: CDPSession) {
    this.#started = started;
    this.browserSession = browserSession;
    this.#spare = this.#context.pages()[0];
    this.#context.on('page', (page) => void this.#refuseForeign(page));
  }

  /** Starts Chromium with a profile inside `userData`. @throws Error if none is found or it does not start */
  static async launch(commandLine: CommandLine, userData: string): Promise<Chromium> {
    const started = await startChromium(commandLine, userData);
    const browser = started.context.browser();
    if (browser === null) throw new Error('Chromium has no browser session');
    return new Chromium(started, await browser.newBrowserCDPSession());
  }

  get headless(): boolean {
    return this.#started.headless;
  }

  /** A blank page in a window of its own. One after the other, since a page does not say who asked for it. */
  open(bounds: Rectangle): Promise<ChromiumPage> {
    const opened = this.#opening.then(() => this.#open(bounds));
    this.#opening = opened.catch(() => undefined);
    return opened;
  }

  /** The display that windows stand on; undefined without one. */
  async findDisplay(): Promise<Display | undefined> {
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
    this.#context.once('close', listener);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  get #context(): BrowserContext {
    return this.#started.context;
  }

  async #open(bounds: Rectangle): Promise<ChromiumPage> {
    const page = this.#takeSpare() ?? (await this.#create(bounds));
    const session = await this.#context.newCDPSession(page);
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

  async #create(bounds: Rectangle): Promise<Page> {
    if (this.headless) return this.#createTarget(bounds);
    return this.#createAppWindow().catch(() => this.#createTarget(bounds));
  }

  async #createTarget({ x: left, y: top, width, height }: Rectangle): Promise<Page> {
    const created = this.#context.waitForEvent('page', { predicate: isOwn });
    const target = { url: 'about:blank', newWindow: true, left, top, width, height };
    await this.browserSession.send('Target.createTarget', target);
    return created;
  }

  /** A window without tabs and address is opened by Chromium's command line only. */
  async #createAppWindow(): Promise<Page> {
    const url = blankAppPage((this.#appWindows += 1));
    const created = this.#context.waitForEvent('page', {
      predicate: (page) => page.url() === url,
      timeout: appWindowTimeoutMs,
    });
    const { executable, secondStart } = this.#started;
    spawn(executable, [...secondStart, `--app=${url}`], { stdio: 'ignore' }).on('error', () => undefined);
    return created;
  }

  /**
   * A page that another page opened: the handler of its window-open has been asked elsewhere, and there is no other.
   */
  async #refuseForeign(page: Page): Promise<void> {
    if (await isOwn(page)) return;
    await page.close().catch(() => undefined);
  }
}

/** Whether the stand-in opened the page, still blank as it is. */
async function isOwn(page: Page): Promise<boolean> {
  if (page.url().startsWith('data:text/html,<!--standin-')) return true;
  return page.url() === 'about:blank' && (await page.opener()) === null;
}
