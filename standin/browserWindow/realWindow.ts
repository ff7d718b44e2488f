import { setTimeout as delay } from 'node:timers/promises';
import type { Rectangle } from 'electron';
import type { Chromium, ChromiumPage } from '../chromium/chromium.ts';

/** Where a hidden window waits when the desktop lets it stand outside of every display. */
const away = -20_000;

/** How long a desktop may take to put a window elsewhere: until then Chromium says that it is where it was put, ms. */
const deskMs = 250;

/**
 * What the desktop sees of a BrowserWindow. Headless, a page is as big as its window's content and nothing more; with a
 * display it is a window of Chromium's, which stands aside while it is hidden.
 */
export class RealWindow {
  #chromium: Chromium;
  #page: ChromiumPage;
  /** The size that the page was given last; without a display only that can be seen of a window. */
  #size = '';

  constructor(chromium: Chromium, page: ChromiumPage) {
    this.#chromium = chromium;
    this.#page = page;
  }

  async place(bounds: Rectangle, visible: boolean): Promise<void> {
    const { width, height } = bounds;
    if (this.#chromium.headless) {
      // Setting a size makes the page lay out anew even if it has that size.
      if (this.#size === `${width}×${height}`) return;
      this.#size = `${width}×${height}`;
      const metrics = { width, height, deviceScaleFactor: 0, mobile: false };
      await this.#page.session.send('Emulation.setDeviceMetricsOverride', metrics);
      return;
    }
    await this.#setBounds({ windowState: 'normal' });
    const { x, y } = visible ? bounds : { x: away, y: away };
    await this.#setBounds({ left: x, top: y, width, height });
    if (!visible && !(await this.#isAway())) await this.#setBounds({ windowState: 'minimized' });
  }

  async bringToFront(): Promise<void> {
    if (!this.#chromium.headless) await this.#page.session.send('Page.bringToFront');
  }

  async minimise(): Promise<void> {
    if (!this.#chromium.headless) await this.#setBounds({ windowState: 'minimized' });
  }

  /** Some desktops put a window back so that a corner of it can be seen. */
  async #isAway(): Promise<boolean> {
    await delay(deskMs);
    const { windowId } = this.#page;
    const { bounds } = await this.#chromium.browserSession.send('Browser.getWindowBounds', { windowId });
    return (bounds.left ?? 0) < away / 2;
  }

  async #setBounds(bounds: {
    left?: number;
    top?: number;
    width?: number;
    height?: number;
    windowState?: 'normal' | 'minimized';
  }): Promise<void> {
    const { windowId } = this.#page;
    await this.#chromium.browserSession.send('Browser.setWindowBounds', { windowId, bounds });
  }
}
