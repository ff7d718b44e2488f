import type { Locator } from '@playwright/test';
import { held, talking, tiles } from '../calls/wire.ts';
import { expect, test } from '../fixture.ts';
import { startAtWork, takeCall } from '../steps.ts';

/** Whether all of a text stands in its place; letters may be higher than their line. */
const isWhole = (text: Locator): Promise<boolean> =>
  text.evaluate(
    ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
      scrollWidth <= clientWidth && scrollHeight < clientHeight + 10,
  );

test('a tile has room for a usual name and a usual number, in each density and language, and no more height for it', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ noAnswerMs: 60_000 });
  const { main } = await startAtWork(launch, simulator);
  await main.setViewportSize({ width: 980, height: 680 });
  await takeCall(main, simulator, { caller: '+442079460959', calldata: 'name=Olivia Bennett' });
  await main.keyboard.press('Alt+H');
  await expect(held(main)).toHaveCount(1);
  await takeCall(main, simulator, {
    caller: '+442079460958',
    calldata: 'name=Christopher Bell',
    workNo: '1001',
  });
  await expect(talking(main)).toHaveCount(1);
  await main.keyboard.press('Alt+H');
  await expect(held(main)).toHaveCount(2);
  simulator.placeCall({ caller: '+442079460958', workNo: '1001' });
  await expect(tiles(main)).toHaveCount(3);
  for (const [density, height] of [
    ['comfortable', 68],
    ['compact', 56],
  ] as const) {
    for (const language of ['zh', 'en']) {
      await test.step(`${density}, ${language}`, async () => {
        await main.evaluate((wanted) => window.ringside['savePreferences']?.(wanted), { density, language });
        await expect(main.locator('html')).toHaveAttribute('data-density', density);
        await expect(main.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
        for (const name of ['+44 20 7946 0958', 'Olivia Bennett', 'Christopher Bell']) {
          const tile = main.locator('li[data-call]').filter({ hasText: name });
          expect(await isWhole(tile.locator('bdi').first())).toBe(true);
          expect((await tile.boundingBox())?.height).toBe(height);
        }
      });
    }
  }
});
