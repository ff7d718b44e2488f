import type { MessageBoxOptions } from 'electron';
import { readyChromium } from '../runningStandIn.ts';
import { displayArea } from '../desktop/screen.ts';
import { services } from '../services.ts';
import { initialBounds } from '../browserWindow/windowOptions.ts';

const size = { width: 480, height: 320 };

interface Question {
  title: string;
  message: string;
  detail: string;
  buttons: string[];
  defaultId: number;
}

/** Runs in the dialog's page: shows the question and waits for a button. @returns its number */
function ask({ title, message, detail, buttons, defaultId }: Question): Promise<number> {
  document.title = title;
  const text = (tag: string, content: string): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = content;
    return element;
  };
  document.documentElement.style.font = '15px system-ui, sans-serif';
  document.body.style.margin = '1.5rem';
  document.body.append(text('strong', message), text('p', detail));
  return new Promise((resolve) => {
    for (const [index, label] of buttons.entries()) {
      const button = text('button', label.replaceAll('&', ''));
      button.style.cssText = 'font: inherit; padding: 0.4rem 0.8rem; margin: 0 0.5rem 0.5rem 0';
      button.addEventListener('click', () => resolve(index));
      document.body.append(button);
      if (index === defaultId) button.focus();
    }
  });
}

/**
 * Asks the person in a window of Chromium's.
 * @returns the number of the button; undefined if the window was closed instead
 */
export async function askInWindow(options: MessageBoxOptions): Promise<number | undefined> {
  const chromium = readyChromium();
  const bounds = initialBounds(size, displayArea().workArea);
  const { page, session, windowId } = await chromium.open(bounds);
  const { x: left, y: top, width, height } = bounds;
  await chromium.browserSession.send('Browser.setWindowBounds', {
    windowId,
    bounds: { left, top, width, height },
  });
  await session.send('Page.bringToFront');
  const { title, message, detail = '', buttons = [], defaultId = 0 } = options;
  const question = {
    // Without one Chromium would show the page's address.
    title: title || services().app.name,
    ...{ message, detail, buttons: buttons.length === 0 ? ['OK'] : buttons, defaultId },
  };
  try {
    return await page.evaluate(ask, question);
  } catch {
    return undefined;
  } finally {
    await page.close().catch(() => undefined);
  }
}
