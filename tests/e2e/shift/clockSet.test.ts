import { expect, test } from '../fixture.ts';
import { talking } from '../calls/wire.ts';
import { startAtWork } from '../steps.ts';

for (const [way, byMs] of [
  ['ahead', 3_600_000],
  ['back', -3_600_000],
] as const) {
  test(`counts on evenly when the computer’s clock is set ${way}`, async ({ launch, simulator }) => {
    const { main, pop, desktop } = await startAtWork(launch, simulator);
    const timer = main.locator('header .timer').first();
    const seconds = /^for ?0:[0-5]\d$/;
    await expect(timer).toHaveText(seconds);

    await test.step('in the window, before it is told anything', async () => {
      // In all processes at once, as on a computer.
      const atMs = Date.now() + 500;
      await desktop.setClock(byMs, atMs);
      for (const page of [main, pop]) {
        await page.evaluate(
          ([by, at]) => {
            const timeOfDay = Date.now;
            Date.now = () => timeOfDay() + (timeOfDay() >= at ? by : 0);
          },
          [byMs, atMs] as const,
        );
      }
      const isSet = await main.waitForFunction((at) => Math.abs(Date.now() - at) > 1_800_000, atMs);
      await isSet.dispose();
      const before = await timer.textContent();
      await expect.poll(() => timer.textContent()).not.toBe(before);
      await expect(timer).toHaveText(seconds);
    });
    await test.step('in window and pop, with the next news', async () => {
      simulator.placeCall({ caller: '+12025550142' });
      await expect(main.getByText('Ringing', { exact: true }).first()).toBeVisible();
      await expect(pop.locator('header .timer')).toHaveText(/0:0\d$/);
      await expect(main.getByRole('button', { name: /^Answer/ }).first()).toBeEnabled();
      await main.keyboard.press('Alt+A');
      await expect(talking(main).locator('.timer')).toHaveText(/^Talking for ?0:[0-5]\d$/);
    });
  });
}
