import { expect, test } from '../fixture.ts';
import { startAtWork, takeCall } from '../steps.ts';
import { card, ended, held, talking } from '../calls/wire.ts';

test('hands a call on to a queue that is looked for, by keys alone', async ({ launch, simulator }) => {
  const { main } = await startAtWork(launch, simulator);
  const [skill] = simulator.skills;
  await takeCall(main, simulator, { caller: '+442079460123' });

  await main.keyboard.press('Alt+T');
  const field = main.getByRole('combobox', { name: 'Name or number' });
  await expect(field).toBeFocused();
  await field.fill(skill?.name ?? '');
  await expect(main.getByRole('option').first()).toContainText(skill?.name ?? '-');
  await field.press('Enter');
  await expect(ended(main)).toContainText(`Transferred to ${skill?.name ?? ''}`);
});

test('talks to a number outside first, takes the call back, and hands it over the second time', async ({
  launch,
  simulator,
}) => {
  const { main } = await startAtWork(launch, simulator);
  simulator.placeCall({ caller: '+442079460123' });
  await card(main).getByRole('button', { name: 'Answer' }).click();
  const talkFirst = async (): Promise<void> => {
    await card(main).getByRole('button', { name: 'Transfer' }).click();
    await main.getByRole('radio', { name: 'Talk first' }).click();
    await main.getByRole('combobox', { name: 'Name or number' }).fill('12025550142');
    await main.getByRole('button', { name: 'Talk to 12025550142 first' }).click();
    await expect(card(main)).toContainText('12025550142 has answered');
  };

  await talkFirst();
  await card(main).getByRole('button', { name: 'Cancel transfer' }).click();
  await expect(card(main)).not.toContainText('12025550142');
  await talkFirst();
  await card(main).getByRole('button', { name: 'End', exact: true }).click();
  await expect(ended(main)).toContainText('Transferred to 12025550142');
});

test.describe('by numbers and services of the site', () => {
  test.use({ gatewayDefaults: { ivrMs: 4000 } });

  test('lets an IVR have the caller, who comes back, and hands the call on to an access code', async ({
    launch,
    simulator,
  }) => {
    const { main } = await startAtWork(launch, simulator);
    await takeCall(main, simulator, { caller: '+442079460123' });

    await card(main).getByRole('button', { name: 'Transfer' }).click();
    await main.getByRole('radio', { name: 'IVR and back' }).click();
    await main.getByRole('button', { name: 'To Self service, then back to you' }).click();
    await expect(card(main)).toContainText('Self service has the caller');
    await expect(held(main)).toBeVisible();
    await expect(card(main)).toContainText('Back from Self service');
    await expect(talking(main)).toBeVisible();

    await main.keyboard.press('Alt+T');
    const field = main.getByRole('combobox', { name: 'Name or number' });
    await field.fill('hotline');
    await expect(main.getByRole('option')).toHaveCount(1);
    await field.press('Enter');
    await expect(ended(main)).toContainText('Transferred to Hotline');
  });
});
