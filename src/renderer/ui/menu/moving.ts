/** How long after a character the next one still belongs to the same word, ms. */
const wordEnds = 800;

/** Index of the line to which a key leads that is no character; null: to none. */
export function nextByArrow(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (Math.max(at, 0) + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** Index of the line that begins with a text, looked for from the one with the focus on; null: none does. */
export function startingWith(
  lines: readonly Pick<Element, 'textContent' | 'getAttribute'>[],
  at: number,
  text: string,
): number | null {
  const from = Math.max(at, 0);
  // One character alone goes on to the next line that begins with it.
  const order = lines.map((_, index) => (from + index + (text.length === 1 ? 1 : 0)) % lines.length);
  const sought = text.toLocaleLowerCase();
  const begins = (line: (typeof lines)[number] | undefined): boolean =>
    (line?.getAttribute('aria-label') ?? line?.textContent ?? '')
      .trim()
      .toLocaleLowerCase()
      .startsWith(sought);
  return order.find((index) => begins(lines[index])) ?? null;
}

/** What is being typed to find a line. */
export class Typed {
  #text = '';
  #at = -Infinity;

  /** Whether a further character would belong to it, at a time of `Event.timeStamp`, ms. */
  isGoingOn(now: number): boolean {
    return this.#text !== '' && now - this.#at < wordEnds;
  }

  /** With a further key; null: that is no character. */
  with(pressed: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'timeStamp'>): string | null {
    const { key, timeStamp } = pressed;
    if (Array.from(key).length !== 1 || pressed.altKey || pressed.ctrlKey || pressed.metaKey) return null;
    this.#text = (this.isGoingOn(timeStamp) ? this.#text : '') + key;
    this.#at = timeStamp;
    return this.#text;
  }
}
