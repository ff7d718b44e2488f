import type { Page } from '@playwright/test';
import { expect, test, type RunningProgram } from '../fixture.ts';
import { chooseState, expectPop, expectState, pressInPop } from '../steps.ts';

const coach = (main: Page) => main.getByRole('complementary', { name: 'What to do now' });
/** Waits until the coach says this. */
const told = (main: Page, words: string | RegExp): Promise<void> => expect(coach(main)).toContainText(words);

/** Says to the coach to go on, once that is heard: right after a step has come it is not. */
async function goOn(main: Page, name: string, next: string | RegExp): Promise<void> {
  await expect(async () => {
    await coach(main)
      .getByRole('button', { name })
      .click({ timeout: 500 })
      .catch(() => undefined);
    await expect(coach(main)).toContainText(next, { timeout: 1000 });
  }).toPass();
}

/** By key, once the window knows the call. */
async function press(main: Page, button: string, key: string): Promise<void> {
  await expect(main.getByRole('button', { name: button, exact: true }).first()).toBeEnabled();
  await main.keyboard.press(key);
}
const answer = (main: Page): Promise<void> => press(main, 'Answer', 'Alt+A');
/** Of a call that the window knows to be talked in: the lesson may know it sooner. */
async function end(main: Page): Promise<void> {
  await expect(main.getByRole('button', { name: 'Hold', exact: true }).first()).toBeEnabled();
  await press(main, 'End', 'Alt+E');
}

/** Starts the program and practice in it. */
async function startPractice(
  launch: () => Promise<RunningProgram>,
): Promise<RunningProgram & { main: Page; pop: Page }> {
  const program = await launch();
  const [main, pop] = [await program.page('main'), await program.page('pop')];
  await main.getByRole('button', { name: 'Start practice' }).click();
  const heading = main.getByRole('heading', { name: 'What would you like to practise?' });
  // A process is started, which makes its own certificate.
  await expect(heading).toBeVisible({ timeout: 20_000 });
  return { ...program, main, pop };
}

/** Begins a lesson at the pace that waits least. */
async function begin(main: Page, lesson: string): Promise<void> {
  await main.getByRole('radio', { name: lesson }).check({ force: true });
  await main.getByRole('radio', { name: 'Busy' }).check({ force: true });
  await main.getByRole('button', { name: 'Start', exact: true }).click();
}

test.setTimeout(90_000);

test('a quiet morning waits for who learns, and looks back', async ({ launch }) => {
  const { main, pop, desktop } = await startPractice(launch);
  await test.step('practice says that it is one, and its agent is signed in, not ready', async () => {
    await expect(main.getByText('Practice: the calls are simulated')).toBeVisible();
    await expectState(main, 'Not ready');
    await expect.poll(() => desktop.tray()).toMatchObject({ icon: 'practice' });
    expect((await desktop.tray())?.toolTip).toContain('Ringside (Practice)');
  });
  await test.step('nothing rings before it was read and the agent is ready', async () => {
    await begin(main, 'A quiet morning');
    await told(main, 'Take your time');
    await chooseState(main, 'Ready');
    await expectState(main, 'Ready');
    await goOn(main, 'Go on', 'A call will ring');
    await goOn(main, 'Let it ring', 'A call rings');
  });
  await test.step('answered in the pop, it goes on; ended by key, the next one comes', async () => {
    await expectPop(desktop, 'visible');
    await expect(pop.getByTestId('caller')).toHaveText('Olivia Bennett');
    const connected = main.getByRole('button', { name: 'Hold', exact: true });
    await pressInPop(pop.getByRole('button', { name: 'Answer' }), () => connected.isVisible());
    await told(main, 'You are connected');
  });
  for (const nth of [2, 3, 4]) {
    await end(main);
    await told(main, `Call ${String(nth)} of 4`);
    await answer(main);
    await told(main, 'You are connected');
  }
  await test.step('afterwards it looks back', async () => {
    await end(main);
    await expect(main.getByRole('heading', { name: '4 calls, all answered.' })).toBeFocused();
    const figures = main.locator('.debrief dl > div');
    await expect(figures.filter({ hasText: 'By keyboard' })).toContainText(/By keyboard\s*7of 9 actions/);
    await expect(main.getByRole('row').filter({ hasText: 'Olivia Bennett' })).toContainText('Answered after');
    await expect(main.getByRole('row')).toHaveCount(5);
  });
  await test.step('and leads to another', async () => {
    await main.getByRole('button', { name: 'Choose another' }).click();
    await expect(main.getByRole('radio', { name: 'Rush hour' })).toBeVisible();
    await main.getByRole('button', { name: 'End practice' }).click();
    await expect(main.getByRole('heading', { name: 'Where is your gateway?' })).toBeVisible();
  });
});
