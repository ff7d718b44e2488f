import { expect, test } from '../fixture.ts';
import { fillInSignIn, firstAgent, settingsFor } from '../steps.ts';
import { expectAccessible } from './everyLook.ts';

// Every look at a page is axe's reading of all of it, twice.
test.describe.configure({ timeout: 60_000 });

test('the first run, the connection form and practice can be used by everybody', async ({ launch }) => {
  const main = await (await launch()).page('main');
  await test.step('first run', () => expectAccessible(main));
  await test.step('a form with everything in it, and nothing in order', async () => {
    await main.getByLabel('Gateway address').fill('ftp://gateway.example');
    await main.getByRole('radio', { name: 'By its fingerprint' }).check();
    await main.getByRole('checkbox', { name: 'Look up call details on a CC-CMS' }).check();
    await main.getByRole('radio', { name: 'By a CA file' }).last().check();
    await main.getByRole('button', { name: 'Save connection' }).click();
    await expect(main.getByLabel('Gateway address')).toBeFocused();
    await expectAccessible(main);
  });
  await test.step('settings', async () => {
    await main.getByRole('button', { name: 'Settings', exact: true }).click();
    await expect(main.getByRole('heading', { name: 'Settings' })).toBeVisible();
    await expectAccessible(main);
  });
  await test.step('a list that is open', async () => {
    await main.getByRole('combobox', { name: /^Home region/ }).click();
    await expect(main.getByRole('option').first()).toBeVisible();
    await expectAccessible(main);
  });
  await test.step('practice, begun', async () => {
    await main.keyboard.press('Escape');
    await main.getByRole('button', { name: 'Back' }).click();
    await main.getByRole('button', { name: 'Start practice' }).click();
    await expect(main.getByRole('combobox', { name: 'Simulated site' })).toBeVisible();
    await expectAccessible(main);
  });
});

test('signing in can be used by everybody, also when it does not work, and a session that was lost be seen', async ({
  launch,
  startGateway,
}) => {
  const [simulator, other] = [await startGateway(), await startGateway()];
  const { page } = await launch({
    settings: settingsFor({ ...simulator, certificateSha256: other.certificateSha256 }),
  });
  const main = await page('main');
  const agent = firstAgent(simulator);
  await test.step('sign-in', () => expectAccessible(main));
  await test.step('a certificate that is not trusted, to be compared', async () => {
    await fillInSignIn(main, agent);
    await expect(main.getByRole('group', { name: 'Fingerprint (SHA-256) that was shown' })).toBeVisible();
    await expectAccessible(main);
    await main.getByRole('button', { name: 'Go to the connection settings' }).click();
    await main.getByRole('button', { name: 'Fill in the fingerprint that was shown' }).click();
    await main.getByRole('button', { name: 'Save connection' }).click();
    await expect(main.getByText('Connection saved.').first()).toBeVisible();
    await main.getByRole('button', { name: 'Back' }).click();
  });
  await test.step('field errors', async () => {
    await fillInSignIn(main, { ...agent, workNo: '100', password: '' });
    await expect(main.getByLabel('Work number')).toBeFocused();
    await expectAccessible(main);
  });
  await test.step('refused', async () => {
    await fillInSignIn(main, { ...agent, password: 'wrong' });
    await expect(main.getByRole('note')).toBeVisible();
    await expectAccessible(main);
  });
  await test.step('the question whether to take over', async () => {
    simulator.kick(agent.workNo);
    await fillInSignIn(main, agent);
    await expect(main.getByRole('alertdialog')).toBeVisible();
    await expectAccessible(main);
  });
  await test.step('a session that was lost', async () => {
    await main.getByRole('button', { name: 'Take over' }).click();
    await expect(main.getByRole('button', { name: /^Agent/ })).toBeVisible();
    simulator.kick(agent.workNo);
    await expect(main.getByRole('region', { name: 'Your session has ended' })).toBeVisible();
    await expectAccessible(main);
  });
});
