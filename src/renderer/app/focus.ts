/** Where the focus goes in the main window when what has it goes. */
import { tick } from 'svelte';

/** What heads the view that is open. */
export const headingOf = (frame: HTMLElement): HTMLElement | null => frame.querySelector('main h1');

/**
 * To be called before a change of the calls is on the page. The buttons of a call change with its phase, and the one
 * with the focus goes: the focus stays with the call, in its tile or in the work area, or goes to the view's heading
 * when the call is over. Not to the next button, where a key held down would press it.
 */
export async function keepFocus(frame: HTMLElement): Promise<void> {
  const before = document.activeElement?.closest<HTMLElement>('[data-call]');
  const key = before?.dataset['call'];
  if (key === undefined) return;
  await tick();
  if (document.activeElement !== document.body) return;
  const places = [...frame.querySelectorAll<HTMLElement>('[data-call]')];
  const place = places.find((one) => one.dataset['call'] === key && one.localName === before?.localName);
  (place ?? headingOf(frame))?.focus({ preventScroll: true });
}
