/** Pages of a CRM, opened for calls in the system's browser. */
import type { CrmTemplate } from '../../../src/shared/crm/template.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingsDocument } from '../../../src/main/settings/settingsDocument.ts';
import { expectAccessible } from '../accessibility/everyLook.ts';
import { card, held, sendEvents, talking, tiles } from '../calls/wire.ts';
import { type Desktop, expect } from '../fixture.ts';
import { test } from '../policy/policyFile.ts';
import {
  expectPop,
  expectState,
  fillInSignIn,
  firstAgent,
  openSettings,
  pressInPop,
  settingsFor,
  startAtWork,
  takeCall,
} from '../steps.ts';

const caller = '+12025550142';
const customer: CrmTemplate = {
  name: 'Customer',
  url: 'https://crm.example.com:8443/c/{data.customer|unknown}/calls?n={e164}&l={last4}&q={queue}&i={queueId}',
  opens: 'ringing',
};
const order: CrmTemplate = {
  name: 'Order',
  url: 'https://crm.example.com/o#{data.order}/{called}/{callId}/{workNo}/{national}/{number}',
  opens: 'answer',
};
const search: CrmTemplate = { name: 'Search', url: 'https://crm.example.com/s?x={data.x}', opens: 'hand' };

const templatesIn = (userDataDir: string): unknown =>
  (JSON.parse(readFileSync(join(userDataDir, 'settings.json'), 'utf8')) as SettingsDocument).preferences
    .crmTemplates;

const pagesOf = async (desktop: Desktop): Promise<readonly unknown[]> =>
  (await desktop.calls('shell.openExternal')).flatMap(({ args }) => args);

test('opens each page at its stage, once for a call, whatever the gateway repeats', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ afterNoAnswer: 'ready', takeOver: 'keepsCalls', noAnswerMs: 1500 });
  const { main, desktop, agent } = await startAtWork(launch, simulator, {
    crmTemplates: [customer, order, search],
  });
  const { workNo } = agent;
  const calldata = JSON.stringify({ customer: 'C/1 ..&?#', order: '张 1' });
  const { callId } = simulator.placeCall({ caller, calldata });
  const { called, skillId } = simulator.calls().find((one) => one.callId === callId) ?? {};
  const queue = encodeURIComponent(simulator.skills.find(({ id }) => id === skillId)?.name ?? '');
  const first = `https://crm.example.com:8443/c/C%2F1%20..%26%3F%23/calls?n=%2B12025550142&l=0142&q=${queue}&i=${String(skillId)}`;
  const second = `https://crm.example.com/o#%E5%BC%A0%201/${String(called)}/${callId}/${workNo}/2025550142/%2B12025550142`;

  await test.step('at the ringing, and not again when the same call rings again', async () => {
    await expect.poll(() => pagesOf(desktop)).toEqual([first]);
    await expect(main.getByText('Missed').first()).toBeVisible();
    await expect(main.getByRole('button', { name: 'Answer', exact: true })).toBeEnabled();
    expect(await pagesOf(desktop)).toEqual([first]);
  });
  await test.step('at the answer', async () => {
    await main.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect.poll(() => pagesOf(desktop)).toEqual([first, second]);
  });
  await test.step('not again after hold and retrieve, repeated events and a session that was lost', async () => {
    await main.keyboard.press('Alt+H');
    await expect(held(main)).toHaveCount(1);
    await main.keyboard.press('Alt+H');
    await expect(talking(main)).toHaveCount(1);
    const content = { callid: callId, caller, called, type: 'main', feature: '0' };
    sendEvents(simulator, workNo, [
      { eventType: 'AgentEvent_Ringing', workNo, content },
      { eventType: 'AgentEvent_Talking', workNo, content },
    ]);
    await expect.poll(() => simulator.faults.list()).toEqual([]);
    const signIns = () => simulator.requests()['signin']?.['PUT'] ?? 0;
    const before = signIns();
    simulator.forget(workNo);
    await expect.poll(signIns).toBeGreaterThan(before);
    await expect(talking(main)).toHaveCount(1);
    await expect(main.getByRole('button', { name: 'Reachable' })).toBeVisible();
    expect(await pagesOf(desktop)).toEqual([first, second]);
  });
});

test('opens a page by hand from the pop, the desk, by key and out of the palette', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ noAnswerMs: 60_000 });
  const byHand = { ...customer, opens: 'hand' } as const;
  const { main, pop, desktop, agent } = await startAtWork(launch, simulator, { crmTemplates: [byHand] });
  const count = async () => (await pagesOf(desktop)).length;

  await test.step('there is nothing to open it for before a call', async () => {
    await main.keyboard.press('Control+K');
    await main.getByRole('combobox').fill('CRM');
    await expect(main.getByRole('option', { name: /in the CRM/ })).toHaveAttribute('aria-disabled', 'true');
    await main.keyboard.press('Escape');
  });
  await test.step('the pop', async () => {
    simulator.placeCall({ caller, calldata: 'customer=7', workNo: agent.workNo });
    await expectPop(desktop, 'visible');
    await pressInPop(pop.getByRole('button', { name: 'Open in CRM' }), async () => (await count()) === 1);
    await expect
      .poll(() => pagesOf(desktop))
      .toEqual([
        expect.stringMatching(/^https:\/\/crm\.example\.com:8443\/c\/7\/calls\?n=%2B12025550142&l=0142/),
      ]);
  });
  await test.step('the desk, where no browser can be opened, which is said at the button and moves nothing', async () => {
    await main.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(talking(main)).toBeVisible();
    const button = main.getByRole('button', { name: 'Open in CRM' });
    await desktop.setBrowser(false);
    const end = await card(main).getByRole('button', { name: 'End' }).boundingBox();
    await button.click();
    const told = main.getByRole('note').filter({ hasText: 'The browser could not be opened.' });
    await expect(told).toBeInViewport({ ratio: 1 });
    expect(await card(main).getByRole('button', { name: 'End' }).boundingBox()).toEqual(end);
    await desktop.setBrowser(true);
    await button.click();
    await expect(told).toBeHidden();
    await expect.poll(count).toBe(3);
  });
  await test.step('the key, from another view as well, and the palette', async () => {
    await main.keyboard.press('Alt+2');
    await expect(main.getByRole('heading', { name: 'Queue', level: 1 })).toBeFocused();
    await main.keyboard.press('Alt+O');
    await expect.poll(count).toBe(4);
    await main.keyboard.press('Control+K');
    await main.getByRole('combobox').fill('CRM');
    await main.keyboard.press('Enter');
    await expect.poll(count).toBe(5);
  });
});

test('in a narrow window the first page is at the button, and the others in the menu beside it', async ({
  launch,
  simulator,
}) => {
  const templates = [search, { ...customer, opens: 'hand' }, { ...order, opens: 'hand' }] as const;
  const mainWindow = { x: 0, y: 0, width: 720, height: 520, maximized: false };
  const settings = { ...settingsFor(simulator, { crmTemplates: templates }), mainWindow };
  const { page, desktop } = await launch({ settings });
  const main = await page('main');
  await fillInSignIn(main, firstAgent(simulator));
  await expectState(main, 'Ready');
  await takeCall(main, simulator, { caller, calldata: 'customer=7&x=1' });
  const menu = main.getByRole('button', { name: 'Other pages of the CRM' });
  await main.getByRole('button', { name: 'Open in CRM' }).focus();
  await main.keyboard.press('Tab');
  await expect(menu).toBeFocused();
  await main.keyboard.press('Enter');
  await expect(main.getByRole('menuitem')).toHaveText(['Customer', 'Order']);
  await expectAccessible(main);
  await main.keyboard.press('Enter');
  await expect.poll(() => pagesOf(desktop)).toEqual([expect.stringContaining('/c/7/calls')]);
  await expect(menu).toBeFocused();
  await desktop.setBrowser(false);
  await main.keyboard.press('Enter');
  await main.getByRole('menuitem', { name: 'Order' }).click();
  const told = main.getByRole('note').filter({ hasText: 'The browser could not be opened.' });
  await expect(told).toBeInViewport({ ratio: 1 });
});

test('says that a page did not open by itself, until that has been read', async ({ launch, simulator }) => {
  const { main, desktop } = await startAtWork(launch, simulator, { crmTemplates: [customer] });
  await desktop.setBrowser(false);
  simulator.placeCall({ caller });
  const note = main.getByRole('note').filter({ hasText: 'Opening “Customer”' });
  await expect(note).toContainText('The browser could not be opened.');
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toHaveCount(0);
});

test('opens no page of nobody by itself, and says so where it is asked for', async ({
  launch,
  simulator,
}) => {
  const nobody = { name: 'Order', url: 'https://crm.example.com/o/{data.order}?n={e164}', opens: 'answer' };
  const hand = { name: 'Everybody', url: 'https://crm.example.com/s?q={queue}', opens: 'hand' };
  const { main, desktop } = await startAtWork(launch, simulator, {
    crmTemplates: [nobody, hand] as readonly CrmTemplate[],
  });
  await takeCall(main, simulator, { caller: '' });
  await main.getByRole('tab', { name: 'Note' }).click();
  await main.getByRole('button', { name: 'Order', exact: true }).click();
  await expect(main.getByRole('note').filter({ hasText: 'none of the data' })).toBeInViewport();
  await main.getByRole('button', { name: 'Everybody', exact: true }).press('Enter');
  await expect.poll(() => pagesOf(desktop)).toEqual([expect.stringContaining('/s?q=')]);
});

test('is set up, previewed and tested in the settings', async ({ launch, simulator }) => {
  const program = await startAtWork(launch, simulator);
  const { main, desktop, userDataDir } = program;
  const settings = await openSettings(program, 'CRM');
  const section = settings.getByRole('main');
  const name = section.getByRole('textbox', { name: 'Name of the page' });
  const address = section.getByRole('textbox', { name: 'Address of the page' });
  const add = section.getByRole('button', { name: 'Add page' });

  await test.step('what is wrong with an address is said, and it is not kept', async () => {
    await name.fill('Customer');
    await address.fill('https://crm.example.com/{phone}');
    await expect(address).toHaveAccessibleDescription(
      /There is no field \{phone\}\. There are: number, e164,/,
    );
    await expect(add).toBeDisabled();
    await address.fill('https://{number}.example.com/');
    await expect(address).toHaveAccessibleDescription(/\{number\} stands in the host/);
    await address.fill('http://crm.example.com/');
    await expect(address).toHaveAccessibleDescription(/Begin with https/);
  });
  await test.step('a page is shown as it will be opened, and kept', async () => {
    await address.fill('https://crm.example.com/{data.no}?n={number}');
    await expect(address).toHaveAccessibleDescription(
      /Opens https:\/\/crm\.example\.com\/A-1042\?n=02079460958/,
    );
    await add.click();
    await expect(section.getByRole('group', { name: 'Customer' })).toBeVisible();
    await section
      .getByRole('combobox', { name: 'When Customer is opened' })
      .selectOption('When it is answered');
    const kept = { name: 'Customer', url: 'https://crm.example.com/{data.no}?n={number}', opens: 'answer' };
    await expect.poll(() => templatesIn(userDataDir)).toEqual([kept]);
    await expect(name).toHaveValue('');
    await name.fill('customer ');
    await expect(name).toHaveAccessibleDescription('There is a page of this name.');
    await expectAccessible(settings);
    await name.fill('');
  });
  await test.step('it is tested with an example, and with the last call', async () => {
    await section.getByRole('radio', { name: 'The last call' }).click();
    await expect(section.getByText('There was no call since you signed in')).toBeVisible();
    const test = section.getByRole('button', { name: 'Test Customer' });
    await expect(test).toBeDisabled();
    await section.getByRole('radio', { name: 'An example' }).click();
    await test.click();
    await expect(section.getByText('Opened in your browser.').first()).toBeVisible();
    const { callId } = simulator.placeCall({ caller, calldata: 'no=81' });
    await expect(tiles(main)).toContainText('202 555 0142');
    simulator.abandonCall(callId);
    await section.getByRole('radio', { name: 'The last call' }).click();
    await expect(test).toBeEnabled();
    await test.click();
    await expect
      .poll(() => pagesOf(desktop))
      .toEqual([
        'https://crm.example.com/A-1042?n=02079460958',
        'https://crm.example.com/81?n=%2B12025550142',
      ]);
  });
});

test('opens pages on the hosts alone that the organisation allows, whose pages nobody changes', async ({
  launch,
  simulator,
  policy,
}, testInfo) => {
  const { env } = policy({
    crmTemplates: [customer, { name: 'Elsewhere', url: 'https://other.example.com/' }],
    crmHosts: ['crm.example.com'],
    locked: ['crmTemplates'],
  });
  const program = await launch({ env, settings: settingsFor(simulator, { crmTemplates: [search] }) });
  const main = await program.page('main');
  await fillInSignIn(main, firstAgent(simulator));
  await expectState(main, 'Ready');

  await test.step('those of the policy are there, and locked', async () => {
    const settings = await openSettings(program, 'CRM');
    const section = settings.getByRole('main');
    await expect(section.getByRole('textbox', { name: 'Name of Customer' })).toBeDisabled();
    await expect(section.getByRole('textbox', { name: 'Address of Elsewhere' })).toHaveAccessibleDescription(
      /allows these hosts: crm\.example\.com/,
    );
    await expect(section.getByText('Set by your organisation').first()).toBeVisible();
    await expect(section.getByText('Search')).toHaveCount(0);
    await settings.screenshot({ path: testInfo.outputPath('locked.png') });
    await section.getByRole('button', { name: 'Test Customer' }).click();
    await expect(section.getByText('Opened in your browser.')).toBeVisible();
    await expect.poll(() => pagesOf(program.desktop)).toHaveLength(1);
  });
  await test.step('another host is not opened', async () => {
    simulator.placeCall({ caller, calldata: 'customer=7' });
    await expect.poll(() => pagesOf(program.desktop)).toHaveLength(2);
    await main.getByRole('button', { name: 'Answer', exact: true }).click();
    await main.getByRole('tab', { name: 'Note' }).click();
    await main.getByRole('button', { name: 'Elsewhere' }).click();
    await expect(
      main.getByRole('note').filter({ hasText: 'does not allow pages of this host' }),
    ).toBeVisible();
    expect(await pagesOf(program.desktop)).toHaveLength(2);
  });
});

test('opens nothing in practice, and shows what it would', async ({ launch, simulator }) => {
  const program = await launch({ settings: settingsFor(simulator, { crmTemplates: [customer] }) });
  const main = await program.page('main');
  await main.evaluate(() => window.ringside['practise']?.({ scenario: 'morning' }));
  await main.getByRole('button', { name: 'Sign in', exact: true }).click();
  await main.getByRole('button', { name: 'Answer', exact: true }).click({ timeout: 30_000 });
  await expect(talking(main)).toBeVisible();
  await main.keyboard.press('Alt+O');
  await expect(main.getByRole('note').filter({ hasText: 'Practice opens no page.' })).toContainText(
    'https://crm.example.com:8443/c/',
  );
  expect(await pagesOf(program.desktop)).toEqual([]);
});
