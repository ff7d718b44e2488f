/** Lessons that are read slowly, ended, shown in another language, or whose simulator crashes in the middle of a call. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../accessibility/everyLook.ts';
import { talking, tiles } from '../calls/wire.ts';
import { expect, test } from '../fixture.ts';
import { chooseState, expectState } from '../steps.ts';
import { begin, coach, end, firstAnswered, goOn, startPractice, told } from './lessonSteps.ts';

test.setTimeout(120_000);

const chooser = (main: Page) => main.getByRole('heading', { name: 'What would you like to practise?' });
const savePreferences = (main: Page, preferences: object): Promise<unknown> =>
  main.evaluate((wanted) => window.ringside['savePreferences']?.(wanted), preferences);

/** The first call of a lesson that begins with an agent who is ready. */
async function letItRingAgain(main: Page): Promise<void> {
  await expectState(main, 'Ready');
  await goOn(main, 'Go on', 'A call will ring');
  await goOn(main, 'Let it ring', 'A call rings');
  await expect(main.getByRole('button', { name: 'Answer', exact: true }).first()).toBeEnabled();
}

test('whoever is still reading misses no call: nothing rings before that was read, whichever way the agent became ready', async ({
  launch,
}) => {
  const { main } = await startPractice(launch);
  await begin(main, 'A quiet morning');
  await told(main, 'Take your time');
  await chooseState(main, 'Ready');
  await expectState(main, 'Ready');
  // Reading takes so long: two languages and themes are looked through meanwhile.
  await expectAccessible(main);
  await told(main, 'Take your time');
  await expect(tiles(main)).toHaveCount(0);
  await goOn(main, 'Go on', 'A call will ring');
  await expectAccessible(main);
  await told(main, 'A call will ring');
  await expect(tiles(main)).toHaveCount(0);
  await goOn(main, 'Let it ring', 'A call rings');
  await expect(tiles(main)).toHaveCount(1);
});

test('a lesson is looked back at in the middle of a call, and practice is ended in the middle of one', async ({
  launch,
}) => {
  const { main } = await startPractice(launch);
  await test.step('looked back at: the call counts, and is over', async () => {
    await firstAnswered(main, 'A quiet morning');
    await told(main, 'You are connected');
    await main.getByRole('button', { name: 'Look back' }).click();
    await expect(main.getByRole('heading', { name: 'One call, answered.' })).toBeFocused();
    await expect(coach(main)).toHaveCount(0);
    await expect(talking(main)).toHaveCount(0);
    await main.getByRole('button', { name: 'Choose another' }).click();
    await expect(chooser(main)).toBeVisible();
  });
  await test.step('ended: back to where it was begun, with no call and no coach', async () => {
    await begin(main, 'Rush hour');
    await letItRingAgain(main);
    await main.keyboard.press('Alt+A');
    await told(main, 'hold the call');
    await main.getByRole('button', { name: 'End practice' }).click();
    await expect(main.getByRole('heading', { name: 'Where is your gateway?' })).toBeVisible();
    await expect(coach(main)).toHaveCount(0);
    await expect(tiles(main)).toHaveCount(0);
  });
  await test.step('begun again: nothing is left of it', async () => {
    await main.getByRole('button', { name: 'Start practice' }).click();
    await expect(chooser(main)).toBeVisible({ timeout: 20_000 });
    await expect(tiles(main)).toHaveCount(0);
    await begin(main, 'A quiet morning');
    await told(main, 'Take your time');
  });
});

test('the language changes in the middle of a call, and the coach goes on in it', async ({ launch }) => {
  const { main } = await startPractice(launch);
  await firstAnswered(main, 'A quiet morning');
  await told(main, 'You are connected');
  await savePreferences(main, { language: 'zh' });
  const inChinese = main.getByRole('complementary', { name: '现在该做什么' });
  await expect(inChinese).toContainText('已接通');
  await expect(main.getByRole('button', { name: '保持', exact: true }).first()).toBeEnabled();
  await main.keyboard.press('Alt+E');
  await expect(inChinese).toContainText('第 2 个呼叫');
  await main.getByRole('button', { name: '回顾' }).click();
  await expect(main.getByRole('heading', { name: '1 个呼叫，已接听。' })).toBeFocused();
  await savePreferences(main, { language: 'en' });
  await expect(main.getByRole('heading', { name: 'One call, answered.' })).toBeVisible();
});

test('the simulator crashes in the middle of a call: said, and practice starts anew from there', async ({
  launch,
}) => {
  const { main, desktop } = await startPractice(launch);
  await firstAnswered(main, 'A quiet morning');
  await told(main, 'You are connected');
  await desktop.crashPractice();
  await test.step('said, without a call and without a coach', async () => {
    await expect(main.getByText('Sign in to start it again, or end practice.').first()).toBeVisible();
    await expect(coach(main)).toHaveCount(0);
    await expect(tiles(main)).toHaveCount(0);
    await expectAccessible(main);
  });
  await test.step('a sign-in starts another one, whose lessons are taught', async () => {
    await main.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(chooser(main)).toBeVisible({ timeout: 20_000 });
    await begin(main, 'A quiet morning');
    await letItRingAgain(main);
    await expect(tiles(main)).toHaveCount(1);
    await main.keyboard.press('Alt+A');
    await told(main, 'You are connected');
    await end(main);
    await told(main, 'Call 2 of 4');
  });
});
