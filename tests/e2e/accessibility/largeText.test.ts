import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import {
  chooseState,
  closeSettings,
  expectPop,
  expectState,
  fillInSignIn,
  firstAgent,
  inEachView,
  openSettings,
  saveConnection,
  settingsFor,
  takeCall,
} from '../steps.ts';

test.describe.configure({ timeout: 60_000 });

/** The smallest window, with text at twice its size. */
const mainWindow = { x: 0, y: 0, width: 720, height: 520, maximized: false };

/** Once the page has taken the size that is set: it would put its own in place of this one. */
async function doubleText(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.documentElement.style.fontSize)).not.toBe('');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
}

/** What cannot be read or reached within it, a line each. */
function lost(within: Locator): Promise<string[]> {
  return within.evaluate((root) => {
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()} "${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40)}"`;
    // What is only there for screen readers is clipped on purpose.
    const shown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) &&
      getComputedStyle(element).clipPath !== 'inset(50%)';
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${String(scrollWidth - clientWidth)} px too wide`);
    for (const element of root.querySelectorAll('*')) {
      // A field's text moves under the caret.
      if (!shown(element) || element.matches('input, svg, svg *')) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCutAcross = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const isCutDown = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
      if (isCutAcross || isCutDown) found.push(`${name(element)} is cut`);
    }
    const controls = 'button, input, select, summary, [tabindex="0"]';
    for (const control of root.querySelectorAll<HTMLElement>(controls)) {
      if (!shown(control)) continue;
      control.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      if (left < -1 || right > innerWidth + 1) found.push(`${name(control)} reaches out of the window`);
      const on = document.elementFromPoint((left + right) / 2, Math.min((top + bottom) / 2, innerHeight - 1));
      const isHit = on !== null && (control.contains(on) || on.closest('label')?.contains(control) === true);
      if (!isHit) found.push(`${name(control)} is covered by ${on === null ? 'nothing' : name(on)}`);
    }
    return found;
  });
}

/** In both languages: their words differ in length. English again after. `within`: what lies over the rest of the page. */
async function expectNothingLost(page: Page, within = page.locator('body')): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    await page.evaluate((wanted) => window.ringside['savePreferences']?.({ language: wanted }), language);
    await expect.poll(() => page.evaluate(() => document.documentElement.lang.slice(0, 2))).toBe(language);
    expect(await lost(within), language).toEqual([]);
  }
}

test('nothing is lost at twice the text size in the smallest window', async ({ launch, startGateway }) => {
  const simulator = await startGateway({ agents: [{ workNo: '1001', mustChangePassword: true }] });
  const settings = { ...settingsFor(simulator), connection: null, mainWindow };
  const program = await launch({ settings });
  const { page, desktop } = program;
  const [main, pop] = [await page('main'), await page('pop')];
  await doubleText(main);
  await doubleText(pop);
  await test.step('the first run', async () => {
    await expect(main.getByRole('heading', { name: 'Where is your gateway?' })).toBeVisible();
    await expectNothingLost(main);
  });
  await test.step('sign-in with errors', async () => {
    await saveConnection(main, simulator);
    await fillInSignIn(main, { ...firstAgent(simulator), workNo: '100' });
    await expectNothingLost(main);
  });
  await test.step('connection and settings', async () => {
    const settings = await openSettings(program);
    await settings.setViewportSize({ width: 520, height: 420 });
    await doubleText(settings);
    await expectNothingLost(settings);
    await settings.getByRole('combobox', { name: 'Parts of the settings' }).selectOption('Connection');
    await settings.getByRole('checkbox', { name: 'Look up call details on a CC-CMS' }).check();
    await expectNothingLost(settings);
    await closeSettings(settings);
  });
  await test.step('the dialog for a password that is demanded', async () => {
    await fillInSignIn(main, firstAgent(simulator));
    await expect(main.getByRole('dialog')).toBeVisible();
    await expectNothingLost(main, main.locator('dialog:modal'));
    await main.getByRole('button', { name: 'Later' }).click();
  });
  await test.step('the pop', async () => {
    await expectState(main, 'Ready');
    simulator.placeCall({ caller: '+12025550142', calldata: '{"customer":"Li Na 李娜","level":"gold"}' });
    await expectPop(desktop, 'visible');
    await expect(pop.getByTestId('region')).toHaveText('United States');
    await expectNothingLost(pop);
  });
  await test.step('calls at hand', async () => {
    await main.getByRole('button', { name: 'Answer', exact: true }).click();
    await main.getByRole('button', { name: 'Hold', exact: true }).click();
    await expect(main.getByRole('button', { name: 'Retrieve', exact: true })).toBeVisible();
    await takeCall(main, simulator, { caller: '+442079460018', workNo: '1001' });
    await expectNothingLost(main);
  });
  await test.step('handing a call on', async () => {
    await main.keyboard.press('Alt+T');
    const field = main.getByRole('combobox', { name: 'Name or number' });
    await expect(main.getByRole('option').first()).toBeVisible();
    expect(await field.evaluate((element) => element.getBoundingClientRect().width / 32)).toBeGreaterThan(10);
    const submit = main.getByRole('button', { name: /^Transfer to / });
    await submit.scrollIntoViewIfNeeded();
    await expect(submit).toBeInViewport({ ratio: 1 });
    expect(
      await submit.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const corners = [left + 8, right - 8].flatMap((x) =>
          [top + 8, bottom - 8].map((y) => [x, y] as const),
        );
        return corners.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
      }),
    ).toBe(true);
    await expectNothingLost(main, main.locator('.transfer-panel'));
    await main.keyboard.press('Escape');
  });
  await test.step('the note on a call', async () => {
    await main.keyboard.press('Alt+N');
    await expect(main.getByRole('textbox', { name: 'Note' })).toBeFocused();
    await expectNothingLost(main);
  });
  await test.step('the other views', () => inEachView(main, () => expectNothingLost(main)));
  await test.step('the question whether to sign out', async () => {
    await chooseState(main, 'Sign out');
    await expect(main.getByRole('alertdialog')).toBeVisible();
    await expectNothingLost(main, main.locator('dialog:modal'));
  });
});
