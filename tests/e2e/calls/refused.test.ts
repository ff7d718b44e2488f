import type { Locator } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';
import { card, talking } from './wire.ts';

const box = async (of: Locator) => {
  const found = await of.boundingBox();
  if (found === null) throw new Error('it is not on the page');
  return found;
};

for (const [width, height] of [
  [980, 680],
  [720, 520],
] as const) {
  test(`tells of a refused hold at its button and moves nothing, at ${String(width)} × ${String(height)}`, async ({
    launch,
    simulator,
  }) => {
    const { main } = await startAtWork(launch, simulator);
    await main.setViewportSize({ width, height });
    simulator.placeCall({ caller: '+442079460123' });
    await card(main).getByRole('button', { name: 'Answer' }).click();
    const [hold, end] = ['Hold', 'End'].map((name) => card(main).getByRole('button', { name }));
    if (hold === undefined || end === undefined) throw new Error('two buttons');
    await expect(talking(main)).toBeVisible();
    const before = [await box(hold), await box(end)];

    simulator.faults.add({ interface: 'hold', retcode: '200-005' });
    await hold.click();
    const alert = main.getByRole('note');
    await expect(alert).toContainText('200-005');
    expect([await box(hold), await box(end)]).toEqual(before);
    const [told, button] = [await box(alert), await box(hold)];
    expect(told.y).toBeGreaterThan(button.y + button.height);
    expect(told.y - button.y - button.height).toBeLessThan(16);
    expect(Math.abs(told.x - button.x)).toBeLessThan(2);
    expect(told.x + told.width).toBeLessThanOrEqual(width);

    // The next try takes it away, and so does the end of the call.
    await hold.click();
    await expect(alert).toHaveCount(0);
  });
}

test('takes what was refused away with the call', async ({ launch, simulator }) => {
  const { main } = await startAtWork(launch, simulator);
  const { callId } = simulator.placeCall({ caller: '+442079460123' });
  await card(main).getByRole('button', { name: 'Answer' }).click();
  simulator.faults.add({ interface: 'hold', retcode: '200-005' });
  await card(main).getByRole('button', { name: 'Hold' }).click();
  await expect(main.getByRole('note')).toBeVisible();
  simulator.abandonCall(callId);
  await expect(card(main)).toHaveCount(0);
  await expect(main.getByRole('note')).toHaveCount(0);
});
