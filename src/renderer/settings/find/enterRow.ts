/** What can be used in a row; of choices side by side the one that is chosen takes the focus. */
const usable = ':is(button, input, select, textarea):not(:disabled)';

/** Moves the focus to a row's control, or to the row itself where that can only be read, and brings it into sight. */
export function enterRow(row: HTMLElement | null | undefined): void {
  if (!row) return;
  const control = row.querySelector<HTMLElement>(`${usable}:checked`) ?? row.querySelector(usable);
  const target = control instanceof HTMLElement ? control : row;
  if (target === row) row.tabIndex = -1;
  target.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}
