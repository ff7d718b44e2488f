import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';
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

test('where the colours are the system’s, an edge marks the open view, the shown call and what is pressed', async ({
  launch,
  simulator,
}) => {
  const { main } = await startAtWork(launch, simulator, { autoEnterReady: false });
  await main.emulateMedia({ forcedColors: 'active' });
  simulator.placeCall({ caller: '+442079460018' });
  await card(main).getByRole('button', { name: 'Answer' }).click();
  await expect(talking(main)).toBeVisible();
  await test.step('the open view, in each', async () => {
    for (const [at, key] of ['Alt+1', 'Alt+2', 'Alt+3', 'Control+,'].entries()) {
      await main.keyboard.press(key);
      await expect(main.getByRole('navigation').getByRole('button').nth(at)).toHaveAttribute('aria-current');
      expect(await edge(main, 'nav [aria-current]')).toEqual(marked);
      await main.keyboard.press('F6');
      await main.keyboard.press('Tab');
      const outline = () =>
        main.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
      expect(await outline()).toBe('solid');
    }
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
  await test.step('what is chosen in the settings', async () => {
    await main.keyboard.press('Control+,');
    await expect(main.getByRole('heading', { name: 'Settings', level: 1 })).toBeFocused();
    expect(await edge(main, 'main fieldset label:has(:checked)')).toEqual(marked);
  });
});
