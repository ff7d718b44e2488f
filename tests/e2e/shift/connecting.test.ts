import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type RunningProgram, expect, test } from '../fixture.ts';
import { chooseState, closeSettings, fillInSignIn, firstAgent, settingsFor } from '../steps.ts';

/** Another certificate's than the simulator's. */
const otherFingerprint = 'AB:'.repeat(31) + 'CD';

const signInButton = (main: Page) => main.getByRole('button', { name: 'Sign in', exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Save connection' }).click();
const toConnection = async (program: RunningProgram): Promise<Page> => {
  await (
    await program.page('main')
  )
    .getByRole('button', { name: 'Connection settings', exact: true })
    .click();
  return program.page('settings');
};

test('trusts by a CA file what this computer’s own list does not know; refuses another fingerprint, shows the one that was shown, and connects by it', async ({
  launch,
  simulator,
}) => {
  // The settings window is opened three times.
  test.setTimeout(60_000);
  const program = await launch();
  const { userDataDir } = program;
  const main = await program.page('main');
  await test.step('the computer’s own list does not know the gateway, given without its scheme', async () => {
    await main.getByLabel('Address').fill(new URL(simulator.gateway).host);
    await main.getByRole('button', { name: 'Connect' }).click();
    await main.getByRole('radio', { name: 'Use this computer’s store' }).check();
    await main.getByRole('button', { name: 'Trust and go on' }).click();
    await expect(main.getByText(`Gateway: ${simulator.gateway}`)).toBeVisible();
    await fillInSignIn(main, firstAgent(simulator));
    await expect(main.getByRole('note')).toContainText('The certificate of the gateway is not trusted.');
    expect(simulator.requests()).toEqual({});
  });
  await test.step('a file with its authority does', async () => {
    const caFile = join(userDataDir, 'authority.pem');
    await writeFile(caFile, simulator.certificatePem);
    const settings = await toConnection(program);
    await settings.getByRole('radio', { name: 'By a CA file' }).check();
    await settings.getByLabel('CA file', { exact: true }).fill(caFile);
    await save(settings);
    await closeSettings(settings);
    await fillInSignIn(main, firstAgent(simulator));
    await expect(main.getByRole('button', { name: /^Agent/ })).toBeVisible();
  });
  await test.step('a certificate of another fingerprint is refused in words, before anything was sent', async () => {
    await chooseState(main, 'Sign out');
    const settings = await toConnection(program);
    await settings.getByRole('radio', { name: 'By its fingerprint' }).check();
    await settings.getByLabel('Fingerprint (SHA-256)').fill(otherFingerprint);
    await save(settings);
    await expect(settings.getByText('Connection saved.').first()).toBeVisible();
    await closeSettings(settings);
    simulator.resetRequests();
    await fillInSignIn(main, firstAgent(simulator));
    await expect(main.getByRole('note')).toContainText(
      'The certificate of the gateway is not the one agreed on.',
    );
    await expect(main.getByRole('group', { name: 'Fingerprint (SHA-256) that was shown' })).toHaveText(
      simulator.certificateSha256,
    );
    expect(simulator.requests()).toEqual({});
  });
  await test.step('the shown one is taken over by the agent’s word', async () => {
    const settings = await toConnection(program);
    await settings.getByRole('button', { name: 'Fill in the fingerprint that was shown' }).click();
    await save(settings);
    await expect(settings.getByText('Connection saved.').first()).toBeVisible();
    await closeSettings(settings);
    await fillInSignIn(main, firstAgent(simulator));
    await expect(main.getByRole('button', { name: /^Agent/ })).toBeVisible();
  });
});

test('names at the field what is not in order and asks nobody; says that the gateway does not answer, and signs in once it does', async ({
  launch,
  simulator,
}) => {
  const program = await launch({ settings: settingsFor(simulator) });
  const main = await program.page('main');
  for (const agentId of ['100', '1000000', '12a', '']) {
    await test.step(`work number "${agentId}"`, async () => {
      await fillInSignIn(main, { ...firstAgent(simulator), workNo: agentId });
      const field = main.getByLabel('Work number');
      await expect(field).toHaveAccessibleDescription('Work number: a whole number from 101 to 999999');
      await expect(field).toBeFocused();
      await expect(field).toHaveAttribute('aria-invalid', 'true');
    });
  }
  await test.step('password and phone number', async () => {
    await fillInSignIn(main, { ...firstAgent(simulator), password: '', phoneNumber: '' });
    await expect(main.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
      'Password: 1 to 32 characters',
    );
    await expect(main.getByLabel('Phone number')).toHaveAccessibleDescription(
      /Phone number: 1 to 24 characters/,
    );
  });
  await test.step('every field of the connection', async () => {
    const settings = await toConnection(program);
    await settings.getByLabel('Gateway address').fill('ftp://gateway.example');
    await settings.getByLabel('Fingerprint (SHA-256)').fill('AB:CD');
    await settings.getByRole('checkbox', { name: 'Look up call details on a CC-CMS' }).check();
    await settings.getByLabel('Call centre ID (ccId)').fill('65536');
    await settings.getByLabel('VDN').fill('5001');
    await save(settings);
    const said = {
      'Gateway address':
        'Gateway address: an address such as https://host:8043 (https or http), without a path',
      'Fingerprint (SHA-256)': 'Fingerprint (SHA-256): 64 hexadecimal digits, with or without colons',
      'CC-CMS address':
        'CC-CMS address: an address such as https://host:8043 (https or http), without a path',
      'Call centre ID (ccId)': 'Call centre ID (ccId): a whole number from 1 to 65535',
      VDN: 'VDN: a whole number from 1 to 5000',
      'Access key': 'Access key: 1 to 128 characters',
      'Secret key': 'Secret key: 1 to 256 characters',
    };
    for (const [label, words] of Object.entries(said)) {
      const field = settings.getByLabel(label, { exact: true }).first();
      await expect(field.locator('xpath=..')).toContainText(words);
      await expect(field).toHaveAccessibleDescription(/./);
    }
    await closeSettings(settings);
  });
  await test.step('nobody was asked', () => {
    expect(simulator.requests()).toEqual({});
  });
  await test.step('no answer', async () => {
    simulator.faults.add({ interface: '*', drop: true, times: 0 });
    await fillInSignIn(main, firstAgent(simulator));
    await expect(main.getByRole('note')).toContainText('No answer from the gateway.');
    await expect(main.getByRole('note')).toContainText('ask your administrator whether the address is right');
  });
  await test.step('once it answers', async () => {
    simulator.faults.clear();
    await signInButton(main).click();
    await expect(main.getByRole('button', { name: /^Agent/ })).toBeVisible();
  });
});
