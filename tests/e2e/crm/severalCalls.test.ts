/** Pages of a CRM stay one for a call and stage, whatever becomes of the call beside others. */
import type { Page } from '@playwright/test';
import type { CrmTemplate } from '../../../src/shared/crm/template.ts';
import { card, ended, held, talking, tiles } from '../calls/wire.ts';
import { type Desktop, expect, test } from '../fixture.ts';
import { expectState, fillInSignIn, settingsFor, startAtWork, takeCall } from '../steps.ts';

test.use({ gatewayDefaults: { agents: 2 } });
// Two programs start.
test.describe.configure({ timeout: 120_000 });

const crmTemplates: readonly CrmTemplate[] = [
  { name: 'Customer', url: 'https://crm.example.com/ringing/{last4}', opens: 'ringing' },
  { name: 'Order', url: 'https://crm.example.com/answer/{last4}', opens: 'answer' },
];
const pages = (last4: string): readonly string[] =>
  ['ringing', 'answer'].map((stage) => `https://crm.example.com/${stage}/${last4}`);

const opened = async (desktop: Desktop): Promise<readonly unknown[]> =>
  (await desktop.calls('shell.openExternal')).flatMap(({ args }) => args);

async function transfer(main: Page, way: string, whom: string, press = 'Enter'): Promise<void> {
  await expect(card(main).getByRole('button', { name: 'Transfer' })).toBeEnabled();
  await main.keyboard.press('Alt+T');
  await main.getByRole('radio', { name: way }).click();
  const field = main.getByRole('combobox', { name: 'Name or number' });
  await field.fill(whom);
  await expect(main.getByRole('option')).toContainText(whom);
  await field.press(press);
}

test('opens a page once for a call and stage, through hold, swap, conference and transfer, and for the colleague who gets the call', async ({
  launch,
  simulator,
}) => {
  const { main, desktop, agent } = await startAtWork(launch, simulator, { crmTemplates });
  const { workNo } = agent;
  const colleague = simulator.agents[1];
  if (colleague === undefined) throw new Error('The simulated gateway has one agent');
  const beside = await launch({ settings: settingsFor(simulator, { crmTemplates, startReady: false }) });
  const other = await beside.page('main');
  await fillInSignIn(other, colleague);
  await expectState(other, 'Not ready');
  const name = `Agent ${colleague.workNo}`;

  await test.step('one on hold, another one beside it, swapped twice', async () => {
    await takeCall(main, simulator, { caller: '+442079460123', workNo });
    await expect.poll(() => opened(desktop)).toEqual(pages('0123'));
    await main.keyboard.press('Alt+H');
    await expect(held(main)).toHaveCount(1);
    await takeCall(main, simulator, { caller: '+442079460124', workNo });
    await expect.poll(() => opened(desktop)).toEqual([...pages('0123'), ...pages('0124')]);
    for (const up of ['0123', '0124', '0123']) {
      await main.keyboard.press('Alt+S');
      await expect(talking(main)).toContainText(up);
    }
    await main.keyboard.press('Alt+E');
    await expect(talking(main)).toHaveCount(0);
    await main.keyboard.press('Alt+H');
    await expect(talking(main)).toContainText('0124');
  });
  await test.step('a conference with a colleague, for whom it is no customer’s call', async () => {
    await transfer(main, 'Talk first', name);
    await card(other).getByRole('button', { name: 'Answer' }).click();
    await expect(talking(other)).toBeVisible();
    await card(main).getByRole('button', { name: 'Three-party' }).click();
    await expect(card(main)).toContainText('In this conference');
    await card(main)
      .getByRole('button', { name: `Drop ${name}` })
      .click();
    await expect(card(main)).not.toContainText('In this conference');
    await expect(talking(other)).toHaveCount(0);
    expect(await opened(beside.desktop)).toEqual([]);
  });
  await test.step('the call handed on: the colleague gets its pages, once', async () => {
    await expect(tiles(other)).toHaveCount(0, { timeout: 15_000 });
    await transfer(main, 'Talk first', name, 'Alt+Enter');
    await expect(ended(main).filter({ hasText: '0124' })).toContainText(`Transferred to ${name}`);
    await card(other).getByRole('button', { name: 'Answer' }).click();
    await expect(talking(other)).toContainText('0124');
    await expect.poll(() => opened(beside.desktop)).toEqual(pages('0124'));
    await other.keyboard.press('Alt+H');
    await expect(held(other)).toHaveCount(1);
    await other.keyboard.press('Alt+H');
    await expect(talking(other)).toContainText('0124');
    expect(await opened(beside.desktop)).toEqual(pages('0124'));
  });
  expect(await opened(desktop)).toEqual([...pages('0123'), ...pages('0124')]);
});
