/** Who has called before today: by the number, in whatever form it comes; days before this one. */
import type { Page } from '@playwright/test';
import type { Simulator } from '../../../simulator/index.ts';
import { signInBeside, talking, tiles } from '../calls/wire.ts';
import { expect, test } from '../fixture.ts';
import { chooseState, expectState, fillInSignIn, firstAgent, settingsFor, startAtWork } from '../steps.ts';

test.describe.configure({ timeout: 90_000 });

const earlier = (page: Page) => page.getByTestId('earlier');
const times = ['2nd', '3rd', '4th'];

async function takeAndEnd(main: Page, simulator: Simulator, caller: string): Promise<void> {
  const { callId } = simulator.placeCall({ caller });
  await main.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(talking(main)).toBeVisible();
  simulator.abandonCall(callId);
  await expect(talking(main)).toHaveCount(0);
  await expectState(main, 'Ready');
}

test('a caller is known by the number in any of its forms, a colleague by the work number, and a withheld number is nobody’s', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ agents: 2, noAnswerMs: 60_000 });
  const { main, pop, agent } = await startAtWork(launch, simulator, { homeRegion: 'GB' });

  await test.step('+44…, 0…, 0044… and an address of a phone', async () => {
    await takeAndEnd(main, simulator, '+442079460958');
    const forms = ['02079460958', '00442079460958', 'sip:+442079460958@10.1.1.4'];
    for (const [nth, caller] of forms.entries()) {
      const { callId } = simulator.placeCall({ caller });
      const words = new RegExp(`^${String(times[nth])} call today, last \\d\\d:\\d\\d for 0:\\d\\d$`);
      await expect(earlier(pop)).toHaveText(words);
      await main.getByRole('button', { name: 'Answer', exact: true }).click();
      await expect(talking(main)).toBeVisible();
      for (const [width, height] of [
        [1400, 900],
        [1080, 720],
      ] as const) {
        await main.setViewportSize({ width, height });
        await expect(main.getByRole('article')).toContainText(`${String(times[nth])} call today, last`);
      }
      simulator.abandonCall(callId);
      await expect(talking(main)).toHaveCount(0);
      await expectState(main, 'Ready');
    }
  });
  await test.step('a withheld number', async () => {
    for (const caller of ['', 'anonymous', '0000000000', 'sip:anonymous@10.11.12.13']) {
      await takeAndEnd(main, simulator, caller);
      const { callId } = simulator.placeCall({ caller });
      await expect(main.getByRole('button', { name: 'Answer', exact: true })).toBeEnabled();
      await expect(pop.getByRole('button', { name: 'Answer', exact: true })).toBeVisible();
      await expect(earlier(pop)).toHaveCount(0);
      await main.getByRole('button', { name: 'Answer', exact: true }).click();
      await expect(talking(main)).toBeVisible();
      await expect(main.getByText(/call today/)).toHaveCount(0);
      await expect(talking(main)).toContainText('Unknown caller');
      simulator.abandonCall(callId);
      await expect(talking(main)).toHaveCount(0);
      await expectState(main, 'Ready');
    }
  });
  await test.step('of all of them, those with a number can be called back', async () => {
    const lastCalls = main.getByRole('region', { name: 'Last calls' });
    await expect(lastCalls.getByText('Unknown caller').first()).toBeVisible();
    await expect(lastCalls.getByRole('button', { name: /^Call back/ })).toHaveCount(0);
    await main.keyboard.press('Alt+4');
    const history = main.locator('[data-past]');
    await history.filter({ hasText: '+44 20 7946 0958' }).first().click();
    await expect(main.getByRole('button', { name: 'Call back +44 20 7946 0958' })).toBeEnabled();
    await main.keyboard.press('Alt+1');
  });
  await test.step('a colleague', async () => {
    const colleague = await signInBeside(simulator, '1002');
    for (const expected of [false, true]) {
      await colleague('PUT', 'voicecall/1002/callinner', { called: agent.workNo });
      await main.getByRole('button', { name: 'Answer', exact: true }).click();
      await expect(talking(main)).toBeVisible();
      await expect(main.getByRole('article').getByText(/2nd call today/)).toHaveCount(expected ? 1 : 0);
      await main.keyboard.press('Alt+E');
      await expect(tiles(main)).toHaveCount(0, { timeout: 15_000 });
    }
  });
});

test('a call that is missed and rings anew is not called the second one', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ afterNoAnswer: 'ready', noAnswerMs: 1500 });
  const { main, pop } = await startAtWork(launch, simulator);
  simulator.placeCall({ caller: '+12025550142' });
  await expect(main.getByText('Missed').first()).toBeVisible();
  await expect(main.getByRole('button', { name: 'Answer', exact: true })).toBeEnabled();
  await expect(earlier(pop)).toHaveCount(0);
  await expect(main.getByText(/call today/)).toHaveCount(0);
});

test('calls of days before stand under their day, and are not of today', async ({ launch, simulator }) => {
  const keyring = ['--password-store=gnome-libsecret'];
  const settings = settingsFor(simulator, { historyDays: 7 });
  const first = await launch({ settings, args: keyring });
  const rows = (main: Page) => main.locator('[data-past]');
  await test.step('yesterday', async () => {
    const main = await first.page('main');
    await first.desktop.setClock(-86_400_000, 0);
    await fillInSignIn(main, firstAgent(simulator));
    await expectState(main, 'Ready');
    await takeAndEnd(main, simulator, '+12025550142');
    await chooseState(main, 'Sign out');
    await expect(main.getByLabel('Work number')).toBeVisible();
    await first.close();
  });
  const again = await launch({ userDataDir: first.userDataDir, args: keyring });
  const main = await again.page('main');
  await fillInSignIn(main, firstAgent(simulator));
  await expectState(main, 'Ready');
  await test.step('the same number today is a first call', async () => {
    const { callId } = simulator.placeCall({ caller: '+12025550142' });
    await main.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(talking(main)).toBeVisible();
    await expect(main.getByText(/call today/)).toHaveCount(0);
    simulator.abandonCall(callId);
    await expect(talking(main)).toHaveCount(0);
  });
  await test.step('the history has a day to choose', async () => {
    await main.keyboard.press('Alt+4');
    await expect(rows(main)).toHaveCount(1);
    const day = main.getByRole('combobox', { name: 'Day' });
    const yesterday = new Date(Date.now() - 86_400_000);
    const name = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short' });
    await expect(day.locator('option')).toHaveText(['Today', name.format(yesterday), 'All days']);
    await day.selectOption({ label: 'All days' });
    await expect(rows(main)).toHaveCount(2);
    const date = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'numeric' }).format(yesterday);
    await expect(rows(main).last()).toContainText(date);
    await day.selectOption({ index: 1 });
    await expect(rows(main)).toHaveCount(1);
    await expect(rows(main)).toContainText(/202.*555.*0142.*Answered/);
  });
});
