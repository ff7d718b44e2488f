import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import {
  expectPop,
  expectState,
  fillInSignIn,
  firstAgent,
  inEachView,
  openSettings,
  settingsFor,
} from '../steps.ts';
import { card, talking } from '../calls/wire.ts';

/** The widest edge of what holds, and the colour that the system marks with. */
const edge = (page: Page, what: string): Promise<{ width: number; isMarked: boolean }> =>
  page
    .locator(what)
    .first()
    .evaluate((element) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'Highlight';
      const highlight = getComputedStyle(probe).color;
      probe.remove();
      const style = getComputedStyle(element);
      const sides = ['top', 'right', 'bottom', 'left'] as const;
      const widths = sides.map((side) => parseFloat(style.getPropertyValue(`border-${side}-width`)));
      const width = Math.max(...widths);
      const side = sides[widths.indexOf(width)] ?? 'top';
      return { width, isMarked: style.getPropertyValue(`border-${side}-color`) === highlight };
    });

const marked = { width: 3, isMarked: true };

/** What has the focus has an outline, which forced colours leave where they take shadows. */
const expectOutline = async (page: Page): Promise<void> => {
  const outline = () =>
    page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  expect(await outline()).toBe('solid');
};

/** Pictures that keep a colour of their own, which the system's ground may swallow. */
const strayPictures = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('svg')]
      .filter((svg) => svg.checkVisibility({ visibilityProperty: true }))
      .filter((svg) => getComputedStyle(svg).color !== getComputedStyle(svg.parentElement ?? svg).color)
      .map((svg) => svg.parentElement?.textContent.trim() ?? ''),
  );

test('where the colours are the system’s, nothing is told by another one, and an edge marks what is shown or pressed', async ({
  launch,
  simulator,
}) => {
  const program = await launch({ settings: settingsFor(simulator, { autoEnterReady: false }) });
  const [main, pop] = [await program.page('main'), await program.page('pop')];
  for (const page of [main, pop]) await page.emulateMedia({ forcedColors: 'active' });
  const agent = firstAgent(simulator);
  await test.step('a sign-in that is not in order', async () => {
    await fillInSignIn(main, { ...agent, workNo: '100', password: '' });
    await expect(main.getByLabel('Work number')).toBeFocused();
    await expectOutline(main);
    await expect(main.getByText('Password: 1 to 32 characters')).toBeVisible();
    const width = async (what: string) => (await edge(main, what)).width;
    expect(await width('[type=password]')).toBeGreaterThan(await width('[inputmode=tel]'));
  });
  await test.step('one that was refused', async () => {
    await fillInSignIn(main, { ...agent, password: 'wrong' });
    await expect(main.getByRole('note')).toBeVisible();
    expect((await edge(main, '[role=note]')).width).toBeGreaterThan(3);
    expect(await strayPictures(main)).toEqual([]);
  });
  await test.step('the pop, and how long it still rings', async () => {
    await fillInSignIn(main, agent);
    await expectState(main, 'Ready');
    simulator.placeCall({ caller: '+442079460018' });
    await expectPop(program.desktop, 'visible');
    await expect(pop.getByRole('button', { name: 'Answer' })).toBeEnabled();
    expect((await edge(pop, 'main')).width).toBe(1);
    const [line, ground] = await pop
      .locator('header')
      .evaluate((header) =>
        [header.querySelector('[aria-hidden]') ?? header, header].map(
          (part) => getComputedStyle(part).backgroundColor,
        ),
      );
    expect(line).not.toBe(ground);
    expect(await strayPictures(pop)).toEqual([]);
    await pop.keyboard.press('Tab');
    await expectOutline(pop);
  });
  await test.step('the open view, in each', async () => {
    await card(main).getByRole('button', { name: 'Answer' }).click();
    await expect(talking(main)).toBeVisible();
    const buttons = main.getByRole('navigation').getByRole('button');
    let at = 0;
    const look = async () => {
      await expect(buttons.nth(at)).toHaveAttribute('aria-current');
      at += 1;
      expect(await edge(main, 'nav [aria-current]')).toEqual(marked);
      expect(await strayPictures(main)).toEqual([]);
      await main.keyboard.press('F6');
      await main.keyboard.press('Tab');
      await expectOutline(main);
    };
    await look();
    await inEachView(main, look);
  });
  await test.step('the shown call, and a keypad that is open', async () => {
    await main.keyboard.press('Alt+1');
    await main.keyboard.press('Alt+K');
    await expect(main.getByRole('group', { name: 'Keypad' })).toBeVisible();
    expect(await edge(main, 'li.tile:has([aria-current])')).toEqual(marked);
    expect(await edge(main, '[data-keypad]')).toEqual(marked);
    await main.keyboard.press('Escape');
  });
  await test.step('a muted call', async () => {
    await main.keyboard.press('Alt+M');
    await expect(card(main).getByRole('button', { name: 'Unmute' })).toBeVisible();
    expect(await edge(main, 'article .button.pressed')).toEqual(marked);
  });
  await test.step('the call that after-call work is about', async () => {
    await main.keyboard.press('Alt+E');
    await expect(main.getByRole('region', { name: 'After-call work' })).toBeVisible();
    expect(await edge(main, 'section.tile')).toEqual(marked);
  });
  await test.step('the field that searches for commands', async () => {
    await main.keyboard.press('Control+k');
    await expect(main.getByRole('combobox', { name: 'Search and commands' })).toBeFocused();
    expect(await edge(main, 'dialog div:has(> input:focus)')).toEqual(marked);
    await main.keyboard.press('Escape');
  });
  await test.step('what is chosen in the settings', async () => {
    const settings = await openSettings(program, 'General');
    await settings.emulateMedia({ forcedColors: 'active' });
    expect(await edge(settings, 'main fieldset label:has(:checked)')).toEqual(marked);
    expect(await edge(settings, 'nav [aria-current]')).toEqual(marked);
  });
});
