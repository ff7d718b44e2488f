/** Where things stand in Ringside's windows, as a person finds them: by what is written there. */
import type { Locator, Page } from 'playwright-core';
import { en } from '../../src/renderer/messages/en.ts';

type Place = Page | Locator;

export const button = (place: Place, name: string | RegExp): Locator => place.getByRole('button', { name });

/** The button with that name and no other that begins like it. */
export const exactly = (place: Place, name: string): Locator =>
  place.getByRole('button', { name, exact: true });

/** What the window says the agent is doing. */
export const stateNow = (main: Page, state: string, reason: string | null = null): Locator =>
  main.getByText(en.view.header.stateNow(state, reason), { exact: true });

/** The time that runs in a card. */
export const timer = (place: Place): Locator => place.locator('.timer');

/** The value that stands beside a name. */
export function fact(place: Place, name: string): Locator {
  const page = 'page' in place ? place.page() : place;
  const term = page.locator('dt').getByText(name, { exact: true });
  return place.locator('dl > div').filter({ has: term }).locator('dd');
}

/** The row of associated data with that name and value. */
export function dataRow(place: Place, [name, value]: readonly [string, string]): Locator {
  return place.getByRole('row', { name: `${name} ${value}`, exact: true });
}

/** The call in the work area, where it is that of this number, as it is shown. */
export function card(main: Page, number: string): Locator {
  return main.getByRole('article').filter({ hasText: number });
}

/** The tiles of the calls on hold, which are in sight in every view. */
export function holdList(main: Page): Locator {
  const calls = main.getByRole('region', { name: en.view.calls.title, exact: true });
  return calls.getByRole('listitem').filter({ hasText: new RegExp(en.call.phase.held) });
}

/** What the agent will be doing after the call. */
export const nextState = (main: Page): Locator => main.getByTestId('nextState');

/** Chooses a state, or a reason, out of the menu. */
export async function pickState(main: Page, name: string): Promise<void> {
  await main.keyboard.press('Alt+B');
  await main.getByRole('menu').getByText(name, { exact: true }).click();
}

/** Opens a view by its button. */
export async function openView(main: Page, name: string): Promise<void> {
  await main.getByRole('navigation').getByRole('button', { name }).click();
}
