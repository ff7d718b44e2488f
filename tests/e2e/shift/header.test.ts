import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { fillInSignIn, firstAgent, settingsFor } from '../steps.ts';

/** How many rows the header's parts stand in. */
const rows = (main: Page): Promise<number> =>
  main.evaluate(() => {
    const parts = [
      ...document.querySelectorAll('header:has([aria-haspopup]) > :not([role="status"], [popover])'),
    ];
    const boxes = parts.map((part) => part.getBoundingClientRect()).sort((a, b) => a.top - b.top);
    return boxes.filter(({ top }, at) => at === 0 || top >= (boxes[at - 1]?.bottom ?? 0)).length;
  });

test('keeps the header in one row with the longest of everything', async ({ launch, startGateway }) => {
  const agent = { workNo: '59999', skillIds: [], phoneNumber: '012345678901234567890123' };
  const simulator = await startGateway({ http: true, agents: [agent] });
  const settings = settingsFor(simulator);
  const connection = { ...settings.connection, trust: { by: 'system' } };
  const main = await (await launch({ settings: { ...settings, connection } })).page('main');
  await fillInSignIn(main, firstAgent(simulator));
  await expect(main.getByText('Not encrypted', { exact: true })).toBeVisible();

  for (const [language, words] of [
    ['en', 'Ready, in no queue'],
    ['zh', '空闲，但未签入任何队列'],
  ] as const) {
    await main.evaluate((wanted) => window.ringside['savePreferences']?.({ language: wanted }), language);
    await expect(main.getByText(words, { exact: true })).toBeVisible();
    for (const width of [720, 980, 1400]) {
      await main.setViewportSize({ width, height: 640 });
      expect([language, width, await rows(main)]).toEqual([language, width, 1]);
    }
  }
});
