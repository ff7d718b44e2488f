import { expect, test } from '../fixture.ts';
import { closeSettings, openSettings, startAtWork } from '../steps.ts';
import { held } from './wire.ts';

test('calls a person by the name that comes with the call, and its fields by their labels', async ({
  launch,
  simulator,
}) => {
  const program = await startAtWork(launch, simulator);
  const { main, pop } = program;
  const settings = await openSettings(program, 'Customer data');
  await settings.getByLabel('Field', { exact: true }).fill('order');
  await settings.getByRole('button', { name: 'Add field' }).click();
  const english = settings.getByLabel('English name of order');
  await english.fill('Order number');
  await english.press('Enter');
  await closeSettings(settings);
  simulator.placeCall({
    ...{ caller: '+442079460958', called: '60015', skillId: 2 },
    calldata: '{"order":"A-17","name":"Ada Lovelace"}',
  });
  await expect(pop.getByTestId('caller')).toHaveText('Ada Lovelace');
  await expect(pop.getByTestId('region')).toHaveText('+44 20 7946 0958 · United Kingdom');
  const card = main.getByRole('article');
  await expect(card.getByRole('heading', { level: 1 })).toContainText('Ada Lovelace');
  await expect(card.getByRole('row', { name: 'Order number A-17' })).toBeVisible();
  await card.getByRole('button', { name: /^Answer/ }).click();
  await card.getByRole('button', { name: /^Hold/ }).click();
  await expect(held(main)).toContainText('Ada Lovelace');
});
