import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import {
  chooseState,
  expectPop,
  fillInSignIn,
  firstAgent,
  inEachView,
  saveConnection,
  startAtWork,
  takeCall,
} from '../steps.ts';
import { violations } from './everyLook.ts';

test.describe.configure({ timeout: 60_000 });

/** What can be pressed and is smaller than so many px in one direction, a line each. A label counts with its control. */
const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((px) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, select, summary, textarea, input:not([type=hidden]), [role=button], [role=tab], [role=option]',
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

test('so is everything of first run, sign-in, views, panels and dialogs, also at 200 %, where axe finds nothing either', async ({
  launch,
  startGateway,
}) => {
  const agents = [{ workNo: '1001', mustChangePassword: true }];
  const simulator = await startGateway({ agents });
  const main = await (await launch()).page('main');
  const look = async (view: string) => {
    for (const textSize of ['200', '100'] as const) {
      await main.evaluate((wanted) => window.ringside['savePreferences']?.(wanted), { textSize });
      const shown = () => main.evaluate(() => document.documentElement.style.fontSize);
      await expect.poll(shown, { intervals: [20] }).toBe(`${textSize}%`);
      expect(await smallTargets(main, 28), `${view}, ${textSize} %`).toEqual([]);
      if (textSize === '200') expect(await violations(main), view).toEqual([]);
    }
  };
  await test.step('the first run', async () => {
    await expect(main.getByLabel('Address')).toBeVisible();
    await look('first run');
  });
  await test.step('the sign-in', async () => {
    await saveConnection(main, simulator);
    await look('sign-in');
  });
  await test.step('the dialog for a password that is demanded', async () => {
    await fillInSignIn(main, firstAgent(simulator));
    const dialog = main.getByRole('dialog', { name: 'New password' });
    await expect(dialog).toBeVisible();
    await look('password');
    await dialog.getByRole('button', { name: 'Later' }).click();
  });
  await test.step('keypad, transfer and note of a call', async () => {
    await takeCall(main, simulator, { caller: '+442079460018', workNo: '1001' });
    await main.keyboard.press('Alt+K');
    await expect(main.getByRole('group', { name: 'Keypad' })).toBeVisible();
    await look('keypad');
    await main.keyboard.press('Escape');
    await main.keyboard.press('Alt+T');
    await expect(main.getByRole('option').first()).toBeVisible();
    await look('transfer');
    await main.keyboard.press('Escape');
    await main.keyboard.press('Alt+N');
    await expect(main.getByRole('textbox', { name: 'Note' })).toBeFocused();
    await look('note');
  });
  await test.step('the other views', () => inEachView(main, look));
  await test.step('the question whether to sign out', async () => {
    await chooseState(main, 'Sign out');
    await expect(main.getByRole('alertdialog')).toBeVisible();
    await look('sign-out');
  });
});
