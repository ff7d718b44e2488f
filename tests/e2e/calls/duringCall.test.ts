import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';
import { card } from './wire.ts';

test('mutes a call by button and by key, and says so while another view is open', async ({
  launch,
  simulator,
}) => {
  const { main } = await startAtWork(launch, simulator);
  simulator.placeCall({ caller: '+442079460123' });
  await card(main).getByRole('button', { name: 'Answer' }).click();
  const isMuted = () => simulator.calls().map(({ muted }) => muted);

  await card(main).getByRole('button', { name: 'Mute' }).click();
  await expect(card(main)).toContainText('Muted');
  expect(isMuted()).toEqual([true]);
  await main.keyboard.press('Alt+4');
  await expect(main.getByRole('region', { name: 'Calls at hand' })).toContainText('Muted');
  await main.keyboard.press('Alt+M');
  await expect(main.getByRole('region', { name: 'Calls at hand' })).not.toContainText('Muted');
  expect(isMuted()).toEqual([false]);
});
