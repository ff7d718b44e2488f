import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserType, Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { expectPop, startAtWork } from '../steps.ts';

/** A window's page over a connection of its own: one that saw the page end is told nothing more of it. */
async function lookAgain(chromium: BrowserType, userDataDir: string, page: 'main' | 'pop'): Promise<Page> {
  const [port] = (await readFile(join(userDataDir, 'DevToolsActivePort'), 'utf8')).split('\n');
  let found: Page | undefined;
  // A connection made while a page is being loaded again may never hear of it: then the next one does.
  await expect(async () => {
    const address = `http://127.0.0.1:${port}`;
    const browser = await chromium.connectOverCDP(address, { noDefaults: true, timeout: 5000 });
    const pages = browser.contexts().flatMap((context) => context.pages());
    const alive = pages.find((each) => new URL(each.url()).pathname === `/${page}.html`);
    expect(alive).toBeDefined();
    await alive?.locator('body').waitFor({ state: 'attached', timeout: 5000 });
    found = alive;
  }).toPass();
  if (found === undefined) throw new Error(`the ${page} window is gone`);
  return found;
}

/** Lets a page do nothing but run in a circle; returns when it has ended. */
function hang(page: Page): { readonly ended: Promise<unknown> } {
  // A page may owe its answer for twelve seconds, and is given some more.
  const ended = page.waitForEvent('crash', { timeout: 50_000 });
  const run = page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  return { ended: Promise.all([ended, run]) };
}

test.describe.configure({ timeout: 80_000 });

test('brings back pages that hang while nobody touches them, with what is true by then', async ({
  launch,
  startGateway,
  playwright,
}) => {
  const simulator = await startGateway({ noAnswerMs: 60_000 });
  const { main, pop, desktop, log, userDataDir } = await startAtWork(launch, simulator);
  const hung = [hang(main), hang(pop)];
  simulator.placeCall({ caller: '+442079460123' });
  await Promise.all(hung.map(({ ended }) => ended));
  const popAgain = await lookAgain(playwright.chromium, userDataDir, 'pop');
  await expectPop(desktop, 'visible');
  await expect(popAgain.getByTestId('caller')).toHaveText('+44 20 7946 0123');
  const again = await lookAgain(playwright.chromium, userDataDir, 'main');
  await expect(again.getByRole('article').filter({ hasText: '+44 20 7946 0123' })).toBeVisible();
  await again.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect.poll(() => simulator.calls().map(({ state }) => state)).toEqual(['talking']);
  expect(log()).not.toContain('Error');
});
