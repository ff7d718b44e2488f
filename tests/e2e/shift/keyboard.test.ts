import type { Locator, Page } from '@playwright/test';
import { type AgentOption } from '../../../simulator/index.ts';
import { expect, test } from '../fixture.ts';
import { talking } from '../calls/wire.ts';
import { expectState, settingsFor } from '../steps.ts';

/** More than any view has. */
const mostStops = 80;

/** Presses Tab until the focus has come there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never came to ${String(target)}`);
}

const agent = { workNo: '1001', password: 'pw-1001', phoneNumber: '41001' } satisfies AgentOption;

test('is worked by the keyboard alone, from the sign-in to a requested call', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({
    agents: [agent],
    skills: [
      { id: 1, name: 'Customer service' },
      { id: 2, name: 'Orders', onRequestOnly: true },
    ],
  });
  const main = await (await launch({ settings: settingsFor(simulator) })).page('main');
  const { keyboard } = main;
  const stateOf = (callId: string) => simulator.calls().find((call) => call.callId === callId)?.state;

  await test.step('signs in', async () => {
    await tabTo(main, main.getByLabel('Work number'));
    await keyboard.type(agent.workNo);
    await tabTo(main, main.getByLabel('Password', { exact: true }));
    await keyboard.type(agent.password);
    await tabTo(main, main.getByLabel('Phone number'));
    await keyboard.type(agent.phoneNumber);
    await keyboard.press('Enter');
    await expectState(main, 'Ready');
    await expect(main.getByRole('heading', { name: /^Shift since/ })).toBeFocused();
  });
  await test.step('goes busy with a reason out of the menu, and ready', async () => {
    await tabTo(main, main.getByRole('button', { name: /^Ready/ }));
    await keyboard.press('Enter');
    await expect(main.getByRole('menuitemradio', { name: /^Not ready/ })).toBeFocused();
    const coaching = main.getByRole('menuitemradio', { name: 'Coaching' });
    await expect(coaching).toBeVisible();
    await keyboard.press('c');
    await expect(coaching).toBeFocused();
    await keyboard.press('Enter');
    await expectState(main, 'Not ready, Coaching');
    await keyboard.press('Alt+R');
    await expectState(main, 'Ready');
  });
  await test.step('answers, holds, takes back and ends a call', async () => {
    const { callId } = simulator.placeCall({ caller: '+12025550142', skillId: 1 });
    await expect(main.getByRole('button', { name: 'Answer', exact: true })).toBeEnabled();
    await keyboard.press('Alt+A');
    await expect(main.getByRole('button', { name: 'Hold', exact: true })).toBeVisible();
    await keyboard.press('Alt+H');
    await expect(main.getByRole('button', { name: 'Retrieve', exact: true })).toBeVisible();
    expect(stateOf(callId)).toBe('held');
    await keyboard.press('Alt+H');
    await expect(talking(main)).toBeVisible();
    expect(stateOf(callId)).toBe('talking');
    await keyboard.press('Alt+E');
    await expect.poll(() => stateOf(callId)).toBe('ended');
  });
  await test.step('requests a waiting call', async () => {
    const { callId } = simulator.placeCall({ caller: '+442079460018', skillId: 2 });
    await expectState(main, 'Ready');
    await keyboard.press('Alt+B');
    await expect(main.getByRole('menuitemradio', { name: /^Not ready/ })).toBeFocused();
    await keyboard.press('Enter');
    await expectState(main, 'Not ready');
    await keyboard.press('Alt+2');
    await expect(main.getByRole('heading', { name: 'Queue' })).toBeFocused();
    await tabTo(main, main.getByRole('combobox', { name: /^Queue to look at/ }));
    await keyboard.press('Enter');
    await expect(main.getByRole('option', { name: 'Orders' })).toBeVisible();
    await keyboard.type('Ord');
    await keyboard.press('Enter');
    await tabTo(main, main.getByRole('button', { name: /^Take call from/ }));
    await keyboard.press('Enter');
    await expect(main.getByText('The call has arrived.').first()).toBeVisible();
    await expect(talking(main)).toBeVisible();
    expect(stateOf(callId)).toBe('talking');
  });
  await test.step('signs out in spite of the call, after being asked', async () => {
    await tabTo(main, main.getByRole('button', { name: /^Agent/ }));
    await keyboard.press('Enter');
    await expect(main.getByRole('menuitem').first()).toBeFocused();
    await keyboard.press('End');
    await keyboard.press('Enter');
    await expect(main.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
    await tabTo(main, main.getByRole('button', { name: 'End the call and sign out' }));
    await keyboard.press('Enter');
    await expect(main.getByLabel('Work number')).toBeVisible();
  });
});
