import { untrack } from 'svelte';

/**
 * For `{@attach}` of a popover that the window's state opens and closes, as its button, Escape and a click beside it do:
 * shows it while `isOpen`, and calls `tell` with what becomes of it. It is told before the browser tells that it has
 * toggled: a key that opens it may be pressed in between. `source`: the button that it belongs to.
 */
export const opened =
  (isOpen: () => boolean, tell: (isOpen: boolean) => void, source?: () => HTMLElement | undefined) =>
  (panel: HTMLElement): (() => void) => {
    const wanted = isOpen();
    const onbeforetoggle = ({ newState }: ToggleEvent): void => {
      tell(newState === 'open');
    };
    panel.addEventListener('beforetoggle', onbeforetoggle);
    untrack(() => {
      if (panel.matches(':popover-open') === wanted) return;
      const from = source?.();
      if (wanted) panel.showPopover(from === undefined ? undefined : { source: from });
      else panel.hidePopover();
    });
    return () => {
      panel.removeEventListener('beforetoggle', onbeforetoggle);
    };
  };
