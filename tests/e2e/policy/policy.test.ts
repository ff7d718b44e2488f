/** What an administrator's policy file makes of the program. The machine itself has none: `RINGSIDE_POLICY` names it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SettingsDocument } from '../../../src/main/settings/settingsDocument.ts';
import type { Simulator } from '../../../simulator/index.ts';
import { expectAccessible } from '../accessibility/everyLook.ts';
import { expect } from '../fixture.ts';
import { closeSettings, expectState, fillInSignIn, firstAgent, settingsFor } from '../steps.ts';
import { test } from './policyFile.ts';

// Every look at a page is axe's reading of all of it, twice.
test.describe.configure({ timeout: 60_000 });

const trustIn = ({ certificateSha256: fingerprint }: Simulator) =>
  ({ by: 'fingerprint', fingerprint }) as const;
const byOrganisation = 'Set by your organisation.';

/** Asks the program itself, past what the window would let a person do. */
const ask = (main: Page, action: string, argument: unknown): Promise<unknown> =>
  main.evaluate(([name, given]) => window.ringside[name]?.(given), [action, argument] as const);
const refused = { ok: false, problem: { kind: 'notPossible', why: 'setByOrganisation' } };

test('the first start is at the sign-in, and nobody changes what the organisation has locked', async ({
  launch,
  simulator,
  policy,
}) => {
  const { env } = policy({
    gateways: [simulator.gateway],
    trust: trustIn(simulator),
    startReady: false,
    holdRedS: 300,
    popCorner: 'topLeft',
    locked: ['gateways', 'trust', 'startReady', 'popCorner'],
  });
  const program = await launch({ env });
  const { userDataDir } = program;
  const main = await program.page('main');
  const settings = (): SettingsDocument =>
    JSON.parse(readFileSync(join(userDataDir, 'settings.json'), 'utf8')) as SettingsDocument;

  await test.step('the gateway is shown and can be signed in to', async () => {
    await expect(main.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
    await expect(main.getByText(`Gateway: ${simulator.gateway}`)).toBeVisible();
  });
  await test.step('gateway and trust are there and cannot be used, which is said', async () => {
    await main.getByRole('button', { name: 'Connection settings' }).click();
    const window = await program.page('settings');
    const address = window.getByLabel('Gateway address');
    await expect(address).toHaveValue(simulator.gateway);
    await expect(address).toBeDisabled();
    await expect(address).toHaveAccessibleDescription(new RegExp(byOrganisation));
    await expect(window.getByRole('radio', { name: 'By its fingerprint' })).toBeDisabled();
    await expect(window.getByText(/set by your organisation\. Only your administrator can/)).toBeVisible();
    await expectAccessible(window);
    await window.getByRole('button', { name: 'Calls and pop' }).click();
    await expect(window.getByRole('radio', { name: 'Not ready' })).toBeDisabled();
  });
  await test.step('what is not locked is the agent’s to change', async () => {
    const window = await program.page('settings');
    const red = window.getByLabel('Hold alarm, red');
    await expect(red).toHaveValue('5:00');
    await red.fill('3:20');
    await red.press('Enter');
    await expect.poll(() => settings().preferences.holdRedS).toBe(200);
    await closeSettings(window);
  });
  await test.step('the program refuses it, too', async () => {
    const connection = { gatewayAddress: 'https://other.example:8043', trust: { by: 'system' }, cms: null };
    const cmsKeys = { accessKey: null, secretKey: null };
    expect(await ask(main, 'savePreferences', { popCorner: 'bottomRight' })).toEqual(refused);
    expect(await ask(main, 'saveConnection', { connection, cmsKeys })).toEqual(refused);
  });
  await test.step('the sign-in is as the policy has it', async () => {
    await fillInSignIn(main, firstAgent(simulator));
    await expectState(main, 'Not ready');
  });
  await test.step('nothing of the policy is among the agent’s own settings', async () => {
    await expect.poll(() => settings().remembered).not.toBeNull();
    // Looking at the page has set language and theme.
    expect(Object.keys(settings().preferences).sort()).toEqual(['holdRedS', 'language', 'theme']);
    expect(settings().connection).toBeNull();
  });
});

test('a policy that is not in order is named with its places, and nobody signs in by it', async ({
  launch,
  simulator,
  policy,
}) => {
  const { env, path } = policy({
    gateways: [simulator.gateway],
    Trust: trustIn(simulator),
    holdRedS: '300',
    locked: ['theme'],
  });
  const { page, userDataDir } = await launch({ env, settings: settingsFor(simulator) });
  const main = await page('main');
  const places = [
    '$.Trust is no name that this version knows. Most likely trust is meant.',
    '$.holdRedS takes a whole number from 0 to 3600; there is a text.',
    '$.locked[0] cannot be locked.',
  ];

  await test.step('in the window', async () => {
    const note = main.getByRole('note').filter({ hasText: `organisation in ${path} is not in order` });
    for (const place of places) await expect(note).toContainText(place);
    await expectAccessible(main);
  });
  await test.step('in the log', () => {
    const log = readFileSync(join(userDataDir, 'logs', 'ringside.log'), 'utf8');
    expect(places.filter((place) => !log.includes(place.slice(place.indexOf(' ') + 1)))).toEqual([]);
  });
  await test.step('the gateway is not asked, though the agent’s own settings trust it', async () => {
    await fillInSignIn(main, firstAgent(simulator));
    await expect(
      main.getByRole('note').filter({ hasText: 'The gateway that your organisation set could not be read.' }),
    ).toBeVisible();
    expect(simulator.requests()).toEqual({});
  });
});

test('neither practice nor a kept password, where the policy forbids them', async ({
  launch,
  simulator,
  policy,
}) => {
  const agent = firstAgent(simulator);
  const first = await launch({ settings: settingsFor(simulator) });
  const kept = (): SettingsDocument['remembered'] =>
    (JSON.parse(readFileSync(join(first.userDataDir, 'settings.json'), 'utf8')) as SettingsDocument)
      .remembered;

  await test.step('a password is kept', async () => {
    const main = await first.page('main');
    await main.getByRole('checkbox', { name: 'Remember my password on this computer' }).check();
    await fillInSignIn(main, agent);
    await expect.poll(() => kept()?.password).toBeTruthy();
    await first.close();
  });
  const { env } = policy({ forbidRememberedPasswords: true, hidePractice: true });
  const main = await (await launch({ env, userDataDir: first.userDataDir })).page('main');

  await test.step('and is gone with the policy, and so is the box', async () => {
    await expect(main.getByLabel('Work number')).toHaveValue(agent.workNo);
    await expect(main.getByText('A password is stored.')).toHaveCount(0);
    await expect(main.getByRole('checkbox')).toHaveCount(0);
    expect(kept()?.password).toBeNull();
  });
  await test.step('nor is one kept that is asked to be', async () => {
    const { workNo: agentId, password, phoneNumber } = agent;
    // The session of the first start has no program any more.
    const signIn = { agentId, password, phoneNumber, remember: true, takeOver: true };
    expect(await ask(main, 'signIn', signIn)).toMatchObject({ ok: true });
    expect(kept()).toMatchObject({ agentId, password: null });
  });
  await test.step('practice is nowhere, and is refused', async () => {
    await expect(main.getByText(/practi[sc]e/i)).toHaveCount(0);
    // The desk takes the key, and is on the page a moment after the session.
    await expectState(main, 'Ready');
    await main.keyboard.press('Control+k');
    const field = main.getByRole('combobox', { name: 'Search and commands' });
    await expect(field).toBeFocused();
    await main.keyboard.type('practice');
    await expect(main.getByText('Nothing has these words.').first()).toBeVisible();
    expect(await ask(main, 'practise', { scenario: 'morning' })).toEqual(refused);
  });
});

test('the second gateway is signed in to where the first cannot be reached', async ({
  launch,
  simulator,
  policy,
}) => {
  const nobody = 'https://127.0.0.1:9';
  const { env } = policy({
    gateways: [nobody, simulator.gateway],
    trust: trustIn(simulator),
    locked: ['gateways', 'trust'],
  });
  const main = await (await launch({ env })).page('main');
  await expect(main.getByText(`Gateway: ${nobody}`)).toBeVisible();
  await fillInSignIn(main, firstAgent(simulator));
  await expectState(main, 'Ready');
});

test('plain HTTP is refused where the policy does not allow it', async ({ launch, startGateway, policy }) => {
  const simulator = await startGateway({ http: true });
  const { env } = policy({ allowPlainHttp: false });
  const main = await (await launch({ env, settings: settingsFor(simulator) })).page('main');
  await fillInSignIn(main, firstAgent(simulator));
  await expect(
    main.getByRole('note').filter({ hasText: 'Your organisation does not allow plain HTTP.' }),
  ).toBeVisible();
  expect(simulator.requests()).toEqual({});
});
