/**
 * For `{@attach}`: gives an element lengths that are not known before, px. The page's policy allows no style in markup.
 */
export const sized =
  (lengths: Readonly<Partial<Record<'height' | 'minHeight' | 'top', number>>>) =>
  (element: HTMLElement): void => {
    for (const [name, px] of Object.entries(lengths))
      Object.assign(element.style, { [name]: `${String(px)}px` });
  };
