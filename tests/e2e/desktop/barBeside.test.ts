import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../accessibility/everyLook.ts';
import { held, talking } from '../calls/wire.ts';
import { expect, test } from '../fixture.ts';
import { pressInPop, startAtWork } from '../steps.ts';

// Every look at the page is axe's reading of all of it, twice.
test.describe.configure({ timeout: 90_000 });
// A poll that is answered soon is one that fails soon.
test.use({ gatewayDefaults: { longPollMs: 200, secondRings: true } });

const named = (name: string, nth: number) => ({
  caller: `+44207946010${String(nth)}`,
  calldata: JSON.stringify({ name }),
});
const longName = 'Bartholomew Featherstonehaugh-Cholmondeley of Wrottesley and Kirkcudbright';

/** Buttons that reach out of the bar or over each other, a line each. */
const squeezed = (bar: Page): Promise<string[]> =>
  bar.evaluate(() => {
    const boxes = [...document.querySelectorAll('button')].map((one) => {
      const { left, right, bottom } = one.getBoundingClientRect();
      return { name: one.getAttribute('aria-label') ?? one.textContent, left, right, bottom };
    });
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return [
      ...(scrollWidth > clientWidth || scrollHeight > clientHeight ? ['the page scrolls'] : []),
      ...boxes
        .filter(({ right, bottom }) => right > innerWidth || bottom > innerHeight)
        .map(({ name }) => name),
      ...boxes
        .filter(({ left }, nth) => left < (boxes[nth - 1]?.right ?? 0))
        .map(({ name }) => `${name} is over another`),
    ];
  });

test('a call that rings beside a talk is answered there, in the place of those who wait', async ({
  launch,
  startGateway,
}, testInfo) => {
  // Of two calls, one that rings and one that is talked in, this gateway reports the latter.
  const simulator = await startGateway({ callInfoTells: 'talking' });
  const program = await startAtWork(launch, simulator, { bar: true });
  const { main, agent } = program;
  const { workNo } = agent;
  const bar = await program.page('bar');
  const person = bar.getByTestId('person');
  const button = (name: string | RegExp) => bar.getByRole('button', { name, exact: true });

  simulator.placeCall({ ...named('Olivia Bennett', 1), workNo });
  // Beside a call whose phone only alerts no other one rings.
  await expect(person).toContainText('Olivia Bennett');
  await expect(button('Answer')).toBeEnabled();
  simulator.placeCall({ ...named('Marcus Reed', 2), workNo });
  // Of two that ring, the gateway tells the data of one.
  await expect(person).toContainText('+44 20 7946 0102');
  await expect(button('Answer')).toBeEnabled();
  await pressInPop(button('Answer'), () => talking(main).isVisible());
  await expect(person).toContainText('Marcus Reed');
  const rings = button('Answer Olivia Bennett');
  await expect(rings).toBeEnabled();
  await expectAccessible(bar, async () => {
    await bar.screenshot({ path: testInfo.outputPath('beside.png') });
    expect(await squeezed(bar)).toEqual([]);
  });
  await pressInPop(rings, () => talking(main).filter({ hasText: 'Olivia Bennett' }).isVisible());
});

test('stays readable with long names, three held calls, large text, and the system’s colours', async ({
  launch,
  simulator,
}, testInfo) => {
  const program = await startAtWork(launch, simulator, { bar: true, holdAmberS: 1, holdRedS: 0 });
  const { main, agent } = program;
  const bar = await program.page('bar');
  const button = (name: string | RegExp) => bar.getByRole('button', { name, exact: true });
  const answerAndHold = async (nth: number): Promise<void> => {
    simulator.placeCall({ ...named(`${String(nth)} ${longName}`, nth), workNo: agent.workNo });
    await pressInPop(button('Answer'), () => talking(main).isVisible());
    await pressInPop(button('Hold'), async () => (await held(main).count()) === nth);
  };
  for (const nth of [1, 2, 3]) await answerAndHold(nth);
  simulator.placeCall({ ...named(`4 ${longName}`, 4), workNo: agent.workNo });
  await pressInPop(button('Answer'), () => talking(main).isVisible());
  const chip: Locator = button(/^Swap 1 .*, 3 on hold/);
  await expect(chip).toContainText('×3');
  for (const textSize of ['90', '100', '200'] as const) {
    await main.evaluate((size) => window.ringside['savePreferences']?.({ textSize: size }), textSize);
    await expect
      .poll(async () => (await program.desktop.window('bar')).bounds.width)
      .toBe((560 * Number(textSize)) / 100);
    await expectAccessible(bar, async () => {
      await bar.screenshot({ path: testInfo.outputPath(`large-${textSize}.png`) });
      expect(await squeezed(bar)).toEqual([]);
    });
  }
  await bar.emulateMedia({ forcedColors: 'active' });
  await bar.screenshot({ path: testInfo.outputPath('forced.png') });
  expect(await chip.evaluate((one) => getComputedStyle(one).borderTopWidth)).not.toBe('0px');
});

test('stays on the display where it was docked, and comes to the first one while that is gone', async ({
  launch,
  simulator,
}) => {
  const program = await startAtWork(launch, simulator, { bar: true });
  const { desktop } = program;
  await program.page('bar');
  const place = async () => {
    const { x, y } = (await desktop.window('bar')).bounds;
    return [x, y];
  };
  await expect.poll(async () => (await desktop.window('bar')).visible).toBe(true);
  await expect.poll(place).toEqual([16, 1000]);
  await desktop.plugDisplay({ x: 1920, y: 0, width: 1280, height: 1024 });
  await desktop.moveWindow('bar', 2000, 100);
  await expect.poll(place).toEqual([2000, 0]);
  await desktop.unplugDisplay();
  await expect.poll(place).toEqual([16, 1000]);
  await desktop.plugDisplay({ x: 1920, y: 0, width: 1280, height: 1024 });
  await expect.poll(place).toEqual([2000, 0]);
});
