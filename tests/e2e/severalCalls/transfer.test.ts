import { expect, test } from '../fixture.ts';
import { startAtWork, takeCall } from '../steps.ts';
import { card, ended, held, talking } from '../calls/wire.ts';

test.use({ gatewayDefaults: { ivrMs: 4000 } });

test('hands a call on to a queue, to a number that was talked to first, and, after an IVR had the caller, to an access code', async ({
  launch,
  simulator,
}) => {
  const { main } = await startAtWork(launch, simulator);
  const field = main.getByRole('combobox', { name: 'Name or number' });
  const over = (number: string) => ended(main).filter({ hasText: number });

  await test.step('to a queue that is looked for, by keys alone', async () => {
    const [skill] = simulator.skills;
    await takeCall(main, simulator, { caller: '+442079460123' });
    await main.keyboard.press('Alt+T');
    await expect(field).toBeFocused();
    await field.fill(skill?.name ?? '');
    await expect(main.getByRole('option').first()).toContainText(skill?.name ?? '-');
    await field.press('Enter');
    await expect(over('20 7946 0123')).toContainText(`Transferred to ${skill?.name ?? ''}`);
  });
  await test.step('to a number outside: talked to, the call taken back, and handed over the second time', async () => {
    await takeCall(main, simulator, { caller: '+442079460124', workNo: '1001' });
    const talkFirst = async (): Promise<void> => {
      await card(main).getByRole('button', { name: 'Transfer' }).click();
      await main.getByRole('radio', { name: 'Talk first' }).click();
      await field.fill('12025550142');
      await main.getByRole('button', { name: 'Talk to 12025550142 first' }).click();
      await expect(card(main)).toContainText('12025550142 has answered');
    };
    await talkFirst();
    await card(main).getByRole('button', { name: 'Cancel transfer' }).click();
    await expect(card(main)).not.toContainText('12025550142');
    await talkFirst();
    await card(main).getByRole('button', { name: 'End', exact: true }).click();
    await expect(over('20 7946 0124')).toContainText('Transferred to 12025550142');
  });
  await test.step('an IVR has the caller, who comes back', async () => {
    await takeCall(main, simulator, { caller: '+442079460125', workNo: '1001' });
    await card(main).getByRole('button', { name: 'Transfer' }).click();
    await main.getByRole('radio', { name: 'IVR and back' }).click();
    await main.getByRole('button', { name: 'To Self service, then back to you' }).click();
    await expect(card(main)).toContainText('Self service has the caller');
    await expect(held(main)).toBeVisible();
    await expect(card(main)).toContainText('Back from Self service');
    await expect(talking(main)).toBeVisible();
  });
  await test.step('to an access code', async () => {
    await main.keyboard.press('Alt+T');
    await field.fill('hotline');
    await expect(main.getByRole('option')).toHaveCount(1);
    await field.press('Enter');
    await expect(over('20 7946 0125')).toContainText('Transferred to Hotline');
  });
});
