/** Calls that the agent began, or took out of a queue, and those of colleagues, in the history and in the search. */
import type { Locator, Page } from '@playwright/test';
import { signInBeside, talking, tiles } from '../calls/wire.ts';
import { expect, test } from '../fixture.ts';
import { openQueues, queueRow } from '../queues/table.ts';
import { chooseState, expectState, startAtWork } from '../steps.ts';

test.describe.configure({ timeout: 90_000 });

const rows = (main: Page): Locator => main.locator('[data-past]');
const chip = (main: Page, name: RegExp): Locator =>
  main.getByRole('group', { name: 'Which calls' }).getByRole('button', { name });

async function end(main: Page): Promise<void> {
  await expect(talking(main)).toBeVisible();
  await main.keyboard.press('Alt+E');
  await expect(talking(main)).toHaveCount(0);
}

test('keeps calls out, calls taken out of a queue and calls of colleagues apart, and calls a colleague back by work number', async ({
  launch,
  startGateway,
}) => {
  const skills = [
    { id: 1, name: 'Service' },
    { id: 3, name: 'VIP', onRequestOnly: true },
  ];
  const simulator = await startGateway({ skills, agents: 2, requestedCallMs: 200, calledAnswersMs: 1500 });
  const { main, agent } = await startAtWork(launch, simulator, { plusPrefix: '00' });
  const { keyboard } = main;

  await test.step('one that the agent takes out of a queue', async () => {
    simulator.placeCall({
      ...{ caller: '+442079460123', skillId: 3 },
      calldata: '{"name":"Marcus Reed","order":"48213"}',
    });
    await openQueues(main);
    await queueRow(main, 'VIP').getByRole('button', { name: 'VIP', exact: true }).click();
    await main.getByRole('button', { name: 'Go not ready and look' }).click();
    await main.getByRole('button', { name: /^Take call from/ }).click();
    await end(main);
  });
  await test.step('one that the agent began, out of the search', async () => {
    await keyboard.press('Control+k');
    await expect(main.getByRole('combobox')).toBeFocused();
    await keyboard.type('+44 20 7946 0999');
    await main
      .getByRole('option', { name: /7946 0999/ })
      .first()
      .click();
    await end(main);
    expect(simulator.requests()['callout']).toEqual({ PUT: 1 });
  });
  await test.step('one of a colleague', async () => {
    await chooseState(main, 'Ready');
    await expectState(main, 'Ready');
    const colleague = await signInBeside(simulator, '1002');
    await colleague('PUT', 'voicecall/1002/callinner', { called: agent.workNo });
    await tiles(main).getByRole('button', { name: 'Answer 1002' }).click();
    await end(main);
  });
  await test.step('History has each of them where it belongs', async () => {
    await keyboard.press('Alt+4');
    await expect(chip(main, /^All/)).toHaveText(/All 3/);
    for (const [name, words] of [
      [/^Out 1/, /7946 0999.*Called/],
      [/^Taken 1/, /Marcus Reed.*VIP.*Taken/],
      [/^Answered 2/, /1002.*Internal.*Answered/],
    ] as const) {
      await chip(main, name).click();
      await expect(rows(main).first()).toContainText(words);
    }
    await expect(rows(main)).toHaveCount(2);
    const withTaken = 'Those that you took out of a queue are among them.';
    await expect(chip(main, /^Answered 2/)).toHaveAccessibleDescription(withTaken);
    await chip(main, /^Missed 0/).click();
    await expect(main.getByText('No call fits.')).toBeVisible();
    await chip(main, /^All/).click();
  });
  await test.step('a colleague is called back by the work number, not out', async () => {
    await rows(main).first().click();
    await main.getByRole('button', { name: 'Call back 1002' }).click();
    await expect.poll(() => simulator.requests()['callinner']).toEqual({ PUT: 2 });
    expect(simulator.requests()['callout']).toEqual({ PUT: 1 });
  });
  await test.step('a call of today is found by the search, and opens in full', async () => {
    await keyboard.press('Control+k');
    await expect(main.getByRole('combobox')).toBeFocused();
    await keyboard.type('marcus');
    await main.getByRole('option', { name: /Marcus Reed.*Taken/ }).click();
    await expect(main.getByRole('heading', { name: 'Marcus Reed' })).toBeVisible();
    await expect(main.getByText('48213')).toBeVisible();
  });
  await test.step('what is copied can be pasted', async () => {
    await main.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(main.getByRole('status').filter({ hasText: 'The call was copied.' })).toBeAttached();
    await keyboard.press('Control+k');
    const field = main.getByRole('combobox');
    await expect(field).toBeFocused();
    await keyboard.press('Control+v');
    await expect(field).toHaveValue(/^Marcus Reed, \+44 20 7946 0123 ?Outcome: Taken/);
  });
});
