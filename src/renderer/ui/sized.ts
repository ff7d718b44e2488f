import { untrack } from 'svelte';

/**
 * For `{@attach}`: gives an element lengths that are not known before, px. The page's policy allows no style in markup.
 */
export const sized =
  (lengths: Readonly<Partial<Record<'height' | 'minHeight' | 'top', number>>>) =>
  (element: HTMLElement): void => {
    for (const [name, px] of Object.entries(lengths))
      Object.assign(element.style, { [name]: `${String(px)}px` });
  };

/** For `{@attach}`: tells how large an element is, and again when that changes, px. */
export const measured =
  (told: (size: Pick<HTMLElement, 'clientWidth' | 'clientHeight'>) => void) =>
  (element: HTMLElement): (() => void) => {
    const observer = new ResizeObserver(() => told(element));
    observer.observe(element);
    untrack(() => told(element));
    return () => observer.disconnect();
  };
