import { expectAccessible } from '../accessibility/everyLook.ts';
import { expect } from '../fixture.ts';
import { test } from '../policy/policyFile.ts';
import {
  chooseState,
  closeSettings,
  openSettings,
  saveConnection,
  settingsFor,
  startAtWork,
} from '../steps.ts';

test('tests a connection without a sign-in, and saves only what was changed', async ({
  launch,
  startGateway,
}, testInfo) => {
  test.setTimeout(60_000);
  const [simulator, other] = [await startGateway(), await startGateway()];
  const program = await launch({
    settings: settingsFor({ ...simulator, certificateSha256: other.certificateSha256 }),
  });
  const settings = await openSettings(program, 'Connection');
  const test_ = settings.getByRole('button', { name: 'Test', exact: true });
  const shown = settings.getByRole('group', { name: 'What the server showed' });
  const save = settings.getByRole('button', { name: 'Save connection' });
  await test.step('what it showed is not what was agreed on', async () => {
    await expect(save).toBeDisabled();
    await expect(save).toHaveAccessibleDescription('Nothing has been changed.');
    await test_.click();
    await expect(shown).toContainText('is not the one agreed on');
    await expect(shown).toContainText('localhost');
    await settings.screenshot({ path: testInfo.outputPath('other.png') });
    await expectAccessible(settings);
  });
  await test.step('with another fingerprint it is trusted', async () => {
    await settings.getByLabel('Fingerprint (SHA-256)').fill(simulator.certificateSha256);
    await test_.click();
    await expect(shown).toContainText('is trusted as set here');
    await settings.keyboard.press('Escape');
    await save.click();
    await expect(settings.getByText('Connection saved.').first()).toBeVisible();
  });
  expect(simulator.requests()).toEqual({});
  await closeSettings(settings, 'Escape');
});

test('tests the connection of a session that goes on, and saves none where all of it is locked', async ({
  launch,
  simulator,
  policy,
}, testInfo) => {
  test.setTimeout(60_000);
  const { env } = policy({
    gateways: [simulator.gateway],
    trust: { by: 'fingerprint', fingerprint: simulator.certificateSha256 },
    cms: null,
    locked: ['gateways', 'trust', 'cms'],
  });
  const program = await startAtWork((options) => launch({ ...options, env }), simulator);
  const settings = await openSettings(program, 'Connection');
  await settings.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(settings.getByText(/is trusted as set here/).first()).toBeVisible();
  await expect(settings.getByText(/^Set by your organisation\. Only/)).toBeVisible();
  await expect(settings.getByRole('button', { name: 'Sign out and change the connection' })).toHaveCount(0);
  await chooseState(program.main, 'Sign out');
  const save = settings.getByRole('button', { name: 'Save connection' });
  await expect(save).toBeDisabled();
  await expect(save).toHaveAccessibleDescription(
    'Set by your organisation. Only your administrator can change it.',
  );
  await save.scrollIntoViewIfNeeded();
  await settings.screenshot({ path: testInfo.outputPath('locked.png') });
  await expectAccessible(settings);
});

test('follows a connection that is set in the main window, and loses nothing that was typed here', async ({
  launch,
  startGateway,
}, testInfo) => {
  const [first, other] = [await startGateway(), await startGateway()];
  const program = await launch();
  const main = await program.page('main');
  const settings = await openSettings(program, 'Connection');
  const address = settings.getByLabel('Gateway address');
  const told = settings.getByRole('main').getByText(/changed elsewhere meanwhile/);
  await saveConnection(main, first);
  await expect(address).toHaveValue(first.gateway);
  await expect(settings.getByLabel('Fingerprint (SHA-256)')).toHaveValue(first.certificateSha256);
  await address.fill('gw.example');
  await saveConnection(main, other);
  await expect(told).toContainText(other.gateway);
  await expect(address).toHaveValue('gw.example');
  await told.scrollIntoViewIfNeeded();
  await settings.screenshot({ path: testInfo.outputPath('elsewhere.png') });
  await expectAccessible(settings);
  await settings.getByRole('button', { name: 'Show what is set now' }).click();
  await expect(address).toHaveValue(other.gateway);
  await expect(told).toBeHidden();
});
