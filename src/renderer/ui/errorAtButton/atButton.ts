/**
 * For `{@attach}` to a popover that stands in the markup right after its button: shows it above the page, anchored to
 * the button, so that nothing on the page moves for it.
 */
export function atButton(popover: HTMLElement): void {
  const button = popover.previousElementSibling;
  if (button instanceof HTMLElement) popover.showPopover({ source: button });
}

/** For what opens at a button: one that is scrolled out of sight comes into it, else what is anchored there is hidden. */
export function bringIntoSight(button: Element | null | undefined): void {
  button?.scrollIntoView({ block: 'nearest' });
}

/** For `{@attach}` to the same: it describes the button for as long as it is there, besides what does so anyway. */
export function describesButton(popover: HTMLElement): () => void {
  const button = popover.previousElementSibling;
  const others = (): readonly string[] =>
    (button?.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((id) => id !== '' && id !== popover.id);
  button?.setAttribute('aria-describedby', [...others(), popover.id].join(' '));
  return () => {
    if (others().length === 0) button?.removeAttribute('aria-describedby');
    else button?.setAttribute('aria-describedby', others().join(' '));
  };
}
