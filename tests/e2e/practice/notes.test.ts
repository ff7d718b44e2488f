import type { Locator } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { expectState } from '../steps.ts';
import { startPractice } from './lessonSteps.ts';

test.setTimeout(90_000);

/** How much lighter the one of text and ground is than the other, by WCAG 2. NaN: one lets others through. */
const contrastOf = (text: Locator): Promise<number> =>
  text.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const [fore = 0, back = 0] = [color, backgroundColor].map((one) => {
      if (pixel === null) return 0;
      pixel.clearRect(0, 0, 1, 1);
      pixel.fillStyle = one;
      pixel.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
      if (alpha < 255) return Number.NaN;
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((each) => {
        const part = each / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    });
    return Math.max(fore, back) / Math.min(fore, back);
  });

test('in practice a colleague answers a note, and how many are unread can be read', async ({ launch }) => {
  const { main } = await startPractice(launch);
  await main.getByRole('radio', { name: 'A whole morning' }).check({ force: true });
  await main.getByRole('button', { name: 'Start', exact: true }).click();
  await expectState(main, 'Not ready');
  await main.keyboard.press('Alt+3');
  await main.getByRole('option', { name: /1004/ }).click();
  await main.getByRole('textbox', { name: 'Write a note' }).fill('Lunch at 12:30?');
  await main.getByRole('button', { name: 'Send note' }).click();
  await expect(main.locator('[data-unread=message]')).toContainText(/Zhang Wei.*Thanks/);
  for (const theme of ['dark', 'light']) {
    await main.evaluate((wanted) => window.ringside['savePreferences']?.(wanted), { theme });
    await main.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme);
    await expect.poll(() => contrastOf(main.locator('nav .count'))).toBeGreaterThan(4.5);
  }
});
