import { expect, test } from '../fixture.ts';
import { expectAccessible } from '../accessibility/everyLook.ts';
import { expectState, startAtWork } from '../steps.ts';
import { card, ended, signInBeside, talking, tiles } from '../calls/wire.ts';

// Every look at a page is axe's reading of all of it, twice.
test.describe.configure({ timeout: 60_000 });

test.use({ gatewayDefaults: { agents: 2 } });

test('a command is found by typing and done with Enter, somebody is called by name or number, and the focus comes back', async ({
  launch,
  simulator,
}, testInfo) => {
  const { main } = await startAtWork(launch, simulator);
  const { keyboard } = main;
  const field = main.getByRole('combobox', { name: 'Search and commands' });
  await main.getByRole('button', { name: 'Queues', exact: true }).focus();

  await test.step('opens with Ctrl+K, and closes with Escape', async () => {
    await keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await keyboard.press('Escape');
    await expect(field).toBeHidden();
    await expect(main.getByRole('button', { name: 'Queues', exact: true })).toBeFocused();
  });
  await test.step('goes not ready for a reason', async () => {
    await keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await keyboard.type('coach');
    await keyboard.press('Enter');
    await expectState(main, 'Not ready, Coaching');
  });
  await test.step('says why a command is not possible, and does nothing', async () => {
    await keyboard.press('?');
    await expect(field).toBeFocused();
    await keyboard.type('answer');
    await keyboard.press('Enter');
    await expect(main.getByText('There is no call for this now.').first()).toBeVisible();
    await expect(field).toBeFocused();
  });
  await test.step('can be used by everybody', async () => {
    await field.fill('');
    await expectAccessible(main);
    await main.screenshot({ path: testInfo.outputPath('palette.png') });
  });
  await test.step('an answer while it is open names the caller', async () => {
    await field.fill('ready');
    await keyboard.press('Enter');
    await expectState(main, 'Ready');
    await keyboard.press('Control+k');
    simulator.placeCall({ caller: '+12025550142', calldata: '{"name":"Olivia Bennett"}' });
    await field.fill('olivia');
    await expect(main.getByRole('option', { name: /^Answer – Olivia Bennett/ })).toBeVisible();
    await keyboard.press('Enter');
    await expect(main.getByRole('button', { name: 'Hold' }).first()).toBeEnabled();
  });
  await test.step('calls somebody by name, and a number as it is typed', async () => {
    await card(main).getByRole('button', { name: 'End', exact: true }).click();
    await expect(card(main)).toHaveCount(0);
    await expectState(main, 'Ready');
    await signInBeside(simulator, '1002');
    const find = async (typed: string): Promise<void> => {
      await keyboard.press('Control+k');
      await expect(field).toBeFocused();
      await keyboard.type(typed);
      await expect(main.getByRole('option').first()).toContainText('Call –');
      await keyboard.press('Enter');
    };
    await find('call 1002');
    const called = tiles(main).filter({ hasText: '1002' });
    await expect(called).toBeVisible();
    await card(main).getByRole('button', { name: 'End', exact: true }).click();
    await expect(ended(main).filter({ hasText: '1002' })).toBeVisible();
    await find('12025550142');
    await expect(talking(main)).toBeVisible();
  });
});
