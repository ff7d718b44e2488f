import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { inEachView, openSettings, saveConnection, startAtWork, takeCall } from '../steps.ts';

test.describe.configure({ timeout: 120_000 });

const sizes = [
  { width: 720, height: 520 },
  { width: 980, height: 680 },
  { width: 1400, height: 900 },
] as const;

/** What of a page scrolls that should not, a line each: the page itself, or a region beyond what is in it. */
function astray(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const box of [document.documentElement, document.body]) {
      if (box.scrollHeight !== box.clientHeight)
        found.push(`${box.tagName}: ${String(box.scrollHeight)} high in ${String(box.clientHeight)}`);
      box.scrollTop = 1000;
      if (box.scrollTop !== 0) found.push(`${box.tagName} scrolls by ${String(box.scrollTop)}`);
    }
    const isForEyes = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) &&
      getComputedStyle(element).clipPath !== 'inset(50%)';
    const regions = [...document.querySelectorAll('body *')].filter(
      (element) => isForEyes(element) && getComputedStyle(element).overflowY === 'auto',
    );
    for (const region of regions) {
      if (region.scrollHeight <= region.clientHeight) continue;
      const top = region.getBoundingClientRect().top - region.scrollTop;
      const ends = [...region.querySelectorAll('*')]
        .filter(isForEyes)
        .map((element) => element.getBoundingClientRect().bottom - top);
      const beyond = region.scrollHeight - Math.max(...ends);
      if (beyond > 48)
        found.push(`<${region.className}> scrolls ${String(Math.round(beyond))} px into nothing`);
    }
    return found;
  });
}

/** At every size of the window, in both languages and at twice the size of text; English and as usual again after. */
async function expectStill(main: Page, view: string, alsoThen: () => Promise<void> = async () => {}) {
  for (const textSize of ['200', '100'] as const) {
    for (const language of ['zh', 'en'] as const) {
      await main.evaluate((wanted) => window.ringside['savePreferences']?.(wanted), { textSize, language });
      const shown = () =>
        main.evaluate(() => [
          document.documentElement.style.fontSize,
          document.documentElement.lang.slice(0, 2),
        ]);
      await expect.poll(shown, { intervals: [20] }).toEqual([`${textSize}%`, language]);
      for (const size of sizes) {
        await main.setViewportSize(size);
        const look = `${view}, ${language}, ${textSize} %, ${String(size.width)}×${String(size.height)}`;
        expect(await astray(main), look).toEqual([]);
        await alsoThen();
      }
    }
  }
}

test('the page stays where it is in the first run, before the sign-in and in the settings, and their sections in sight', async ({
  launch,
  simulator,
}) => {
  const program = await launch();
  const main = await program.page('main');
  await test.step('in the first run', async () => {
    await expect(main.getByLabel('Address')).toBeVisible();
    await expectStill(main, 'first run');
  });
  await test.step('before the sign-in', async () => {
    await saveConnection(main, simulator);
    await expectStill(main, 'sign-in');
  });
  await test.step('in the connection', async () => {
    const settings = await openSettings(program, 'Connection');
    await settings.getByRole('checkbox', { name: 'Look up call details on a CC-CMS' }).check();
    await expectStill(settings, 'connection', async () => {
      await settings.getByRole('textbox').last().focus();
      await expect(settings.getByRole('navigation')).toBeInViewport({ ratio: 1 });
    });
  });
});

test('the page stays where it is in every view of the desk', async ({ launch, simulator }) => {
  const { main } = await startAtWork(launch, simulator);
  const calldata = '{"name":"Li Na 李娜","level":"gold"}';
  await takeCall(main, simulator, { caller: '+442079460018', calldata });
  await expectStill(main, 'calls');
  await inEachView(main, (view) => expectStill(main, view));
});
