/** Leads to notes from anywhere in the window. */
import { tick } from 'svelte';
import type { Ui } from '../../app/state/ui.svelte.ts';

type Looking = Pick<Ui, 'open' | 'view' | 'peopleLook'>;

/** @returns whether the view is open: one that is not loaded may fail to */
async function openPeople(ui: Looking): Promise<boolean> {
  await ui.open('colleague');
  await tick();
  return ui.view === 'colleague';
}

const focus = (what: string): void => {
  document.querySelector<HTMLElement>(what)?.focus();
};

/** To the notes and bulletins of the shift. */
export async function showMessages(ui: Looking): Promise<boolean> {
  ui.peopleLook = { ...ui.peopleLook, chosen: null, notes: true };
  const isOpen = await openPeople(ui);
  if (isOpen) focus('#messages-title');
  return isOpen;
}

/** To the field in which a note to the one with this work number is written. */
export async function writeTo(ui: Looking, workNo: string): Promise<boolean> {
  ui.peopleLook = { ...ui.peopleLook, chosen: workNo, notes: false };
  const isOpen = await openPeople(ui);
  if (isOpen) focus('[data-note-to]');
  return isOpen;
}
