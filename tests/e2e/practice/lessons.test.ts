import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { expectState } from '../steps.ts';
import {
  begin,
  end,
  firstAnswered,
  goOn,
  hold,
  letItRing,
  press,
  startPractice,
  takesTheRest,
  told,
} from './lessonSteps.ts';

test.setTimeout(120_000);

const row = (main: Page, person: string) => main.getByRole('row').filter({ hasText: person });

test('rush hour: one is held, the other answered, they are swapped, and nobody waits too long', async ({
  launch,
}) => {
  const { main } = await startPractice(launch);
  await firstAnswered(main, 'Rush hour');
  await told(main, 'hold the call');
  await hold(main);
  await told(main, 'A second caller rings');
  await press(main, 'Answer', 'Alt+A');
  await told(main, 'Swap');
  await expect(main.getByRole('button', { name: 'Swap Olivia Bennett' })).toBeEnabled();
  await main.keyboard.press('Alt+S');
  await told(main, 'End one call');
  await end(main);
  await expect(main.getByRole('button', { name: /^Retrieve/ }).first()).toBeEnabled();
  await main.keyboard.press('Alt+H');
  await end(main);
  await takesTheRest(main, 3, '5 calls, all answered.');
  await expect(row(main, 'Olivia Bennett')).toContainText('Held, and back in time');
});

test('calls that ring when the agent goes on or looks back are told as skipped', async ({ launch }) => {
  const { main } = await startPractice(launch);
  await begin(main, 'A quiet morning');
  await letItRing(main);
  await goOn(main, 'Skip this', 'Call 2 of 4');
  await told(main, 'A call rings');
  await expect(main.getByRole('button', { name: 'Answer', exact: true }).first()).toBeEnabled();
  await main.getByRole('button', { name: 'Look back' }).click();
  await expect(main.getByRole('heading', { name: '2 calls, none answered.' })).toBeVisible();
  await expect(main.getByRole('cell', { name: 'Skipped before the answer' })).toHaveCount(2);
});

async function transfer(main: Page, way: string): Promise<void> {
  await press(main, 'Hold', 'Alt+T');
  await main.getByRole('radio', { name: way }).click();
  const field = main.getByRole('combobox', { name: 'Name or number' });
  await field.fill('Zhang Wei');
  await expect(main.getByRole('option')).toHaveCount(1);
  await field.press('Enter');
}

/** A button of the call, once the window knows that it can be pressed. */
async function pressOnce(main: Page, name: RegExp): Promise<void> {
  const button = main.getByRole('article').getByRole('button', { name }).first();
  await expect(button).toBeEnabled();
  await button.click();
}

test('transfers and consults: one is handed on, one completed after a talk, one taken back', async ({
  launch,
}) => {
  const { main } = await startPractice(launch);
  await firstAnswered(main, 'Transfers and consults');
  await told(main, 'transfer now');
  await transfer(main, 'Transfer now');
  await told(main, 'The call goes on without you');
  await goOn(main, 'Skip this', 'Call 2 of 3');
  await press(main, 'Answer', 'Alt+A');
  await told(main, 'Talk first this time');
  await transfer(main, 'Talk first');
  await told(main, 'Complete');
  await pressOnce(main, /^Complete/);
  await main.getByRole('dialog').getByRole('button', { name: 'Complete', exact: true }).click();
  await told(main, 'The call goes on without you');
  await goOn(main, 'Skip this', 'Call 3 of 3');
  await press(main, 'Answer', 'Alt+A');
  await told(main, 'Talk first this time');
  await transfer(main, 'Talk first');
  await told(main, 'This time come back');
  await pressOnce(main, /^Cancel/);
  await told(main, 'You are connected');
  await end(main);
  await expect(main.getByRole('heading', { name: '3 calls, all answered.' })).toBeVisible();
  await expect(row(main, 'Olivia Bennett')).toContainText('Handed on');
});

test('callers hang up before the answer, in the middle and on hold, and nobody is blamed for it', async ({
  launch,
}) => {
  const { main } = await startPractice(launch);
  await main.getByRole('radio', { name: 'Callers who hang up' }).check({ force: true });
  await main.getByRole('radio', { name: 'Busy' }).check({ force: true });
  await main.getByRole('button', { name: 'Start', exact: true }).click();
  await goOn(main, 'Go on', 'Say that you are ready');
  await main.keyboard.press('Alt+R');
  await goOn(main, 'Let it ring', 'A call rings');
  await told(main, 'This caller gave up');
  await goOn(main, 'Go on', 'Call 2 of 4');
  await press(main, 'Answer', 'Alt+A');
  await told(main, 'This caller does not stay long');
  await told(main, 'The caller has hung up.');
  await goOn(main, 'Go on', 'Call 3 of 4');
  await press(main, 'Answer', 'Alt+A');
  await told(main, 'hold the call');
  await hold(main);
  await told(main, 'The caller has hung up on hold');
  await goOn(main, 'Go on', 'Call 4 of 4');
  await takesTheRest(main, 1, '3 calls, all answered.');
  await expect(row(main, 'Olivia Bennett')).toContainText('Hung up before the answer');
});

test('a forced sign-out: the coach stays at the sign-in, and the session is taken back', async ({
  launch,
}) => {
  const { main } = await startPractice(launch);
  await firstAnswered(main, 'A forced sign-out');
  await told(main, 'You are connected');
  await end(main);
  await told(main, 'another program signs in');
  await goOn(main, 'Go on', 'Your session was ended');
  await main.getByRole('button', { name: 'Sign in', exact: true }).click();
  await main.getByRole('alertdialog').getByRole('button', { name: 'Take over' }).click();
  await expectState(main, 'Ready');
  await told(main, 'Call 2 of 2');
  await takesTheRest(main, 1, '2 calls, all answered.');
});

test('a gateway restarts: the call goes on, and the program is back by itself', async ({ launch }) => {
  const { main } = await startPractice(launch);
  await firstAnswered(main, 'A gateway that restarts');
  await told(main, 'the gateway goes away');
  await goOn(main, 'Go on', 'No contact');
  await expect(main.getByRole('button', { name: /^(Reconnecting|Cannot be reached)/ })).toBeVisible();
  await goOn(main, 'Now', /The gateway is back|You are connected/);
  await told(main, 'You are connected');
  await end(main);
  await told(main, 'Call 2 of 2');
  await takesTheRest(main, 1, /all answered/);
});
