import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { Preferences } from '../../../src/shared/settings/preferences.ts';
import { expect } from '../fixture.ts';

declare global {
  interface Window {
    axe: typeof axe;
    ringside: Record<string, (...args: unknown[]) => Promise<unknown>>;
  }
}

type Look = Pick<Preferences, 'language' | 'theme'>;

/**
 * Both languages and both themes: what axe looks for depends on texts or on colours, and not on how the two go together.
 * The last is the tests' own.
 */
const looks = [
  { language: 'zh', theme: 'dark' },
  { language: 'en', theme: 'light' },
] as const satisfies readonly Look[];

const lookOf = (page: Page): Promise<{ lang: string; dark: boolean }> =>
  page.evaluate(() => ({
    lang: document.documentElement.lang.slice(0, 2),
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
  }));

/** Changes language and theme as the settings do, and waits until the page shows it: `lang` follows its texts. */
async function setLook(page: Page, look: Look): Promise<void> {
  await page.evaluate((wanted) => window.ringside['savePreferences']?.(wanted), look);
  const shown = { lang: look.language, dark: look.theme === 'dark' };
  await expect.poll(() => lookOf(page), { intervals: [20] }).toEqual(shown);
}

/** Colours on their way have a contrast of their own. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // One that another takes the place of is aborted.
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}

/** What axe finds wrong on the page as it stands, a line each. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() => window.axe.run());
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}`),
  );
}

/** Pictures without a shape: of parts of the program that load each other, one may have come too late. */
const undrawn = (page: Page) => page.locator('svg:empty');

/**
 * Expects no violation, and every picture drawn, on the page as it stands, in each theme and language; English and
 * light again after. `before` brings about what is to be looked at, where it does not last for long.
 */
export async function expectAccessible(page: Page, before?: () => Promise<void>): Promise<void> {
  for (const look of looks) {
    await setLook(page, look);
    await before?.();
    await settled(page);
    await expect(undrawn(page)).toHaveCount(0);
    expect(await violations(page), `${look.language}, ${look.theme}`).toEqual([]);
  }
}
