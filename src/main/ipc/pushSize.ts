/**
 * How much of texts that come in any number and length goes into one push to a window, which has at most 64 kB. In
 * UTF-8, because a letter of a Latin name has one byte and a Chinese character three.
 */

/** Bytes of all texts of a kind together. What few have together is each one's alone, up to {@link longest}. */
export const bytesOf = {
  /** Of 200 queues, the most there are, 60 bytes each. */
  queueNames: 12_000,
  /** Names, and as much again of numbers, of 90 waiting calls, the most in sight: 40 bytes each. */
  waitingNames: 3600,
  /** Beginnings of 20 unread messages, 200 bytes each. */
  excerpts: 4000,
  /** Their senders' names, 60 bytes each. */
  senders: 1200,
} as const;

/** Of one text: no page shows more of it, bytes. */
const longest = 420;

/** Each one's share of `bytes`, where there are `count` of them. */
export const share = (bytes: number, count: number): number =>
  Math.min(longest, Math.floor(bytes / Math.max(1, count)));

/** The text, or its beginning and `…`, with at most `bytes` of them in UTF-8. */
export function inBytes(text: string, bytes: number): string {
  // No UTF-16 unit takes more than three.
  if (text.length * 3 <= bytes || Buffer.byteLength(text) <= bytes) return text;
  let [shown, left] = ['', bytes - Buffer.byteLength('…')];
  for (const character of text) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    shown += character;
  }
  return `${shown}…`;
}

/** What `show` makes of each; the same list where it makes the same of all. */
export function shownEach<Item>(items: readonly Item[], show: (item: Item) => Item): readonly Item[] {
  const shown = items.map(show);
  return shown.every((item, at) => item === items[at]) ? items : shown;
}
