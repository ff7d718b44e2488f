/** Puts text on the clipboard; false where that is not allowed. Must be called from a click or a key press. */
export async function copyText(text: string, page: Document = document): Promise<boolean> {
  try {
    await page.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without the permission there is still the copying of a selection.
    return copySelection(text, page);
  }
}

function copySelection(text: string, page: Document): boolean {
  const focused = page.activeElement;
  const field = page.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  page.body.append(field);
  field.select();
  const copied = page.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
