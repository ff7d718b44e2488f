import { expect, test } from '../fixture.ts';
import { tiles } from '../calls/wire.ts';
import { listen } from '../listen.ts';
import { startAtWork } from '../steps.ts';

test('says in tray, tile and announcement that a call is on hold for too long, and sounds once', async ({
  launch,
  simulator,
}) => {
  const { main, pop, desktop } = await startAtWork(launch, simulator, { holdAmberS: 2, holdRedS: 12 });
  const told = async () => (await desktop.tray())?.toolTip.split('\n')[1];
  const heard = await listen(pop);
  simulator.placeCall({ caller: '+442079460123' });
  await main.getByRole('button', { name: 'Answer', exact: true }).click();
  await main.getByRole('button', { name: 'Hold', exact: true }).click();

  await expect.poll(told).toBe('1 call on hold for over 0:02');
  await expect(tiles(main)).toContainText('Over 0:02 on hold');
  await expect(main.getByTestId('announcement')).toContainText('has been on hold for over 0:02.');
  await expect.poll(told, { timeout: 20_000 }).toBe('1 call on hold for over 0:12');
  await expect(tiles(main)).toContainText('Over 0:12 on hold');
  expect((await heard()).begun).toBe(1);
  await main.keyboard.press('Alt+H');
  await expect(tiles(main)).not.toContainText('on hold');
  await expect.poll(told).not.toContain('on hold');
});
