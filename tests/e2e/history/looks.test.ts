import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessibility/everyLook.ts';
import { talking } from '../calls/wire.ts';
import { expect, test } from '../fixture.ts';
import { expectState, fillInSignIn, firstAgent, settingsFor, takeCall } from '../steps.ts';

// Every look at a page is axe's reading of all of it, twice.
test.describe.configure({ timeout: 120_000 });

const customer = {
  ...{ caller: '+442079460958', skillId: 1 },
  calldata:
    '{"name":"Olivia Bennett","order":"48213","why":"Delivery arrived damaged, and the lamp is missing its shade"}',
};

const crmTemplates = ['Customer', 'Order, with a name that needs some room'].map(
  (name) => ({ name, url: 'https://crm.example.com/{e164}', opens: 'hand' }) as const,
);

const expectStill = async (main: Page): Promise<void> => {
  const { scrollHeight, clientHeight } = await main.evaluate(() => document.documentElement);
  expect(scrollHeight).toBe(clientHeight);
};

for (const [width, height] of [
  [720, 520],
  [1400, 900],
] as const) {
  test(`the shift and its history can be used by everybody, ${String(width)} wide`, async ({
    launch,
    simulator,
  }) => {
    const mainWindow = { x: 0, y: 0, width, height, maximized: false };
    const settings = { ...settingsFor(simulator, { crmTemplates }), mainWindow };
    const program = await launch({ settings });
    const main = await program.page('main');
    await fillInSignIn(main, firstAgent(simulator));
    await expectState(main, 'Ready');
    for (const call of [customer, { ...customer, caller: '+12025550142', calldata: '' }]) {
      const { callId } = await takeCall(main, simulator, call);
      await main.keyboard.press('Alt+N');
      await main.keyboard.type('Replacement promised for Thursday');
      simulator.abandonCall(callId);
      await expect(talking(main)).toHaveCount(0);
    }
    await main.getByRole('heading', { name: /^Shift since/ }).click();
    await test.step('an idle desk', async () => {
      await expect(main.getByRole('region', { name: 'Last calls' }).getByRole('row')).toHaveCount(3);
      await expectStill(main);
      await expectAccessible(main);
    });
    await test.step('the list', async () => {
      await main.keyboard.press('Alt+4');
      await expect(main.locator('[data-past]')).toHaveCount(2);
      await expectStill(main);
      await expectAccessible(main);
    });
    await test.step('a call in full', async () => {
      await main.locator('[data-past]').last().click();
      await expect(main.getByRole('heading', { name: 'Olivia Bennett' })).toBeVisible();
      // Beside several pages of a CRM, too, it is a button of the usual height.
      const box = await main.getByRole('button', { name: 'Copy', exact: true }).boundingBox();
      expect(box?.height).toBeLessThan(48);
      await expectStill(main);
      await expectAccessible(main);
    });
    await test.step('the same caller again', async () => {
      await main.keyboard.press('Alt+1');
      await takeCall(main, simulator, customer);
      await expect(main.getByText(/2nd call today|1 earlier call/).first()).toBeVisible();
      await expectAccessible(main);
    });
  });
}
