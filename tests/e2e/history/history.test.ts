import type { Locator, Page } from '@playwright/test';
import { talking } from '../calls/wire.ts';
import { expect, test } from '../fixture.ts';
import {
  expectPop,
  expectState,
  fillInSignIn,
  firstAgent,
  settingsFor,
  startAtWork,
  takeCall,
} from '../steps.ts';

test.use({ gatewayDefaults: { noAnswerMs: 6000 } });
test.describe.configure({ timeout: 90_000 });

const olivia = {
  ...{ caller: '+442079460958', skillId: 1 },
  calldata: '{"name":"Olivia Bennett","order":"48213"}',
};
const tomas = { caller: '+12025550178', skillId: 2, calldata: '{"name":"Tomas Varela"}' };

const customer = {
  name: 'Customer',
  url: 'https://crm.example.com/o/{data.order}?n={e164}',
  opens: 'hand',
} as const;

const rows = (main: Page): Locator => main.getByRole('grid', { name: 'History' }).locator('[data-past]');
const chip = (main: Page, name: RegExp): Locator =>
  main.getByRole('group', { name: 'Which calls' }).getByRole('button', { name });
const lastCalls = (main: Page): Locator => main.getByRole('region', { name: 'Last calls' }).getByRole('row');
const figure = (main: Page, name: string): Locator =>
  main.locator('dl > div').filter({ hasText: name }).locator('dd');

test('the shift’s calls: figures and last calls on an idle desk, who has called before, and all of them in History', async ({
  launch,
  simulator,
}) => {
  const mainWindow = { x: 0, y: 0, width: 1400, height: 900, maximized: false };
  const settings = { ...settingsFor(simulator, { plusPrefix: '00', crmTemplates: [customer] }), mainWindow };
  const program = await launch({ settings });
  const [main, pop] = [await program.page('main'), await program.page('pop')];
  await fillInSignIn(main, firstAgent(simulator));
  await expectState(main, 'Ready');
  await expect(figure(main, 'Answered')).toHaveText('0');

  await test.step('a call with a hold and a note', async () => {
    const { callId } = await takeCall(main, simulator, olivia);
    await main.getByRole('button', { name: 'Hold', exact: true }).click();
    await main.getByRole('article').getByRole('button', { name: 'Retrieve', exact: true }).click();
    await expect(talking(main)).toBeVisible();
    await main.getByRole('textbox', { name: 'Note' }).fill('Replacement promised');
    simulator.abandonCall(callId);
    await expect(talking(main)).toHaveCount(0);
    await expect(figure(main, 'Answered')).toHaveText('1');
    await expect(lastCalls(main).filter({ hasText: 'Olivia Bennett' })).toContainText('Replacement promised');
  });
  await test.step('the same caller again: said on the pop, and beside the call', async () => {
    const { callId } = simulator.placeCall(olivia);
    await expectPop(program.desktop, 'visible');
    await expect(pop.getByTestId('earlier')).toHaveText(/^2nd call today, last \d\d:\d\d for 0:\d\d$/);
    await main.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(talking(main)).toBeVisible();
    const today = main.getByRole('complementary').getByRole('region', { name: 'Today' });
    await expect(today).toContainText(/1 earlier call.*Answered.*Replacement promised/);
    simulator.abandonCall(callId);
    await expectState(main, 'Ready');
    await expect(figure(main, 'Answered')).toHaveText('2');
  });
  await test.step('a missed call counts on the rail until it is looked at', async () => {
    const { callId } = simulator.placeCall(tomas);
    await expect(main.getByRole('button', { name: /^History.*1 missed$/ })).toBeVisible({ timeout: 20_000 });
    simulator.abandonCall(callId);
    await expect(figure(main, 'Missed')).toHaveText('1');
  });
  await test.step('all of them, from the last ones', async () => {
    await main.getByRole('button', { name: 'All in History' }).click();
    await expect(main.getByRole('heading', { name: 'History', level: 1 })).toBeFocused();
    await main.keyboard.press('Alt+1');
  });
  await test.step('History, by its key: newest first, by kinds, found by name, number and note', async () => {
    await main.keyboard.press('Alt+4');
    await expect(main.getByRole('heading', { name: 'History', level: 1 })).toBeFocused();
    await expect(rows(main)).toHaveCount(3);
    await expect(rows(main).first()).toContainText(/Tomas Varela.*Missed/);
    await expect(chip(main, /^All/)).toHaveText(/All 3/);
    await chip(main, /^Answered 2/).click();
    await expect(rows(main)).toHaveCount(2);
    await chip(main, /^Missed 1/).click();
    await expect(rows(main)).toHaveCount(1);
    await chip(main, /^All/).click();
    const search = main.getByRole('searchbox');
    for (const [words, found] of [
      ['replacement', 1],
      ['bennett', 2],
      ['2025550178', 1],
      ['0044 20 7946', 2],
      ['nobody', 0],
    ] as const) {
      await search.fill(words);
      await expect(rows(main)).toHaveCount(found);
    }
    await main.getByRole('button', { name: 'Show all' }).click();
    await expect(rows(main)).toHaveCount(3);
  });
  const inspector = main.getByRole('complementary');
  await test.step('one in full, with its data as it stood, by the keyboard', async () => {
    await rows(main).first().focus();
    await main.keyboard.press('ArrowDown');
    await main.keyboard.press('End');
    await expect(rows(main).last()).toBeFocused();
    await main.keyboard.press('Enter');
    await expect(inspector.getByRole('heading', { name: 'Olivia Bennett' })).toBeFocused();
    await expect(inspector).toContainText(/48213/);
    await expect(inspector).toContainText('Replacement promised');
    await expect(inspector).toContainText(/Hold.*0:0\d/);
    await inspector.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(main.getByRole('status').filter({ hasText: 'The call was copied.' })).toBeAttached();
    await inspector.getByRole('button', { name: 'Open in CRM' }).click();
    const pages = async () => (await program.desktop.calls('shell.openExternal')).flatMap(({ args }) => args);
    await expect.poll(pages).toEqual(['https://crm.example.com/o/48213?n=%2B442079460958']);
    await inspector.getByRole('heading', { name: 'Olivia Bennett' }).focus();
    await main.keyboard.press('Escape');
    await expect(inspector).toHaveCount(0);
    await expect(rows(main).last()).toBeFocused();
  });
  await test.step('the missed one is read by being looked at, and called back', async () => {
    await rows(main).first().click();
    await expect(main.getByRole('button', { name: /^History$/ })).toBeVisible();
    await inspector.getByRole('button', { name: 'Call back Tomas Varela' }).click();
    await expect.poll(() => simulator.requests()['callout']).toEqual({ PUT: 1 });
  });
});

test('what is looked for is shown from its beginning, wherever the list was scrolled to', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ afterNoAnswer: 'ready' });
  const { main } = await startAtWork(launch, simulator);
  await main.setViewportSize({ width: 720, height: 520 });
  await main.keyboard.press('Alt+4');
  const answer = main.getByRole('button', { name: /^Answer (Anna|Tomas)/ });
  for (let nth = 1; nth <= 14; nth += 1) {
    const calldata = JSON.stringify({ name: `${nth % 7 === 0 ? 'Tomas' : 'Anna'} ${String(nth)}` });
    const { callId } = simulator.placeCall({ caller: `+4420794600${String(nth + 10)}`, calldata });
    await expect(answer).toBeEnabled();
    simulator.abandonCall(callId);
    await expect(rows(main)).toHaveCount(nth);
    await expect(answer).toHaveCount(0);
  }
  await rows(main).first().focus();
  await main.keyboard.press('End');
  await expect(rows(main).filter({ hasText: 'Anna 1' }).last()).toBeFocused();
  await main.getByRole('searchbox').fill('anna');
  await expect(chip(main, /^All 12/)).toBeVisible();
  await expect(rows(main).first()).toContainText('Anna 13');
  await expect(rows(main).first()).toBeInViewport();
});
