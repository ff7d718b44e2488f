import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserType, Page } from '@playwright/test';
import { findWindow } from '../../../scripts/demo/program.ts';
import { expect, test } from '../fixture.ts';
import { expectPop, startAtWork } from '../steps.ts';

/** A window's page over a connection of its own: one that saw the page end is told nothing more of it. */
async function lookAgain(chromium: BrowserType, userDataDir: string, page: 'main' | 'pop'): Promise<Page> {
  const [port] = (await readFile(join(userDataDir, 'DevToolsActivePort'), 'utf8')).split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
  return findWindow(browser, page);
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

test('brings a window back whose page hangs, with what is true by then', async ({
  launch,
  startGateway,
  playwright,
}) => {
  const simulator = await startGateway({ noAnswerMs: 60_000 });
  const { main, log, userDataDir } = await startAtWork(launch, simulator);
  const { ended } = hang(main);
  simulator.placeCall({ caller: '+442079460123' });
  await ended;
  const again = await lookAgain(playwright.chromium, userDataDir, 'main');
  await expect(again.getByRole('article').filter({ hasText: '+44 20 7946 0123' })).toBeVisible();
  await again.getByRole('button', { name: 'Answer' }).click();
  await expect.poll(() => simulator.calls().map(({ state }) => state)).toEqual(['talking']);
  expect(log()).not.toContain('Error');
});

test('brings the pop back that hangs while nobody touches it', async ({ launch, simulator, playwright }) => {
  const { pop, desktop, userDataDir } = await startAtWork(launch, simulator);
  await hang(pop).ended;
  const again = await lookAgain(playwright.chromium, userDataDir, 'pop');
  simulator.placeCall({ caller: '+442079460123' });
  await expectPop(desktop, 'visible');
  await expect(again.getByTestId('caller')).toHaveText('+44 20 7946 0123');
});
