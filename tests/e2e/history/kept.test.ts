import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Simulator } from '../../../simulator/index.ts';
import { talking, tiles } from '../calls/wire.ts';
import { expect, test } from '../fixture.ts';
import { chooseState, expectState, fillInSignIn, firstAgent, settingsFor, takeCall } from '../steps.ts';

test.describe.configure({ timeout: 60_000 });

const olivia = { caller: '+442079460958', skillId: 1, calldata: '{"name":"Olivia Bennett"}' };
/** A desktop with a keyring; without it, the stand-in has none. */
const keyring = ['--password-store=gnome-libsecret'];

const rows = (main: Page) => main.locator('[data-past]');

async function signIn(main: Page, simulator: Simulator): Promise<void> {
  await fillInSignIn(main, firstAgent(simulator));
  await expectState(main, 'Ready');
}

async function talkOnce(main: Page, simulator: Simulator): Promise<void> {
  const { callId } = await takeCall(main, simulator, olivia);
  simulator.abandonCall(callId);
  await expect(talking(main)).toHaveCount(0);
}

async function signOut(main: Page): Promise<void> {
  await chooseState(main, 'Sign out');
  await expect(main.getByLabel('Work number')).toBeVisible();
}

test('where that is set, the history outlasts the program, encrypted, and is wiped with the sign-out', async ({
  launch,
  simulator,
}) => {
  const settings = settingsFor(simulator, { historyDays: 7 });
  const first = await launch({ settings, args: keyring });
  const folder = join(first.userDataDir, 'history');
  const onDisk = (): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);
  await test.step('written, for nobody to read', async () => {
    const main = await first.page('main');
    await signIn(main, simulator);
    await talkOnce(main, simulator);
    const size = () => onDisk().map((name) => readFileSync(join(folder, name), 'utf8').split('\n').length);
    await expect.poll(size).toEqual([4]);
    const text = onDisk().map((name) => name + readFileSync(join(folder, name), 'utf8'));
    expect(text.join()).not.toMatch(/Olivia|7946|1001/);
    await signOut(main);
    await first.close();
  });
  const again = await launch({ userDataDir: first.userDataDir, args: keyring });
  const main = await again.page('main');
  await test.step('there again, in another run', async () => {
    await signIn(main, simulator);
    await main.keyboard.press('Alt+4');
    await expect(rows(main)).toHaveCount(1);
    await expect(rows(main)).toContainText(/Olivia Bennett.*Answered/);
    await expect(main.getByText('Kept for 7 days more after the day of the call, encrypted.')).toBeVisible();
  });
  await test.step('wiped', async () => {
    await main.evaluate(() => window.ringside['savePreferences']?.({ wipeHistory: true }));
    await signOut(main);
    expect(onDisk()).toEqual([]);
    await signIn(main, simulator);
    await main.keyboard.press('Alt+4');
    await expect(main.getByText('No calls so far.')).toBeVisible();
  });
});

test('a call in whose middle the program is killed is in the history of the next run, and goes on in it', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ takeOver: 'keepsCalls' });
  const settings = settingsFor(simulator, { historyDays: 7 });
  const first = await launch({ settings, args: keyring });
  const folder = join(first.userDataDir, 'history');
  const atHand = (): readonly string[] =>
    (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.at-hand'));
  const { callId } = await test.step('what is known of it is on the disk, encrypted', async () => {
    const main = await first.page('main');
    await signIn(main, simulator);
    const placed = await takeCall(main, simulator, olivia);
    await main.keyboard.press('Alt+N');
    await main.keyboard.type('Replacement promised');
    const size = () => atHand().map((name) => readFileSync(join(folder, name), 'utf8').length);
    await expect.poll(size).toEqual([expect.any(Number)]);
    const before = size()[0] ?? 0;
    // The note as it stands is in it.
    await main.keyboard.type(' for Thursday, with a lamp shade in it');
    await expect.poll(() => (size()[0] ?? 0) > before).toBe(true);
    const text = atHand().map((name) => name + readFileSync(join(folder, name), 'utf8'));
    expect(text.join()).not.toMatch(/Olivia|7946|1001|Replacement/);
    await first.kill();
    return placed;
  });
  const again = await launch({ userDataDir: first.userDataDir, args: keyring });
  const main = await again.page('main');
  await test.step('the next run has it once, as it goes on', async () => {
    await fillInSignIn(main, firstAgent(simulator));
    await main.getByRole('button', { name: 'Take over' }).click();
    await expect(tiles(main)).toContainText('Olivia Bennett');
    await main.keyboard.press('Alt+4');
    await expect(main.getByText('No calls so far.')).toBeVisible();
    expect(atHand()).toHaveLength(0);
  });
  await test.step('and when it is over', async () => {
    simulator.abandonCall(callId);
    await expect(rows(main)).toHaveCount(1);
    await expect(rows(main)).toContainText(/Olivia Bennett.*Answered/);
    await rows(main).first().click();
    await expect(main.getByText('Replacement promised for Thursday, with a lamp shade in it')).toBeVisible();
    await expect.poll(atHand).toEqual([]);
  });
});

test('a call that is over when the program is there again is kept as far as it was known', async ({
  launch,
  simulator,
}) => {
  const settings = settingsFor(simulator, { historyDays: 7 });
  const first = await launch({ settings, args: keyring });
  const folder = join(first.userDataDir, 'history');
  const main = await first.page('main');
  await signIn(main, simulator);
  const { callId } = await takeCall(main, simulator, olivia);
  await expect
    .poll(() => (existsSync(folder) ? readdirSync(folder) : []).filter((name) => /at-hand$/.test(name)))
    .toHaveLength(1);
  await first.kill();
  simulator.abandonCall(callId);
  const again = await launch({ userDataDir: first.userDataDir, args: keyring });
  const next = await again.page('main');
  await fillInSignIn(next, firstAgent(simulator));
  await next.getByRole('button', { name: 'Take over' }).click();
  await next.getByRole('button', { name: /^History/ }).click();
  await expect(rows(next)).toHaveCount(1);
  await expect(rows(next)).toContainText(/Olivia Bennett.*Answered/);
});

test('without a keyring nothing of it is written, and practice sees none of it', async ({
  launch,
  simulator,
}) => {
  const settings = settingsFor(simulator, { historyDays: 7 });
  const { page, userDataDir } = await launch({ settings });
  const main = await page('main');
  await test.step('said in the history', async () => {
    await signIn(main, simulator);
    await talkOnce(main, simulator);
    await main.keyboard.press('Alt+4');
    await expect(main.getByText(/this computer has no keyring/)).toBeVisible();
    await expect(rows(main)).toHaveCount(1);
    await signOut(main);
    expect(existsSync(join(userDataDir, 'history'))).toBe(false);
  });
  await test.step('practice has its own', async () => {
    await main.evaluate(() => window.ringside['practise']?.({ scenario: 'oldSite' }));
    await expect(main.getByText('Practice: the calls are simulated')).toBeVisible();
    await main.getByRole('button', { name: 'Sign in', exact: true }).click();
    await main.getByRole('button', { name: /^History/ }).click();
    await expect(main.getByText('No calls so far.')).toBeVisible();
    await main.getByRole('button', { name: 'End practice' }).click();
  });
  await test.step('and the agent’s own is as it was', async () => {
    await signIn(main, simulator);
    await main.keyboard.press('Alt+4');
    await expect(rows(main)).toHaveCount(1);
  });
});
