import type { Page } from '@playwright/test';
import type { Simulator } from '../../../simulator/index.ts';
import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';
import { cell, openQueues } from './table.ts';

declare global {
  interface Window {
    /** Sizes of what the page was told, bytes of JSON. */
    told?: number[];
  }
}

const calls = 2000;
/** A number of its own for each call; none that any plan has, so they stay as they are. */
const numberOf = (nth: number): string => `9990${String(nth).padStart(6, '0')}`;
const placeCall = (simulator: Simulator, nth: number) =>
  simulator.placeCall({ caller: numberOf(nth), called: '1'.repeat(60), skillId: 3 });

const rows = (main: Page) => main.locator('li[aria-setsize]');
const request = (main: Page, nth: number) =>
  main.getByRole('button', { name: `Take call from ${numberOf(nth)}`, exact: true });

/** Notes the size of everything that a page is told from now on. */
const noteSizes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { ringside } = window as unknown as {
      ringside: { onSnapshot(listener: (told: unknown) => void): void };
    };
    const told: number[] = [];
    window.told = told;
    ringside.onSnapshot((view) => told.push(new Blob([JSON.stringify(view)]).size));
  });

test('a queue of two thousand calls can be worked with', async ({ launch, startGateway }) => {
  const simulator = await startGateway({ skills: [{ id: 3, name: 'VIP', onRequestOnly: true }] });
  const placed = Array.from({ length: calls }, (_, nth) => placeCall(simulator, nth));
  const { main, pop } = await startAtWork(launch, simulator, { startReady: false, autoEnterReady: false });
  await noteSizes(main);
  await noteSizes(pop);
  await openQueues(main);
  await expect(cell(main, 'VIP', 1)).toHaveText(/2000$/);

  await test.step('only what is in sight is drawn', async () => {
    await expect(request(main, 0)).toBeVisible();
    expect(await rows(main).count()).toBeLessThan(70);
    await expect(rows(main).first()).toHaveAttribute('aria-setsize', '2000');
  });

  await test.step('the last call and the first are reached by a key', async () => {
    await request(main, 0).focus();
    await main.keyboard.press('End');
    await expect(request(main, 1999)).toBeFocused();
    await expect(request(main, 1999)).toBeInViewport();
    expect(await rows(main).count()).toBeLessThan(70);
    await main.keyboard.press('Home');
    await expect(request(main, 0)).toBeFocused();
    await expect(request(main, 0)).toBeInViewport();
  });

  await test.step('the wheel leads anywhere', async () => {
    await rows(main).first().hover();
    await main.mouse.wheel(0, 20_000);
    await expect(request(main, 0)).toHaveCount(0);
    await expect(rows(main).first()).toBeAttached();
    await expect(rows(main).nth(12)).toBeInViewport();
  });

  await test.step('what is looked at stays where it is when calls before it go', async () => {
    const row = rows(main).nth(12);
    const number = await row.locator('bdi').first().innerText();
    const looked = main.getByRole('listitem').filter({ hasText: number });
    const before = {
      place: Number(await looked.getAttribute('aria-posinset')),
      box: await looked.boundingBox(),
    };
    for (const { callId } of placed.slice(0, 3)) simulator.abandonCall(callId);
    // A call that has gone is shown for three seconds more, after the next reading of the list.
    await expect(looked).toHaveAttribute('aria-posinset', String(before.place - 3), { timeout: 10_000 });
    expect(Math.abs(((await looked.boundingBox())?.y ?? 0) - (before.box?.y ?? 0))).toBeLessThan(2);
  });

  await test.step('a call from the middle is requested by keyboard', async () => {
    const row = rows(main).nth(12);
    const number = await row.locator('bdi').first().innerText();
    await row.getByRole('button').focus();
    await main.keyboard.press('ArrowDown');
    await expect(main.getByRole('button', { name: number })).not.toBeFocused();
    const chosen = await main.evaluate(() => document.activeElement?.closest('li')?.dataset['callId']);
    await main.keyboard.press('Enter');
    await expect.poll(() => simulator.calls().find(({ callId }) => callId === chosen)?.state).toBe('talking');
    await expect(main.getByRole('button', { name: /^Here: / })).toBeAttached();
  });

  await test.step('a push is small, and the pop is told nothing of the queue', async () => {
    const [ofMain, ofPop] = await Promise.all(
      [main, pop].map((page) => page.evaluate(() => window.told ?? [])),
    );
    expect(Math.max(...(ofMain ?? []))).toBeLessThanOrEqual(64_000);
    expect(ofMain?.length).toBeGreaterThan(3);
    expect(Math.max(0, ...(ofPop ?? []))).toBeLessThanOrEqual(4000);
  });
});
