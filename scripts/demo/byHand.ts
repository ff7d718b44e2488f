/** The demo in somebody's own hands: opens the windows, brings the person to where calls come, and waits. */
import type { Page } from 'playwright-core';
import { findWindow, type Program } from './builtProgram.ts';

/** Presses what a person would press first, in whatever language the windows are. */
async function bringToWork(main: Page): Promise<void> {
  await main.locator('section[aria-labelledby="practise"]').getByRole('button').click();
  await main.locator('.chooser input[value="wholeMorning"]').check({ force: true });
  await main.locator('.chooser .primary').click();
  await main.keyboard.press('Alt+R');
}

/** @returns the program's exit code, when it has ended */
export async function byHand(program: Program, say: (line: string) => void): Promise<number> {
  const browser = await program.connect();
  await bringToWork(await findWindow(browser, 'main'));
  await browser.close();
  say('you are signed in as 1001 and ready: the first call rings in three seconds');
  say('quit from the tray, by closing the window, or with Ctrl-C here');
  return (await program.exited) ?? 1;
}
