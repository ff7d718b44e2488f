/**
 * For `{@attach}` to a popover that stands in the markup right after its button: shows it above the page, anchored to
 * the button, so that nothing on the page moves for it.
 */
export function atButton(popover: HTMLElement): void {
  const button = popover.previousElementSibling;
  if (button instanceof HTMLElement) popover.showPopover({ source: button });
}
