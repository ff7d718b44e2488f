import { expect, test } from '../fixture.ts';
import { expectPop } from '../steps.ts';

test('leads from the first run through practice to the morning’s first call, and back', async ({
  launch,
}) => {
  const { page, desktop } = await launch();
  const [main, pop] = [await page('main'), await page('pop')];

  await test.step('the first run offers a gateway and practice', async () => {
    await expect(main.getByRole('heading', { name: 'Welcome to Ringside' })).toBeVisible();
    await expect(main.getByLabel('Gateway address')).toBeVisible();
    await main.getByRole('button', { name: 'Start practice' }).click();
  });
  await test.step('practice says that it is one, and brings its own agent', async () => {
    await expect(main.getByText('Practice: the calls are simulated')).toBeVisible();
    await expect(main.getByLabel('Work number')).toHaveValue('1001');
    await main.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect.poll(() => desktop.tray()).toMatchObject({ icon: 'practice' });
    expect((await desktop.tray())?.toolTip).toContain('Ringside (Practice)');
  });
  await test.step('the first call pops before it is answered', async () => {
    await expectPop(desktop, 'visible');
    await expect(pop.getByTestId('caller')).toHaveText('Olivia Bennett');
    await expect(pop.getByRole('button', { name: 'Answer' })).toBeEnabled();
    await pop.getByRole('button', { name: 'Answer' }).click();
    await expectPop(desktop, 'hidden');
    await expect(main.getByRole('button', { name: 'Hold', exact: true })).toBeVisible();
  });
  await test.step('ended in one step, call and session and all, it is where it began', async () => {
    await main.getByRole('button', { name: 'End practice' }).click();
    await expect(main.getByRole('heading', { name: 'Welcome to Ringside' })).toBeVisible();
    await expect(main.getByRole('note')).toHaveCount(0);
    await expect.poll(() => desktop.tray()).toMatchObject({ icon: 'signedOut' });
  });
  await test.step('another site can be practised at, before the sign-in there', async () => {
    await main.getByRole('button', { name: 'Start practice' }).click();
    const site = main.getByRole('combobox', { name: 'Simulated site' });
    await expect(site.locator(':checked')).toHaveText('An ordinary morning');
    await site.click();
    await main.getByRole('option', { name: 'A new cluster' }).click();
    await expect(site.locator(':checked')).toHaveText('A new cluster');
    await expect(site).toBeEnabled();
    await main.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect.poll(() => desktop.tray()).toMatchObject({ icon: 'practice' });
    await expectPop(desktop, 'visible');
    await main.getByRole('button', { name: 'End practice' }).click();
    await expect(main.getByRole('heading', { name: 'Welcome to Ringside' })).toBeVisible();
  });
  await test.step('signed out before, it ends as well', async () => {
    await main.getByRole('button', { name: 'Start practice' }).click();
    await main.getByRole('button', { name: 'End practice' }).click();
    await expect(main.getByRole('heading', { name: 'Welcome to Ringside' })).toBeVisible();
  });
});
