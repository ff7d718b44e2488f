/** The lessons' choice, the coach and the look back, for everybody: widths, large text, themes and languages. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessibility/everyLook.ts';
import { tiles } from '../calls/wire.ts';
import { expect, test } from '../fixture.ts';
import { answer, begin, letItRing, startPractice, told } from './lessonSteps.ts';

// Every look at a page is axe's reading of all of it, twice.
test.setTimeout(180_000);

/** The document does not scroll, and nothing of these is cut off at the side. */
async function expectInPlace(main: Page, what: string): Promise<void> {
  const { scrollHeight, clientHeight } = await main.evaluate(() => document.documentElement);
  expect(scrollHeight).toBe(clientHeight);
  const over = await main
    .locator(what)
    .evaluateAll((elements) => elements.filter((one) => one.scrollWidth > one.clientWidth).length);
  expect(over).toBe(0);
}

for (const { width, height, textSize } of [
  { width: 720, height: 520, textSize: '100' },
  { width: 1400, height: 900, textSize: '100' },
  { width: 980, height: 680, textSize: '200' },
]) {
  test(`practice can be used by everybody, ${String(width)} wide at ${textSize} % text`, async ({
    launch,
  }, testInfo) => {
    const { main } = await startPractice(launch);
    await main.evaluate((size) => window.ringside['savePreferences']?.({ textSize: size }), textSize);
    await main.setViewportSize({ width, height });
    const look = async (name: string, what: string): Promise<void> => {
      await expectInPlace(main, what);
      await expectAccessible(main, async () => {
        const lang = await main.evaluate(() => document.documentElement.lang);
        await main.screenshot({ path: testInfo.outputPath(`${name}-${lang}.png`) });
        await expectInPlace(main, what);
      });
    };
    await test.step('the choice', () => look('chooser', '.chooser, .left, .right'));
    await test.step('the coach beside a call', async () => {
      await begin(main, 'Rush hour');
      await told(main, 'Two callers at once');
      await expect(main.locator('main h1')).toBeFocused();
      await letItRing(main);
      await expect(tiles(main)).toBeInViewport();
      await answer(main);
      await told(main, 'hold the call');
      await look('coach', '.coach');
    });
    await test.step('the look back', async () => {
      await main.getByRole('button', { name: 'Look back' }).click();
      await expect(main.getByRole('heading', { name: 'One call, answered.' })).toBeFocused();
      await look('debrief', '.debrief');
      await main.getByRole('button', { name: 'Choose another' }).scrollIntoViewIfNeeded();
      await main.screenshot({ path: testInfo.outputPath('debrief-end.png') });
      await expect(main.getByRole('button', { name: 'Choose another' })).toBeInViewport({ ratio: 1 });
    });
  });
}
