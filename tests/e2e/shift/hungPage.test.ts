import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserType, Page } from '@playwright/test';
import { findWindow } from '../../../scripts/demo/program.ts';
import { expect, test } from '../fixture.ts';
import { startAtWork } from '../steps.ts';

/** The main window's page over a connection of its own: one that saw the page end is told nothing more of it. */
async function lookAgain(chromium: BrowserType, userDataDir: string): Promise<Page> {
  const [port] = (await readFile(join(userDataDir, 'DevToolsActivePort'), 'utf8')).split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
  return findWindow(browser, 'main');
}

test('brings a window back whose page hangs, with what is true by then', async ({
  launch,
  startGateway,
  playwright,
}) => {
  // A page counts as hung after ten seconds, and is given some more.
  test.setTimeout(60_000);
  const simulator = await startGateway({ noAnswerMs: 60_000 });
  const { main, log, userDataDir } = await startAtWork(launch, simulator);
  const ended = main.waitForEvent('crash', { timeout: 40_000 });
  await main.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  simulator.placeCall({ caller: '+442079460123' });
  await ended;
  const again = await lookAgain(playwright.chromium, userDataDir);
  await expect(again.getByRole('article').filter({ hasText: '+44 20 7946 0123' })).toBeVisible();
  await again.getByRole('button', { name: 'Answer' }).click();
  await expect.poll(() => simulator.calls().map(({ state }) => state)).toEqual(['talking']);
  expect(log()).not.toContain('Error');
});
