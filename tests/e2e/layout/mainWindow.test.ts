import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { expectState, startAtWork } from '../steps.ts';
import { card, held, talking, tiles } from '../calls/wire.ts';

test.describe.configure({ timeout: 90_000 });

/** The width classes, with the size of text; of the last one the window is 540 CSS pixels wide as it is drawn for. */
const classes = [
  { name: 'wide', width: 1400, height: 900, textSize: '100', column: 296, rail: 56 },
  { name: 'usual', width: 980, height: 680, textSize: '100', column: 264, rail: 56 },
  { name: 'smallest', width: 720, height: 520, textSize: '100', column: null, rail: 48 },
  { name: 'large text', width: 1080, height: 720, textSize: '200', column: null, rail: null },
] as const;
type Class = (typeof classes)[number];

async function wear(
  main: Page,
  { width, height, textSize }: Pick<Class, 'textSize'> & { readonly width: number; readonly height: number },
): Promise<void> {
  await main.evaluate((wanted) => window.ringside['savePreferences']?.(wanted), { textSize });
  await expect.poll(() => main.evaluate(() => document.documentElement.style.fontSize)).toBe(`${textSize}%`);
  await main.setViewportSize({ width, height });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function box(of: Locator): Promise<Box> {
  const found = await of.boundingBox();
  if (found === null) throw new Error(`${String(of)} is not on the page`);
  return found;
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** What of it is in sight: with large text, calls and work scroll under the shift bar. */
async function inSight(main: Page, place: Locator): Promise<Box> {
  const [{ x, y, width, height }, top] = [await box(place), await box(main.getByRole('banner'))];
  const from = Math.max(y, top.y + top.height);
  // Of what is out of sight, nothing is covered.
  return y + height <= from
    ? { x, y: -1, width: 0, height: 0 }
    : { x, y: from, width, height: y + height - from };
}

const bar = (main: Page) => main.getByRole('group', { name: 'What to do with the call' });
const end = (main: Page) => bar(main).getByRole('button').last();

/**
 * What an agent's hand remembers: how high the action bar stands, and where End is. With large text calls and work
 * scroll, and a click on what is partly out of sight scrolls: it counts where the bar stands in what is scrolled.
 */
async function placesOf(main: Page): Promise<readonly number[]> {
  const [{ y }, { x, width }] = [await box(bar(main)), await box(end(main))];
  const scrolled = await bar(main).evaluate((element) => {
    let by = 0;
    for (let around = element.parentElement; around !== null; around = around.parentElement)
      by += around.scrollTop;
    return by;
  });
  return [y + scrolled, x + width].map(Math.round);
}

const still = (main: Page): Promise<boolean> =>
  main.evaluate(() =>
    [document.documentElement, document.body].every((one) => one.scrollHeight === one.clientHeight),
  );

const [wide, usual, smallest, largeText] = classes;

for (const shapes of [
  [wide, usual],
  [largeText, smallest],
]) {
  const names = shapes.map(({ name }) => name).join(' and ');
  test(`stands still in every phase of a call, and in sight in every view: ${names}`, async ({
    launch,
    startGateway,
  }) => {
    const simulator = await startGateway({ longPollMs: 200 });
    const { main, agent } = await startAtWork(launch, simulator);
    const { workNo } = agent;
    const button = (name: string) => card(main).getByRole('button', { name, exact: true });
    const seen = new Map<string, Set<string>>();
    const look = async ({ name }: Class): Promise<void> => {
      const places = await placesOf(main);
      seen.set(name, new Set([...(seen.get(name) ?? []), places.join()]));
      expect(await still(main)).toBe(true);
    };
    const everyPhase = async (shape: Class): Promise<void> => {
      await test.step('a call is held while another rings', async () => {
        simulator.placeCall({ caller: '+12025550142', workNo });
        await button('Answer').click();
        await button('Hold').click();
        await expect(held(main)).toHaveCount(1);
        simulator.placeCall({ caller: '+442079460958', workNo, calldata: '{"name":"Olivia Bennett"}' });
        await expect(button('Answer')).toBeEnabled();
        await look(shape);
        await expect(end(main)).toHaveAccessibleDescription(/./);
      });
      await test.step('it is answered, muted, and its hold refused', async () => {
        await button('Answer').click();
        await expect(talking(main)).toBeVisible();
        await look(shape);
        await button('Mute').click();
        await expect(button('Unmute')).toBeEnabled();
        await look(shape);
        simulator.faults.add({ interface: 'hold', retcode: '200-005' });
        await button('Hold').click();
        await expect(main.getByRole('note')).toBeVisible();
        await look(shape);
        await main.getByRole('note').getByRole('button').click();
      });
      await test.step('a held one is chosen, whose swap is refused over no other call’s button', async () => {
        simulator.faults.add({ interface: 'gethold', retcode: '200-016' });
        await held(main).getByRole('button', { name: /^Swap/ }).click();
        const alert = main.getByRole('note');
        await expect(alert).toBeVisible();
        await look(shape);
        const told = await box(alert);
        const asked = await box(held(main).getByRole('button', { name: /^Swap/ }));
        expect(Math.abs(told.y - asked.y)).toBeLessThan(shape.textSize === '200' ? 400 : 60);
        expect([told.x >= 0, told.y >= 0]).toEqual([true, true]);
        expect([told.x + told.width <= shape.width, told.y + told.height <= shape.height]).toEqual([
          true,
          true,
        ]);
        // However calls and work are scrolled, what is told lies over the shift bar alone.
        const top = await box(main.getByRole('banner'));
        if (shape.textSize === '200') expect(told.y + told.height).toBeLessThanOrEqual(top.y + top.height);
        for (const other of [
          ...(await talking(main).getByRole('button').all()),
          ...(await bar(main).getByRole('button').all()),
        ])
          // Both are measured anew: the list may still scroll the tile with the focus into sight.
          await expect
            .poll(async () => overlap(await box(alert), await inSight(main, other)), String(other))
            .toBe(false);
        await alert.getByRole('button').click();
        await held(main).getByRole('button').first().click();
        await expect(button('Swap')).toBeEnabled();
        await look(shape);
      });
      await test.step('the tiles stay where they are in every view, and lead back to their call', async () => {
        // What ended before, at another size, stays for seconds.
        await expect(tiles(main)).toHaveCount(2, { timeout: 10_000 });
        const places = async () => Promise.all((await tiles(main).all()).map(box));
        const before = await places();
        for (const key of ['Alt+2', 'Alt+3']) {
          await main.keyboard.press(key);
          await expect(card(main)).toHaveCount(0);
          if (shape.name !== 'large text') expect(await places()).toEqual(before);
          for (const tile of await tiles(main).all()) await expect(tile).toBeInViewport({ ratio: 1 });
        }
        await talking(main).getByRole('button').first().click();
        await expect(card(main).getByRole('heading', { level: 1 })).toHaveText('Olivia Bennett');
        await look(shape);
      });
    };

    for (const shape of shapes) {
      await test.step(shape.name, async () => {
        for (const { callId } of simulator.agentState(workNo).calls) simulator.callerHangsUp(callId);
        await expect(card(main)).toHaveCount(0);
        await expect(held(main)).toHaveCount(0);
        await expectState(main, 'Ready');
        await wear(main, shape);
        await everyPhase(shape);
      });
    }
    simulator.faults.add({ interface: '*', drop: true, times: 0 });
    for (const shape of shapes) {
      await test.step(`without contact, of which the shift bar tells: ${shape.name}`, async () => {
        await wear(main, shape);
        const light = main.getByRole('button', { name: /signs you out in/ });
        await expect(light).toBeInViewport({ ratio: 1, timeout: 15_000 });
        await look(shape);
        if (shape.name === 'large text') return;
        await light.click();
        const told = await box(main.locator(':popover-open'));
        for (const place of [bar(main), ...(await tiles(main).all())])
          expect(overlap(told, await box(place)), String(place)).toBe(false);
        await main.keyboard.press('Escape');
      });
    }
    // Each has one place for everything.
    expect([...seen].map(([name, places]) => [name, places.size])).toEqual(
      shapes.map(({ name }) => [name, 1]),
    );
  });
}

test('puts rail, calls and work where each width has them', async ({ launch, simulator }) => {
  const { main } = await startAtWork(launch, simulator);
  simulator.placeCall({ caller: '+442079460958' });
  await expect(tiles(main)).toHaveCount(1);
  for (const shape of classes) {
    await wear(main, shape);
    const [rail, calls, work] = await Promise.all(
      [main.getByRole('navigation'), main.getByRole('region', { name: 'Calls' }), main.getByRole('main')].map(
        box,
      ),
    );
    if (rail === undefined || calls === undefined || work === undefined) throw new Error('three regions');
    await test.step(shape.name, () => {
      if (shape.rail === null) expect(rail.y + rail.height).toBe(shape.height);
      else expect([rail.x, rail.width]).toEqual([0, shape.rail]);
      if (shape.column !== null) {
        expect([calls.x, calls.width, work.x]).toEqual([shape.rail, shape.column, shape.rail + shape.column]);
        expect(calls.y).toBe(work.y);
      } else expect(work.y).toBe(calls.y + calls.height);
      expect(work.x + work.width).toBe(shape.width - (shape.name === 'wide' ? 280 : 0));
    });
    // At least 24 px apart, so that nobody ends a call that was to be held.
    const group = await box(bar(main).getByRole('button').nth(-2));
    const { x } = await box(end(main));
    expect(x - group.x - group.width).toBeGreaterThanOrEqual(shape.textSize === '200' ? 16 : 24);
  }
  await test.step('the narrowest with a column beside it', async () => {
    await wear(main, { ...classes[0], width: 1200, height: 700 });
    const group = await box(bar(main).getByRole('button').nth(-2));
    const { x } = await box(end(main));
    expect(x - group.x - group.width).toBeGreaterThanOrEqual(16);
  });
});
