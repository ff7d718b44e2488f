/** Pictures of what is to be seen: in both languages and both themes, the main window in three sizes. */
import type { Page } from 'playwright-core';
import type { RingsideBridge } from '../../src/shared/contract/bridge.ts';
import type { Stage, WindowName } from './stage.ts';

const looks = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'zh', theme: 'dark' },
  { language: 'zh', theme: 'light' },
] as const;
export type Look = (typeof looks)[number];

/** Sets language and theme, as the settings view does, and waits until the window shows them. */
async function wear(page: Page, look: Look): Promise<void> {
  await page.evaluate(async (preferences) => {
    const { ringside } = globalThis as unknown as { ringside: RingsideBridge };
    await ringside.savePreferences(preferences);
  }, look);
  await page.waitForFunction(
    ({ language, theme }) =>
      document.documentElement.lang.startsWith(language) &&
      matchMedia(`(prefers-color-scheme: ${theme})`).matches,
    look,
  );
}

/** Of the main window, CSS pixels: a wide one, the usual one, and the smallest that it can have. */
const sizes = [
  { width: 1400, height: 900 },
  { width: 980, height: 680 },
  { width: 720, height: 520 },
] as const;

type Size = Readonly<Record<'width' | 'height', number>>;

/**
 * Draws the page as in a window of each size, and as in its own again. The connection stays: with it the size would go
 * that the window had before.
 */
async function inEachSize(page: Page, draw: (size: Size) => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const set = async (size: Size): Promise<void> => {
    await session.send('Emulation.setDeviceMetricsOverride', {
      ...size,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await page.waitForFunction(({ width }) => innerWidth === width, size);
  };
  const own = await page.evaluate((): Size => ({ width: innerWidth, height: innerHeight }));
  for (const size of sizes) {
    await set(size);
    await draw(size);
  }
  await set(own);
}

/**
 * One picture of a window that has one size in each look, in the folder `views`. `ready`: brings about what goes by the
 * language.
 */
export async function takeWindowAlbum(
  stage: Stage,
  window: WindowName,
  name: string,
  ready?: (language: Look['language']) => Promise<void>,
): Promise<void> {
  const page = await stage.window(window);
  for (const look of looks) {
    await wear(page, look);
    await ready?.(look.language);
    await stage.picture(page, `views/${name}-${look.language}-${look.theme}`);
  }
  await wear(page, looks[0]);
}

/** One picture of the main window in each look and size, in the folder `views`. */
export async function takeAlbum(stage: Stage, name: string): Promise<void> {
  for (const look of looks) {
    await wear(stage.main, look);
    await inEachSize(stage.main, ({ width }) =>
      stage.picture(stage.main, `views/${name}-${String(width)}-${look.language}-${look.theme}`),
    );
  }
  await wear(stage.main, looks[0]);
}
