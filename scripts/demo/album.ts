/** Pictures of what is to be seen, in both languages and both themes. */
import type { Page } from 'playwright-core';
import type { RingsideBridge } from '../../src/shared/contract/bridge.ts';
import type { Stage } from './stage.ts';

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

/** One picture of a window in each look, in the folder `views`. */
export async function takeAlbum(stage: Stage, page: Page, name: string): Promise<void> {
  for (const look of looks) {
    await wear(page, look);
    await stage.picture(page, `views/${name}-${look.language}-${look.theme}`);
  }
  await wear(page, looks[0]);
}
