import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { chooseState, expectPop, fillInSignIn, firstAgent, settingsFor, startAtWork } from '../steps.ts';
import { signInBeside, talking } from '../calls/wire.ts';
import { expectAccessible } from './everyLook.ts';

// Every look at a page is axe's reading of all of it, twice.
test.describe.configure({ timeout: 60_000 });

const calldata = '{"customer":"李娜","level":"gold","last order":"2026-11-02"}';
const waitForButton = (main: Page, name: string | RegExp) =>
  expect(main.getByRole('button', { name }).first()).toBeEnabled();

test('the calls at hand can be used by everybody', async ({ launch, simulator }) => {
  const { main } = await startAtWork(launch, simulator);
  await test.step('none', () => expectAccessible(main));
  await test.step('a menu that is open', async () => {
    await main.keyboard.press('Alt+B');
    await expect(main.getByRole('menuitem').first()).toBeVisible();
    await expectAccessible(main);
    await main.keyboard.press('Escape');
  });
  await test.step('ringing', async () => {
    simulator.placeCall({ caller: '+12025550142', calldata });
    await waitForButton(main, 'Answer');
    await expectAccessible(main);
  });
  await test.step('held, with another one ringing', async () => {
    await main.getByRole('button', { name: 'Answer', exact: true }).click();
    await main.getByRole('button', { name: 'Hold', exact: true }).click();
    await waitForButton(main, 'Retrieve');
    simulator.placeCall({ caller: '+442079460018', workNo: '1001' });
    await waitForButton(main, 'Answer');
    await main.locator('summary').click();
    await expectAccessible(main);
  });
  await test.step('talking, and the question whether to sign out', async () => {
    await main.getByRole('button', { name: 'Answer', exact: true }).click();
    await waitForButton(main, /^End$/);
    await chooseState(main, 'Sign out');
    await expect(main.getByRole('alertdialog')).toBeVisible();
    await expectAccessible(main);
    await main.getByRole('button', { name: 'Stay signed in' }).click();
  });
});

test('queue, colleague and settings can be used by everybody', async ({ launch, startGateway }) => {
  const simulator = await startGateway({
    agents: [{ workNo: '1001' }, { workNo: '1002', closedToQueries: true }],
    skills: [
      { id: 1, name: 'Customer service' },
      { id: 2, name: 'Orders', onRequestOnly: true },
    ],
  });
  simulator.placeCall({ caller: '+442079460018', skillId: 2, priority: 3 });
  simulator.placeCall({ caller: '41002', skillId: 2 });
  const { url: address, accessKey, secretKey, ccId, vdn } = simulator.cms;
  const trust = { by: 'fingerprint', fingerprint: simulator.certificateSha256 };
  const cms = { address, ccId, vdn, signedHeaders: ['host'], trust };
  const settings = settingsFor(simulator);
  const program = await launch({ settings: { ...settings, connection: { ...settings.connection, cms } } });
  const main = await program.page('main');
  await main.evaluate(
    ({ connection, cmsKeys }) => window.ringside['saveConnection']?.({ connection, cmsKeys }),
    {
      connection: { ...settings.connection, cms },
      cmsKeys: { accessKey, secretKey },
    },
  );
  await fillInSignIn(main, firstAgent(simulator));
  await waitForButton(main, /^Ready/);

  await test.step('a queue that cannot be read while ready', async () => {
    await main.keyboard.press('Alt+2');
    await main.getByRole('button', { name: 'Orders', exact: true }).click();
    await waitForButton(main, 'Go not ready and look');
    await expectAccessible(main);
  });
  await test.step('waiting calls', async () => {
    await chooseState(main, 'Not ready');
    await waitForButton(main, /^Take call/);
    await expectAccessible(main);
  });
  await test.step('a call that was requested, in its tile beside the queue', async () => {
    await main
      .getByRole('button', { name: /^Take call/ })
      .first()
      .click();
    await expect(main.getByRole('button', { name: /^Here: / })).toBeVisible();
    await expect(talking(main)).toBeVisible();
    await expectAccessible(main);
  });
  await test.step('a colleague’s calls, refused', async () => {
    await signInBeside(simulator, '1002');
    await main.keyboard.press('Alt+3');
    await main.getByRole('searchbox').fill('1002');
    await main.getByRole('option', { name: /1002/ }).click();
    await expect(main.getByRole('note')).toContainText('You do not have the right to do this.');
    await expectAccessible(main);
  });
  await test.step('the details of a call', async () => {
    await main.getByRole('searchbox').fill('1001');
    await main.getByRole('button', { name: 'Show 1001' }).click();
    await main.getByRole('button', { name: /^Details of call/ }).click();
    await expect(main.getByText('Entered the platform')).toBeVisible();
    await expectAccessible(main);
  });
});

test('a call that has ended, and how, and reconnecting can be seen by everybody', async ({
  launch,
  startGateway,
}) => {
  const { main, simulator } = await startAtWork(launch, await startGateway({ longPollMs: 200 }));
  await test.step('ended', async () => {
    await expectAccessible(main, async () => {
      const { callId } = simulator.placeCall({ caller: '+12025550142' });
      await expect(main.locator('article [aria-keyshortcuts="Alt+A"]')).toBeEnabled();
      simulator.abandonCall(callId);
      await expect(main.locator('article')).toHaveCount(0);
      await expect(main.getByText('+1 202 555 0142', { exact: true }).first()).toBeVisible();
    });
  });
  await test.step('reconnecting', async () => {
    simulator.faults.add({ interface: '*', drop: true, times: 0 });
    const light = main.getByRole('button', { name: /signs you out in/ });
    await expect(light).toBeVisible();
    await expectAccessible(main);
    await light.click();
    await expect(main.getByText('No answer from the gateway.').first()).toBeVisible();
    await expectAccessible(main);
    await main.keyboard.press('Escape');
    await chooseState(main, 'Not ready');
    await expect(main.getByRole('note')).toContainText('No answer from the gateway.');
    await expectAccessible(main);
  });
});

test('a call is announced to screen readers in the language of the agent, and the pop can be used by everybody', async ({
  launch,
  startGateway,
}) => {
  // It rings for longer than all the looks at it take. Only the call information tells the caller, and the queue with it.
  const simulator = await startGateway({ offhookToRingingMs: 60_000, noAnswerMs: 120_000 });
  const { main, pop, desktop } = await startAtWork(launch, simulator);
  await test.step('announced', async () => {
    const expectAnnounced = async (words: string) => {
      await expect(main.locator('[aria-live="assertive"]')).toHaveText(words);
      // Nothing is read out twice.
      await expect(pop.locator('[aria-live], [role=status]')).toHaveCount(0);
    };
    const { callId } = simulator.placeCall({ caller: '+12025550142', skillId: 1 });
    await expectAnnounced('Incoming call from +1 202 555 0142, United States, queue Service.');
    simulator.abandonCall(callId);
    await main.evaluate(() => window.ringside['savePreferences']?.({ language: 'zh' }));
    // Each page speaks another language as soon as it has loaded the texts.
    for (const page of [main, pop]) await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
    const second = simulator.placeCall({ caller: '+442079460018', skillId: 1 });
    await expectAnnounced('来电：+44 20 7946 0018，英国，队列 Service。');
    simulator.abandonCall(second.callId);
    await expectPop(desktop, 'hidden');
  });
  await test.step('nothing rings', () => expectAccessible(pop));
  await test.step('finding out who is calling', async () => {
    for (const name of ['callinfobeforeanswer', 'callinfo'])
      simulator.faults.add({ interface: name, retcode: '400-003', times: 0 });
    let callId: string | null = null;
    // After 5 s the pop no longer says so: a fresh call for each look.
    await expectAccessible(pop, async () => {
      if (callId !== null) {
        simulator.abandonCall(callId);
        await expectPop(desktop, 'hidden');
      }
      ({ callId } = simulator.placeCall({ caller: '+12025550142', calldata, skillId: 1 }));
      await expectPop(desktop, 'visible');
      await expect(pop.getByTestId('finding')).toBeVisible();
    });
  });
  await test.step('the caller is known', async () => {
    simulator.faults.clear();
    await expect(pop.getByTestId('region')).toHaveText('United States');
    await expectAccessible(pop);
  });
});
