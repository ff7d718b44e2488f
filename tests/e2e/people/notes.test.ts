import type { Page } from '@playwright/test';
import type { Simulator } from '../../../simulator/index.ts';
import { expect, test } from '../fixture.ts';
import { expectAccessible } from '../accessibility/everyLook.ts';
import { desktopThatSays } from '../desktopThatSays.ts';
import { signInBeside, tiles } from '../calls/wire.ts';
import {
  chooseState,
  expectState,
  fillInSignIn,
  firstAgent,
  startAtWork,
  startColleague,
  takeCall,
} from '../steps.ts';

// Every look at a page is axe's reading of all of it, twice; some start two programs.
test.describe.configure({ timeout: 120_000 });

const agents = [{ workNo: '1001' }, { workNo: '1002', name: 'Daniel Ko' }];
const longest = 900;

const unread = (main: Page) => main.locator('[data-unread=message]');
const notes = (main: Page) => main.getByRole('region', { name: 'Notes and bulletins' });
const between = (main: Page) => main.getByRole('region', { name: 'Notes of this shift' });
const field = (main: Page) => main.getByRole('textbox', { name: 'Write a note' });
const send = (main: Page) => main.getByRole('button', { name: 'Send note' });

async function openColleague(main: Page): Promise<void> {
  await main.keyboard.press('Alt+3');
  await main.getByRole('option', { name: /Daniel Ko|1002/ }).click();
}

/** Daniel Ko is signed in beside, and can write notes and bulletins. */
async function withDaniel(simulator: Simulator) {
  const ask = await signInBeside(simulator, '1002');
  return {
    ask,
    writes: (content: string) =>
      ask('POST', 'onlineagent/1002/sendnoteletex', { agentIds: ['1001'], content }),
    tellsAll: (bulletindata: string) =>
      ask('POST', 'onlineagent/1002/notifybulletin', { targettype: 0, targetname: 'x', bulletindata }),
  };
}

test('shows notes and bulletins until they are read, has them for the shift, and forgets them with the sign-out', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ agents });
  const daniel = await withDaniel(simulator);
  const program = await startAtWork(launch, simulator, { startReady: false });
  const { main } = program;
  const people = main.getByRole('button', { name: /^People/ });

  await test.step('a note and a bulletin stand beside the calls, in every view', async () => {
    await daniel.writes('Lunch at 12:30?');
    await daniel.tellsAll('System maintenance tonight.\nFinish before 22:00.');
    await expect(unread(main)).toContainText(['Finish before 22:00.', 'Lunch at 12:30?']);
    await expect(unread(main).first()).toContainText(/Daniel Ko.*Bulletin \d\d:\d\d/);
    await expect(people).toHaveAccessibleName(/2 unread/);
    for (const key of ['Alt+2', 'Alt+3', 'Alt+4', 'Alt+1']) {
      await main.keyboard.press(key);
      await expect(unread(main)).toHaveCount(2);
    }
    await expectAccessible(main);
  });
  await test.step('a call that comes and goes takes none away', async () => {
    await chooseState(main, 'Ready');
    const { callId } = await takeCall(main, simulator, { caller: '+442079460123', workNo: '1001' });
    simulator.abandonCall(callId);
    await chooseState(main, 'Not ready');
    await expect(unread(main)).toHaveCount(2);
  });
  await test.step('all of it is shown, and is read then', async () => {
    await main.getByRole('button', { name: 'Show: message from Daniel Ko' }).first().click();
    await expect(notes(main).getByText('System maintenance tonight.')).toBeVisible();
    await expect(main.getByRole('heading', { name: 'Notes and bulletins' })).toBeFocused();
    await expect(unread(main)).toHaveCount(1);
    await expectAccessible(main);
  });
  await test.step('or read where it stands', async () => {
    await main.getByRole('button', { name: 'Read: message from Daniel Ko' }).click();
    await expect(unread(main)).toHaveCount(0);
    await expect(people).toHaveAccessibleName('People');
  });
  await test.step('the shift has them, also after another view and a colleague', async () => {
    await openColleague(main);
    await expect(between(main).getByRole('listitem')).toHaveCount(2);
    await main.keyboard.press('Alt+4');
    await main.keyboard.press('Alt+3');
    await main.getByRole('button', { name: 'Notes and bulletins' }).click();
    await expect(notes(main).getByRole('listitem')).toHaveCount(2);
  });
  await test.step('those of before are unfolded, and stay so when a new one comes', async () => {
    for (let nth = 1; nth <= 4; nth += 1) await daniel.writes(`Note ${String(nth)}`);
    await expect(notes(main).getByText('Note 4', { exact: true })).toBeVisible();
    while (await notes(main).getByRole('button', { name: 'Earlier ones' }).isVisible())
      await notes(main).getByRole('button', { name: 'Earlier ones' }).click();
    await expect(notes(main).getByRole('listitem')).toHaveCount(6);
    await daniel.writes('Note 5');
    await expect(notes(main).getByRole('listitem')).toHaveCount(7);
  });
  await test.step('signed out, nobody has them', async () => {
    await chooseState(main, 'Sign out');
    await expect(main.getByLabel('Work number')).toBeVisible();
    await expect(main.getByText('Lunch at 12:30?')).toHaveCount(0);
    await fillInSignIn(main, firstAgent(simulator));
    await expectState(main, 'Not ready');
    await main.keyboard.press('Alt+3');
    await expect(notes(main).getByText('No notes or bulletins in this shift.')).toBeVisible();
    await expect(unread(main)).toHaveCount(0);
  });
});

test('answers a note, keeps one that is begun, and says why one cannot be sent', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ agents });
  const { main } = await startAtWork(launch, simulator, { startReady: false });
  const { main: other, close } = await startColleague(launch, simulator);

  await test.step('written from People', async () => {
    await openColleague(main);
    await field(main).fill('Could you take the next call?');
    await send(main).click();
    await expect(main.getByText('Sent. Whether it is read, nothing tells.').first()).toBeVisible();
    await expect(field(main)).toHaveValue('');
    await expect(between(main)).toContainText(/You\s*Could you take the next call\?/);
  });
  await test.step('and answered from the tile, by keyboard alone', async () => {
    await other.getByRole('button', { name: 'Reply to Agent 1001' }).focus();
    await other.keyboard.press('Enter');
    await expect(field(other)).toBeFocused();
    await expect(unread(other)).toHaveCount(0);
    await expect(between(other)).toContainText('Could you take the next call?');
    await other.keyboard.type('Yes, at once');
    await other.keyboard.press('Tab');
    await other.keyboard.press('Enter');
    await expect(unread(main)).toContainText(/Daniel Ko.*Yes, at once/);
  });
  await test.step('what is begun is there after a look at something else', async () => {
    await field(main).fill('Thank');
    await main.keyboard.press('Alt+1');
    await openColleague(main);
    await expect(field(main)).toHaveValue('Thank');
  });
  await test.step('too long a one is kept, and what is allowed is said', async () => {
    const tooLong = 'x'.repeat(longest + 1);
    await field(main).fill(tooLong);
    await expect(main.getByText('901 of 900 characters')).toBeVisible();
    await send(main).click();
    await expect(main.getByRole('note').filter({ hasText: '900' })).toBeVisible();
    await expect(field(main)).toHaveValue(tooLong);
    await expectAccessible(main);
  });
  await test.step('a refusal keeps it, too', async () => {
    simulator.faults.add({ interface: 'sendnoteletex', retcode: '900-002' });
    await field(main).fill('Thanks');
    await send(main).click();
    await expect(main.getByRole('note').filter({ hasText: 'You do not have the right' })).toBeVisible();
    await expect(field(main)).toHaveValue('Thanks');
    await send(main).click();
    await expect(unread(other)).toContainText('Thanks');
    await expect(main.getByRole('note').filter({ hasText: 'You do not have the right' })).toHaveCount(0);
  });
  await test.step('nobody is there to read it', async () => {
    await chooseState(other, 'Sign out');
    await expect(other.getByLabel('Work number')).toBeVisible();
    await close();
    await expect(send(main)).toHaveAccessibleDescription('This colleague is signed out.', {
      timeout: 12_000,
    });
  });
});

test('tells who has closed the window, with a notification that leads to the note', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ agents });
  const daniel = await withDaniel(simulator);
  const env = await desktopThatSays('b true');
  const { main, desktop } = await startAtWork((options) => launch({ ...options, env }), simulator);
  const shown = async () =>
    (await desktop.shownNotifications()).map(({ title, body }) => `${title}: ${body}`);
  await desktop.closeWindow('main');
  await expect.poll(async () => (await desktop.window('main')).visible).toBe(false);
  await daniel.writes('Lunch at 12:30?');
  await expect.poll(shown).toEqual(['Note from a colleague: Daniel Ko: Lunch at 12:30?']);
  await desktop.clickNotification();
  await expect.poll(async () => (await desktop.window('main')).visible).toBe(true);
  await expect(unread(main)).toContainText('Lunch at 12:30?');
});

test('at every size a note is read, answered and put away', async ({ launch, startGateway }) => {
  const simulator = await startGateway({ agents });
  const daniel = await withDaniel(simulator);
  const { main } = await startAtWork(launch, simulator, { startReady: false });
  for (const [width, height, textSize] of [
    [1400, 900, '100'],
    [720, 520, '100'],
    [720, 520, '125'],
    [720, 520, '200'],
  ] as const) {
    await test.step(`${String(width)} wide, text ${textSize} %`, async () => {
      await main.evaluate((wanted) => window.ringside['savePreferences']?.(wanted), { textSize });
      await main.setViewportSize({ width, height });
      await main.keyboard.press('Alt+1');
      await daniel.writes(`Lunch at ${textSize}, ${String(width)}?`);
      const text = `Lunch at ${textSize}, ${String(width)}?`;
      await main.getByRole('button', { name: 'Show: message from Daniel Ko' }).click();
      await expect(notes(main).getByText(text)).toBeInViewport();
      await notes(main).getByRole('button', { name: 'Reply' }).first().click();
      await expect(field(main)).toBeFocused();
      await expect(field(main)).toBeInViewport();
      await expect(tiles(main)).toHaveCount(0);
      const { scrollHeight, clientHeight } = await main.evaluate(() => document.documentElement);
      expect(scrollHeight).toBe(clientHeight);
    });
  }
});

test('a note of which the gateway tells nothing but that it came says so', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ agents, noteContent: null });
  const daniel = await withDaniel(simulator);
  const { main } = await startAtWork(launch, simulator, { startReady: false });
  const tells = /Sender not told.*The gateway did not tell its text\./;
  await daniel.writes('Lunch?');
  await expect(unread(main)).toContainText(tells);
  await main.getByRole('button', { name: 'Show: message from Sender not told' }).click();
  await expect(notes(main)).toContainText(tells);
  await expect(notes(main).getByRole('button', { name: 'Reply' })).toHaveCount(0);
});
