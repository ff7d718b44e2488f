import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { expectPop, startAtWork } from '../steps.ts';

const rem = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

test('grows with Ctrl and +, the pop with it, and is as usual again with Ctrl and 0', async ({
  launch,
  simulator,
}) => {
  const { main, pop, desktop } = await startAtWork(launch, simulator);
  for (const size of [17.6, 20, 24, 28, 32]) {
    await main.keyboard.press('Control++');
    await expect.poll(() => rem(main)).toBeCloseTo(size);
  }
  await expect.poll(() => rem(pop)).toBe(32);
  simulator.placeCall({ caller: '+442079460123' });
  await expectPop(desktop, 'visible');
  await expect.poll(async () => (await desktop.window('pop')).bounds.width).toBe(736);
  const answer = pop.getByRole('button', { name: 'Answer' });
  await expect(answer).toBeInViewport({ ratio: 1 });

  await main.keyboard.press('Control+0');
  await expect.poll(() => rem(main)).toBe(16);
  await expect.poll(async () => (await desktop.window('pop')).bounds.width).toBe(368);
});
