import { expect, test } from '../fixture.ts';
import { chooseState, closeSettings, fillInSignIn, firstAgent, openSettings, settingsFor } from '../steps.ts';
import { expectAccessible } from './everyLook.ts';

// Every look at a page is axe's reading of all of it, twice.
test.describe.configure({ timeout: 60_000 });

test('the first run, the connection form and practice can be used by everybody', async ({ launch }) => {
  const program = await launch();
  const main = await program.page('main');
  await test.step('first run', () => expectAccessible(main));
  await test.step('an address that is none', async () => {
    await main.getByLabel('Address').fill('ftp://gateway.example');
    await main.getByRole('button', { name: 'Connect' }).click();
    await expect(main.getByLabel('Address')).toBeFocused();
    await expectAccessible(main);
  });
  await test.step('the connection with nothing in order, and a list of the settings that is open', async () => {
    const settings = await openSettings(program, 'Connection');
    await settings.getByLabel('Gateway address').fill('ftp://gateway.example');
    await settings.getByRole('radio', { name: 'By its fingerprint' }).check();
    await settings.getByRole('checkbox', { name: 'Look up call details on a CC-CMS' }).check();
    await settings.getByRole('button', { name: 'Save connection' }).click();
    await expect(settings.getByLabel('Gateway address')).toBeFocused();
    await expectAccessible(settings);
    await settings.getByRole('button', { name: 'General' }).click();
    await settings.getByRole('combobox', { name: /^Home region/ }).click();
    await expect(settings.getByRole('option', { name: 'United States (US)' })).toBeVisible();
    await expectAccessible(settings);
    await settings.keyboard.press('Escape');
    await closeSettings(settings);
  });
  await test.step('practice, begun', async () => {
    await main.getByRole('button', { name: 'Start practice' }).click();
    await expect(main.getByRole('heading', { name: 'What would you like to practise?' })).toBeVisible();
    await expectAccessible(main);
    await chooseState(main, 'Sign out');
    await expect(main.getByRole('combobox', { name: 'Simulated site' })).toBeVisible();
    await expectAccessible(main);
  });
});

test('signing in can be used by everybody, also when it does not work, and a session that was lost be seen', async ({
  launch,
  startGateway,
}) => {
  const [simulator, other] = [await startGateway(), await startGateway()];
  const program = await launch({
    settings: settingsFor({ ...simulator, certificateSha256: other.certificateSha256 }),
  });
  const main = await program.page('main');
  const agent = firstAgent(simulator);
  await test.step('sign-in', () => expectAccessible(main));
  await test.step('a certificate that is not trusted, to be compared', async () => {
    await fillInSignIn(main, agent);
    await expect(main.getByRole('group', { name: 'Fingerprint (SHA-256) that was shown' })).toBeVisible();
    await expectAccessible(main);
    await main.getByRole('button', { name: 'Go to the connection settings' }).click();
    const settings = await program.page('settings');
    await settings.getByRole('button', { name: 'Fill in the fingerprint that was shown' }).click();
    await expectAccessible(settings);
    await settings.getByRole('button', { name: 'Save connection' }).click();
    await expect(settings.getByText('Connection saved.').first()).toBeVisible();
    await closeSettings(settings);
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
