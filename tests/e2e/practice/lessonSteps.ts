/** What the tests of practice's lessons do on the way to what they are about. */
import type { Page } from '@playwright/test';
import { expect, type RunningProgram } from '../fixture.ts';
import { chooseState, expectState } from '../steps.ts';

export const coach = (main: Page) => main.getByRole('complementary', { name: 'What to do now' });
/** Waits until the coach says this. */
export const told = (main: Page, words: string | RegExp): Promise<void> =>
  expect(coach(main)).toContainText(words);

/** Says to the coach to go on, once that is heard: right after a step has come it is not. */
export async function goOn(main: Page, name: string, next: string | RegExp): Promise<void> {
  await expect(async () => {
    if (new RegExp(next).test((await coach(main).textContent()) ?? '')) return;
    await coach(main)
      .getByRole('button', { name })
      .click({ timeout: 500 })
      .catch(() => undefined);
    await expect(coach(main)).toContainText(next, { timeout: 1000 });
  }).toPass();
}

/** By key, once the window knows the call. */
export async function press(main: Page, button: string, key: string): Promise<void> {
  await expect(main.getByRole('button', { name: button, exact: true }).first()).toBeEnabled();
  await main.keyboard.press(key);
}
export const answer = (main: Page): Promise<void> => press(main, 'Answer', 'Alt+A');
/** Of a call that the window knows to be talked in: the lesson may know it sooner. */
export async function end(main: Page): Promise<void> {
  await expect(main.getByRole('button', { name: 'Hold', exact: true }).first()).toBeEnabled();
  await press(main, 'End', 'Alt+E');
}
export const hold = (main: Page): Promise<void> => press(main, 'Hold', 'Alt+H');

/** Starts the program and practice in it. */
export async function startPractice(
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
export async function begin(main: Page, lesson: string): Promise<void> {
  await main.getByRole('radio', { name: lesson }).check({ force: true });
  await main.getByRole('radio', { name: 'Busy' }).check({ force: true });
  await main.getByRole('button', { name: 'Start', exact: true }).click();
}

/** Reads what the lesson begins with, and has its first call ring. */
export async function letItRing(main: Page): Promise<void> {
  await goOn(main, 'Go on', 'Say that you are ready');
  await chooseState(main, 'Ready');
  await expectState(main, 'Ready');
  await goOn(main, 'Let it ring', 'A call rings');
}

/** Begins a lesson and answers its first call. */
export async function firstAnswered(main: Page, lesson: string): Promise<void> {
  await begin(main, lesson);
  await letItRing(main);
  await answer(main);
}

/** Answers and ends the last calls of a lesson, and waits until it looks back with these words. */
export async function takesTheRest(main: Page, count: number, words: string | RegExp): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    await answer(main);
    await told(main, 'You are connected');
    await end(main);
  }
  await expect(main.getByRole('heading', { name: words })).toBeVisible();
}
