import type { Locator, Page } from '@playwright/test';
import { type AgentOption } from '../../../simulator/index.ts';
import { expect, test } from '../fixture.ts';
import { card, ended, talking } from '../calls/wire.ts';
import { expectState, settingsFor, startAtWork, startColleague } from '../steps.ts';

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

async function answerByKey(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Answer', exact: true })).toBeEnabled();
  await page.keyboard.press('Alt+A');
  await expect(talking(page)).toBeVisible();
}

// As many steps as a shift has.
test.describe.configure({ timeout: 90_000 });

const agent = { workNo: '1001', password: 'pw-1001', phoneNumber: '41001' } satisfies AgentOption;

test('is worked by the keyboard alone, from the sign-in to the sign-out', async ({
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
    await answerByKey(main);
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
    await expect(main.getByRole('heading', { name: 'Queues', level: 1 })).toBeFocused();
    await tabTo(main, main.getByRole('button', { name: 'Orders', exact: true }));
    await keyboard.press('Enter');
    await tabTo(main, main.getByRole('button', { name: /^Take call from/ }));
    await keyboard.press('Enter');
    await expect(main.getByRole('button', { name: /^Here: / })).toBeVisible();
    await expect(talking(main)).toBeVisible();
    expect(stateOf(callId)).toBe('talking');
  });
  await test.step('ends it, and is ready, which comes after the call when it is chosen in it', async () => {
    await keyboard.press('Alt+R');
    await expect(main.getByTestId('nextState')).toBeVisible();
    await keyboard.press('Alt+E');
    await expectState(main, 'Ready');
  });
  await test.step('hands a call on', async () => {
    await keyboard.press('Alt+1');
    simulator.placeCall({ caller: '+12025550143', skillId: 1, workNo: agent.workNo });
    await answerByKey(main);
    await keyboard.press('Alt+T');
    await expect(main.getByRole('combobox', { name: 'Name or number' })).toBeFocused();
    await keyboard.type('Customer');
    await expect(main.getByRole('option').first()).toContainText('Customer service');
    await keyboard.press('Enter');
    await expect(ended(main).first()).toContainText('Transferred to Customer service');
  });
  await test.step('takes a break, and comes back', async () => {
    await keyboard.press('Alt+B');
    await expect(main.getByRole('menuitemradio', { name: /^Not ready/ })).toBeFocused();
    const fiveMinutes = main.getByRole('menuitem', { name: 'Break, 5 min' });
    const isThere = () => fiveMinutes.evaluate((line) => line === document.activeElement);
    for (let at = 0; at < mostStops && !(await isThere()); at += 1) await keyboard.press('ArrowDown');
    await expect(fiveMinutes).toBeFocused();
    await keyboard.press('Enter');
    await expectState(main, 'On a break');
    await keyboard.press('Alt+R');
    await expectState(main, 'Ready');
  });
  await test.step('calls a number out', async () => {
    await keyboard.press('Alt+D');
    await expect(main.getByLabel('Number or work number')).toBeFocused();
    await keyboard.type('02079460958');
    await keyboard.press('Enter');
    await expect(talking(main)).toBeVisible();
    await keyboard.press('Alt+E');
    await expect(talking(main)).toHaveCount(0);
  });
  await test.step('signs out in spite of a call, after being asked', async () => {
    simulator.placeCall({ caller: '+12025550144', workNo: agent.workNo });
    await answerByKey(main);
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

test('asks a colleague first, completes, and finishes the work after it by the keyboard alone; calls back whom it missed', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ agents: 2, noAnswerMs: 6000 });
  const { main, agent: first } = await startAtWork(launch, simulator, {
    plusPrefix: '00',
    autoEnterReady: false,
  });
  const { main: other, agent: second } = await startColleague(launch, simulator);
  const { keyboard } = main;
  await test.step('asks, and completes', async () => {
    simulator.placeCall({ caller: '+442079460123', workNo: first.workNo });
    await answerByKey(main);
    await keyboard.press('Alt+T');
    const field = main.getByRole('combobox', { name: 'Name or number' });
    await expect(field).toBeFocused();
    await keyboard.press('Shift+Tab');
    const talkFirst = main.getByRole('radio', { name: 'Talk first' });
    for (let at = 0; at < 6 && !(await talkFirst.isChecked()); at += 1) await keyboard.press('ArrowRight');
    await expect(talkFirst).toBeChecked();
    await keyboard.press('Tab');
    await expect(field).toBeFocused();
    await keyboard.type(second.workNo);
    await expect(main.getByRole('option').first()).toContainText(`Agent ${second.workNo}`);
    await keyboard.press('Enter');
    await answerByKey(other);
    await tabTo(main, card(main).getByRole('button', { name: 'Complete' }).first());
    await keyboard.press('Enter');
    await expect(main.getByRole('dialog').getByRole('button', { name: 'Complete' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(ended(main).first()).toContainText('Connected with');
  });
  await test.step('finishes after-call work', async () => {
    const work = main.getByRole('region', { name: 'After-call work' });
    await expect(work).toBeVisible();
    await tabTo(main, main.getByRole('button', { name: 'Finish' }).first());
    await keyboard.press('Enter');
    await expectState(main, 'Ready');
    await expect(work).toBeHidden();
    await expect(main.getByRole('heading', { name: /^Shift since/ })).toBeFocused();
  });
  await test.step('calls back whom it missed', async () => {
    await expectState(main, 'Ready');
    const { callId } = simulator.placeCall({ caller: '+12025550143', workNo: first.workNo });
    const tile = main.getByRole('listitem').filter({ hasText: /Missed \d\d:\d\d/ });
    const back = tile.getByRole('button', { name: /^Call back / });
    await expect(back).toBeVisible({ timeout: 15_000 });
    simulator.abandonCall(callId);
    await tabTo(main, back);
    await keyboard.press('Enter');
    await expect.poll(() => simulator.calls().map(({ called }) => called)).toContain('0012025550143');
  });
});
