/** One sentence after the other. The full-width marks that end a Chinese one bring their own space. */
export const sentences = (first: string, ...rest: readonly string[]): string =>
  rest.reduce((text, next) => (/[。！？]$/.test(text) ? text + next : `${text} ${next}`), first);
