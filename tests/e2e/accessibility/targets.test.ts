import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import {
  chooseState,
  expectPop,
  expectState,
  fillInSignIn,
  firstAgent,
  settingsFor,
  startAtWork,
} from '../steps.ts';
import { violations } from './everyLook.ts';

test.describe.configure({ timeout: 60_000 });

/** What can be pressed and is smaller than so many px in one direction, a line each. A label counts with its control. */
const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((px) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, select, summary, input:not([type=hidden]), [role=button], [role=tab]',
    );
    return [...targets]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .flatMap((one) => {
        // A tile is pressed anywhere: its button reaches over all of it.
        const isStretched = getComputedStyle(one, '::before').position === 'absolute';
        const whole = isStretched ? one.offsetParent : one.closest('label');
        const box = (whole ?? one).getBoundingClientRect();
        if (box.width >= px - 0.5 && box.height >= px - 0.5) return [];
        const name = one.getAttribute('aria-label') ?? one.textContent.trim();
        return [`${one.tagName} "${name}" is ${String(box.width)} x ${String(box.height)}`];
      });
  }, least);

test('everything that is pressed is large enough: 28 px, and 44 in the pop', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ secondRings: true });
  const { main, pop, desktop, agent } = await startAtWork(launch, simulator);
  const { workNo } = agent;
  await test.step('with no call', async () => {
    expect(await smallTargets(main, 28)).toEqual([]);
  });
  await test.step('in the pop, where two ring', async () => {
    simulator.placeCall({ caller: '+12025550142', workNo });
    await expectPop(desktop, 'visible');
    await expect(pop.getByRole('button', { name: 'Answer' })).toBeEnabled();
    simulator.placeCall({ caller: '+442079460123', workNo });
    await expect(pop.getByRole('listitem')).toHaveCount(1);
    expect(await smallTargets(pop, 44)).toEqual([]);
    expect(await smallTargets(main, 28)).toEqual([]);
  });
});

test('so is everything of sign-in, views, keypad and dialog, also at 200 %, where axe finds nothing either', async ({
  launch,
  simulator,
}) => {
  const program = await launch({ settings: settingsFor(simulator) });
  const main = await program.page('main');
  const agent = firstAgent(simulator);
  const look = async (view: string) => {
    for (const textSize of ['200', '100'] as const) {
      await main.evaluate((wanted) => window.ringside['savePreferences']?.(wanted), { textSize });
      const shown = () => main.evaluate(() => document.documentElement.style.fontSize);
      await expect.poll(shown, { intervals: [20] }).toBe(`${textSize}%`);
      expect(await smallTargets(main, 28), `${view}, ${textSize} %`).toEqual([]);
      if (textSize === '200') expect(await violations(main), view).toEqual([]);
    }
  };
  await expect(main.getByLabel('Work number')).toBeVisible();
  await look('sign-in');
  await fillInSignIn(main, agent);
  await expectState(main, 'Ready');
  simulator.placeCall({ caller: '+442079460018', workNo: agent.workNo });
  await main.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(main.getByRole('button', { name: 'Hold', exact: true })).toBeEnabled();
  await main.keyboard.press('Alt+K');
  await expect(main.getByRole('group', { name: 'Keypad' })).toBeVisible();
  await look('keypad');
  await main.keyboard.press('Escape');
  for (const [key, heading] of [
    ['Alt+2', 'Queue'],
    ['Alt+3', 'Colleague'],
    ['Control+,', 'Settings'],
  ] as const) {
    await main.keyboard.press(key);
    await expect(main.getByRole('heading', { name: heading, level: 1 })).toBeFocused();
    await look(heading);
  }
  await chooseState(main, 'Sign out');
  await expect(main.getByRole('alertdialog')).toBeVisible();
  await look('dialog');
});
