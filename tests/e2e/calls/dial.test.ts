import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';
import { card, ended, talking, tiles } from './wire.ts';

test.use({
  gatewayDefaults: { alertingToOffhookMs: 2500, calledAnswersMs: 2500, noAnswerMs: 2500, agents: 2 },
});

/** Opens the panel by its key and fills the number in. */
async function fillIn(main: Page, number: string) {
  await main.keyboard.press('Alt+D');
  const panel = main.getByRole('dialog', { name: 'Call somebody' });
  const field = panel.getByLabel('Number or work number');
  await expect(field).toBeFocused();
  await field.fill(number);
  return { panel, field };
}

test('calls a number out, and shows its course and its end', async ({ launch, simulator }) => {
  const { main } = await startAtWork(launch, simulator, { plusPrefix: '00' });

  await test.step('what cannot be dialled is said, and not sent', async () => {
    const { panel, field } = await fillIn(main, 'call me');
    await field.press('Enter');
    await expect(field).toHaveAccessibleDescription(/Number: 1 to 24 of the digits, \* and #/);
    expect(simulator.requests()['callout']).toBeUndefined();
    await main.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  });
  await test.step('its key opens it also where it has closed just before', async () => {
    const { panel, field } = await fillIn(main, '1');
    await main.evaluate(() => {
      document.querySelector<HTMLElement>(':popover-open')?.hidePopover();
      const init = { key: 'd', code: 'KeyD', altKey: true, bubbles: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', init));
    });
    await expect(field).toBeFocused();
    await main.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  });
  await test.step('own phone, ringing there, talking', async () => {
    const { panel, field } = await fillIn(main, '+44 20 7946-0958');
    await field.press('Enter');
    await expect(panel).toBeHidden();
    await expect(tiles(main)).toContainText('Pick up your phone');
    await expect(tiles(main)).toContainText('Ringing there');
    await expect(talking(main)).toBeVisible();
    expect(simulator.calls()).toMatchObject([{ called: '00442079460958', state: 'talking' }]);
  });
  await test.step('a second one is refused with the reason while the first is talked in', async () => {
    const { panel, field } = await fillIn(main, '123');
    await expect(panel.getByRole('button', { name: 'Call number' })).toHaveAccessibleDescription(
      /You are talking on another call/,
    );
    await field.press('Enter');
    expect(simulator.requests()['callout']).toEqual({ PUT: 1 });
    await main.keyboard.press('Escape');
    await card(main).getByRole('button', { name: 'End', exact: true }).click();
    await expect(ended(main)).toContainText('You ended the call');
  });
  await test.step('one that comes to nothing says so', async () => {
    const { field } = await fillIn(main, '02079460901');
    await field.press('Enter');
    await expect(ended(main)).toContainText('Not reached: busy, not answered or a wrong number', {
      timeout: 15_000,
    });
  });
});

test('calls a colleague, and says what the gateway refuses', async ({ launch, simulator }) => {
  const { main } = await startAtWork(launch, simulator);
  const { panel } = await fillIn(main, '1002');
  const callColleague = panel.getByRole('button', { name: 'Call colleague' });

  simulator.faults.add({ interface: 'callinner', retcode: '200-001' });
  await callColleague.click();
  await expect(panel.getByRole('note')).toContainText('No colleague can be called by this work number.');
  simulator.faults.add({ interface: 'callinner', outcome: 'notAnswered' });
  await callColleague.click();
  await expect(panel).toBeHidden();
  await expect(card(main)).toContainText('1002');
  await expect(ended(main)).toContainText('1002', { timeout: 15_000 });
  expect(simulator.requests()['callinner']).toEqual({ PUT: 2 });
});
