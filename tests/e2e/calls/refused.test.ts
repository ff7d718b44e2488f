import type { Locator } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { startAtWork, takeCall } from '../steps.ts';
import { card, talking } from './wire.ts';

const box = async (of: Locator) => {
  const found = await of.boundingBox();
  if (found === null) throw new Error('it is not on the page');
  return found;
};

test('tells of a refused hold at its button and moves nothing, until the call has gone', async ({
  launch,
  simulator,
}) => {
  const { main } = await startAtWork(launch, simulator);
  const { callId } = await takeCall(main, simulator, { caller: '+442079460123' });
  const [hold, end] = ['Hold', 'End'].map((name) => card(main).getByRole('button', { name, exact: true }));
  if (hold === undefined || end === undefined) throw new Error('two buttons');
  const alert = main.getByRole('note');

  for (const [width, height] of [
    [980, 680],
    [720, 520],
  ] as const) {
    await test.step(`at ${String(width)} × ${String(height)}`, async () => {
      await main.setViewportSize({ width, height });
      const before = [await box(hold), await box(end)];
      simulator.faults.add({ interface: 'hold', retcode: '200-005' });
      await hold.click();
      await expect(alert).toContainText('200-005');
      expect([await box(hold), await box(end)]).toEqual(before);
      const [told, button] = [await box(alert), await box(hold)];
      expect(told.y).toBeGreaterThan(button.y + button.height);
      expect(told.y - button.y - button.height).toBeLessThan(16);
      expect(Math.abs(told.x - button.x)).toBeLessThan(2);
      expect(told.x + told.width).toBeLessThanOrEqual(width);
    });
    await test.step('the next try takes it away', async () => {
      await hold.click();
      await expect(alert).toHaveCount(0);
      await card(main).getByRole('button', { name: 'Retrieve', exact: true }).click();
      await expect(talking(main)).toBeVisible();
    });
  }
  await test.step('so does the end of the call', async () => {
    simulator.faults.add({ interface: 'hold', retcode: '200-005' });
    await hold.click();
    await expect(alert).toBeVisible();
    simulator.abandonCall(callId);
    await expect(card(main)).toHaveCount(0);
    await expect(alert).toHaveCount(0);
  });
});
