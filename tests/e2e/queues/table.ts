/** The table of the queues, as a person finds it. */
import type { Locator, Page } from '@playwright/test';

/** Opens the view, and waits for its heading. */
export async function openQueues(main: Page): Promise<void> {
  await main.keyboard.press('Alt+2');
  await main.getByRole('heading', { name: 'Queues', level: 1 }).waitFor();
}

/** The row of a queue. */
export const queueRow = (main: Page, name: string): Locator =>
  main.getByRole('row').filter({ has: main.getByRole('button', { name, exact: true }) });

/** Its cell in this column: waiting 1, longest 2, agents ready 3. */
export const cell = (main: Page, name: string, column: 1 | 2 | 3): Locator =>
  queueRow(main, name).getByRole('cell').nth(column);

/** Whether the agent is in it. */
export const tick = (main: Page, name: string): Locator =>
  main.getByRole('checkbox', { name: `Signed in to ${name}`, exact: true });
