/** Where the focus goes in the main window. */
import { tick } from 'svelte';

const inFrame = (frame: HTMLElement, what: string): HTMLElement | null => frame.querySelector(what);

/** What heads the view that is open. */
export const headingOf = (frame: HTMLElement): HTMLElement | null => inFrame(frame, 'main h1');

const focus = (on: HTMLElement | null): void => {
  on?.focus({ preventScroll: true });
};

/** In the order of the tiles. */
const tilesOf = (frame: HTMLElement): readonly HTMLElement[] => [
  ...frame.querySelectorAll<HTMLElement>('li[data-call]'),
];

/**
 * To be called before a change of the calls is on the page. The buttons of a call change with its phase, and the one
 * with the focus goes: the focus stays with the call, at its tile, or at its heading in the work area. When the call is
 * over it goes to the next tile, or where there is none, or it was in the work area, to a heading. Not to the next
 * button, where a key held down would press it.
 */
export async function keepFocus(frame: HTMLElement): Promise<void> {
  const before = document.activeElement?.closest<HTMLElement>('[data-call]');
  const key = before?.dataset['call'];
  if (before === undefined || before === null || key === undefined) return;
  const at = tilesOf(frame).indexOf(before);
  await tick();
  if (document.activeElement !== document.body) return;
  const places = [...frame.querySelectorAll<HTMLElement>('[data-call]')];
  const place = places.find((one) => one.dataset['call'] === key && one.localName === before.localName);
  const tiles = tilesOf(frame);
  const next = at === -1 ? headingOf(frame) : (tiles[at] ?? tiles.at(-1) ?? inFrame(frame, '#calls-title'));
  focus(place?.querySelector('h1') ?? place ?? next);
}

/** The tile of a call, which comes into sight. */
export function focusTile(frame: HTMLElement, key: string): void {
  const tile = tilesOf(frame).find((one) => one.dataset['call'] === key);
  tile?.querySelector('button')?.focus();
}

/** The field of the note, once it is on the page. */
export async function focusNote(): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>('[data-note]')?.focus();
}

/** What heads another view, once it is on the page: where what had the focus has gone with the one before. */
export async function focusView(): Promise<void> {
  await tick();
  if (document.activeElement === document.body) focus(headingOf(document.body));
}

/** The button that tells at its place what comes of it. */
export async function pressOpenCrm(): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>('[data-open-crm]')?.click();
}

/**
 * Shift bar, rail, calls, work, and what is beside it, in that order and round again: to what is open there, its
 * heading or first button.
 */
export function moveRegion(frame: HTMLElement, by: 1 | -1): void {
  const regions = [...frame.querySelectorAll<HTMLElement>('[data-region]')];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at(at === -1 ? (by === 1 ? 0 : -1) : (at + by) % regions.length);
  if (next === undefined) return;
  focus(
    inFrame(next, 'h1, [aria-current], [data-note]') ??
      inFrame(next, 'button:not(:disabled)') ??
      inFrame(next, '[tabindex]'),
  );
}
