import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Theme } from '../../../src/shared/settings/preferences.ts';
import { type RunningProgram, expect, test } from '../fixture.ts';
import {
  chooseState,
  closeSettings,
  expectPop,
  expectState,
  fillInSignIn,
  firstAgent,
  openSettings,
  settingsFor,
  startAtWork,
} from '../steps.ts';

const password = 'Pa55-Wortgeheim';
const accessKey = 'Zugangs-Schluessel-55';
const secretKey = 'Geheim-Schluessel-77';

/** The files below a folder that hold one of the texts as it is, or in UTF-16 or Base64. */
async function filesWith(folder: string, ...texts: string[]): Promise<string[]> {
  const spellings = texts.flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -1)),
  ]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    if (spellings.some((spelling) => content.includes(spelling))) found.push(path);
  }
  return found;
}

async function end({ desktop, exited }: RunningProgram): Promise<void> {
  await desktop.quit();
  expect(await exited).toBe(0);
}

const inSection = (settings: Page, name: string): Promise<void> =>
  settings.getByRole('button', { name, exact: true }).click();

test('keeps over a restart what was set, and secrets encrypted only', async ({ launch, startGateway }) => {
  // Starts the program twice.
  test.setTimeout(60_000);
  const simulator = await startGateway({ agents: [{ workNo: '1001', password }] });
  const agent = firstAgent(simulator);
  const first = await launch({ settings: settingsFor(simulator) });
  const { userDataDir } = first;

  await test.step('settings, a password to be remembered, a secret key', async () => {
    const main = await first.page('main');
    const settings = await openSettings(first, 'General');
    await settings.getByRole('radio', { name: 'Dark' }).check();
    await inSection(settings, 'Calls and pop');
    await settings.getByRole('radio', { name: 'Top left' }).check();
    await settings.getByRole('radio', { name: 'Not ready' }).check();
    await inSection(settings, 'Connection');
    await settings.getByRole('checkbox', { name: 'Look up call details on a CC-CMS' }).check();
    await settings.getByLabel('CC-CMS address').fill(simulator.cms.url);
    await settings.getByLabel('Call centre ID (ccId)').fill('1');
    await settings.getByLabel('VDN').fill('1');
    await settings.getByLabel('Access key').fill(accessKey);
    await settings.getByLabel('Secret key').fill(secretKey);
    await settings.getByRole('button', { name: 'Save connection' }).click();
    await expect(settings.getByText('Connection saved.').first()).toBeVisible();
    await closeSettings(settings);
    await main.getByRole('checkbox', { name: 'Remember my password on this computer' }).check();
    await fillInSignIn(main, agent);
    await expect(main.getByRole('status').filter({ hasText: 'State: Not ready' })).toBeAttached();
  });
  await test.step('nothing of it is on the disk in the clear', async () => {
    await expect
      .poll(() => readFile(join(userDataDir, 'settings.json'), 'utf8'))
      .toMatch(/"password": "[\w+/=]{20,}"/);
    await end(first);
    expect(await filesWith(userDataDir, password, accessKey, secretKey)).toEqual([]);
  });

  const second = await launch({ userDataDir });
  const main = await second.page('main');
  await test.step('the next start knows it all', async () => {
    expect(await second.desktop.theme()).toBe('dark');
    const settings = await openSettings(second, 'General');
    await expect(settings.getByRole('radio', { name: 'Dark' })).toBeChecked();
    await inSection(settings, 'Calls and pop');
    await expect(settings.getByRole('radio', { name: 'Top left' })).toBeChecked();
    await expect(settings.getByRole('radio', { name: 'Not ready' })).toBeChecked();
    await inSection(settings, 'Connection');
    for (const key of ['Access key', 'Secret key']) {
      await expect(settings.getByLabel(key)).toHaveAccessibleDescription(/^One is stored/);
      await expect(settings.getByLabel(key)).toHaveValue('');
    }
    await closeSettings(settings);
    await expect(main.getByLabel('Work number')).toHaveValue(agent.workNo);
    await expect(main.getByLabel('Phone number')).toHaveValue(agent.phoneNumber);
    await expect(main.getByLabel('Password', { exact: true })).toHaveValue('');
    await main.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(main.getByRole('button', { name: /^Agent/ })).toBeVisible();
    await chooseState(main, 'Sign out');
  });
  await test.step('forgotten, nothing of the agent is left', async () => {
    await main.getByRole('button', { name: 'Forget this work number' }).click();
    await expect(main.getByLabel('Work number')).toHaveValue('');
    await expect
      .poll(async () => JSON.parse(await readFile(join(userDataDir, 'settings.json'), 'utf8')) as unknown)
      .toMatchObject({ remembered: null });
    await end(second);
    expect(await filesWith(userDataDir, password, agent.phoneNumber)).toEqual([]);
  });
});

test('changes language and theme at once, in window, pop and tray, and keeps no password that it was not asked to keep', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ agents: [{ workNo: '1001', password }] });
  const program = await startAtWork(launch, simulator);
  const { main, pop, desktop, userDataDir } = program;
  const { callId } = simulator.placeCall({ caller: '+12025550142', skillId: 1 });
  await expectPop(desktop, 'visible');
  await expect(pop.getByTestId('region')).toHaveText('United States');
  const isDark = (page: Page) => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const settings = await openSettings(program, 'General');

  await test.step('Chinese', async () => {
    await settings.getByRole('radio', { name: '中文' }).check();
    await expect(settings.getByRole('heading', { name: '设置' })).toBeVisible();
    await expect(main.getByRole('button', { name: '工作台' })).toBeVisible();
    await expect(pop.getByRole('heading', { name: '来电' })).toBeVisible();
    await expect(pop.getByTestId('region')).toHaveText('美国');
    expect([
      await main.evaluate(() => document.documentElement.lang),
      await pop.evaluate(() => document.documentElement.lang),
    ]).toEqual(['zh-CN', 'zh-CN']);
    await expect.poll(async () => (await desktop.tray())?.toolTip).toContain('来电振铃中');
    expect((await desktop.tray())?.menu.map(({ label }) => label)).toContain('退出');
  });
  await test.step('dark, then light', async () => {
    await settings.getByRole('radio', { name: '深色' }).check();
    await expect.poll(() => Promise.all([isDark(main), isDark(pop)])).toEqual([true, true]);
    await settings.getByRole('radio', { name: '浅色' }).check();
    await expect.poll(() => Promise.all([isDark(main), isDark(pop)])).toEqual([false, false]);
  });
  await test.step('English', async () => {
    await settings.getByRole('radio', { name: 'English' }).check();
    await expect(settings.getByRole('heading', { name: 'Settings' })).toBeVisible();
    await expect(pop.getByRole('heading', { name: 'Incoming call' })).toBeVisible();
    await expect.poll(async () => (await desktop.tray())?.toolTip).toContain('A call is ringing');
  });
  await test.step('no password', async () => {
    simulator.abandonCall(callId);
    await expectState(main, 'Ready');
    await end(program);
    const kept = JSON.parse(await readFile(join(userDataDir, 'settings.json'), 'utf8')) as unknown;
    expect(kept).toMatchObject({ remembered: { agentId: '1001', password: null } });
    expect(await filesWith(userDataDir, password)).toEqual([]);
  });
});

test('loses nothing of a settings file that it cannot read', async ({ launch }) => {
  const userDataDir = await mkdtemp(join(tmpdir(), 'ringside-e2e-'));
  const broken = '{"version": 1, "connection": {"gatewayAddress": "https://10.0.0.7:80';
  await writeFile(join(userDataDir, 'settings.json'), broken);
  const { page, desktop } = await launch({ userDataDir });
  const main = await page('main');
  await expect(main.getByRole('heading', { name: 'Where is your gateway?' })).toBeVisible();
  await expect.poll(() => desktop.dialogs()).toHaveLength(1);
  const [dialog] = await desktop.dialogs();
  expect(dialog?.message).toBe('The settings could not be read');
  const copy = /the old file is kept as (.+)$/.exec(dialog?.detail ?? '')?.[1] ?? '';
  expect(await readFile(copy, 'utf8')).toBe(broken);
});

test('starts and works where the settings file cannot be read, and says so', async ({ launch }) => {
  const userDataDir = await mkdtemp(join(tmpdir(), 'ringside-e2e-'));
  const path = join(userDataDir, 'settings.json');
  await mkdir(path);
  const program = await launch({ userDataDir });
  const main = await program.page('main');
  const told = main.getByRole('note').filter({ hasText: `The settings in ${path} could not be read.` });
  await expect(told).toContainText('A folder has the name of this file: move the folder away.');
  const settings = await openSettings(program, 'General');
  await settings.getByRole('radio', { name: '中文' }).check();
  await expect(settings.getByRole('note').first()).toContainText(`无法读取设置文件 ${path}`);
  await expect(settings.getByText('已保存。')).toHaveCount(0);
  await end(program);
  expect(await readdir(path)).toEqual([]);
});

test('encrypts an access key that an earlier version kept in the clear', async ({ launch, simulator }) => {
  const userDataDir = await mkdtemp(join(tmpdir(), 'ringside-e2e-'));
  const cms = { address: 'https://cms.example', ccId: 1, vdn: 1, accessKey, signedHeaders: ['host'] };
  const now = settingsFor(simulator);
  const connection = { ...now.connection, cms: { ...cms, trust: { by: 'system' } } };
  await writeFile(join(userDataDir, 'settings.json'), JSON.stringify({ ...now, version: 1, connection }));
  const program = await launch({ userDataDir });
  const settings = await openSettings(program, 'Connection');
  await expect(settings.getByLabel('Access key')).toHaveAccessibleDescription(/^One is stored/);
  await end(program);
  expect(await filesWith(userDataDir, accessKey)).toEqual([]);
});

test('keeps the connection where a preference cannot be read, and says which', async ({
  launch,
  simulator,
}) => {
  const userDataDir = await mkdtemp(join(tmpdir(), 'ringside-e2e-'));
  const purple = JSON.stringify(settingsFor(simulator, { theme: 'purple' as Theme }));
  await writeFile(join(userDataDir, 'settings.json'), purple);
  const { page, desktop } = await launch({ userDataDir });
  const main = await page('main');
  await expect(main.getByText(`Gateway: ${simulator.gateway}`)).toBeVisible();
  await expect.poll(() => desktop.dialogs()).toHaveLength(1);
  const [dialog] = await desktop.dialogs();
  expect(dialog?.message).toBe('Some settings could not be read');
  const [, names, copy = ''] =
    /default of: (.+)\. Nothing is lost: the old file is kept as (.+)$/.exec(dialog?.detail ?? '') ?? [];
  expect([names, await readFile(copy, 'utf8')]).toEqual(['Appearance', purple]);
});
