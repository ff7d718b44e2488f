/** Which lines of the palette a typed text means. */

/** Where a part of a text was found: from (inclusive) to (exclusive), in UTF-16 units. */
export type Found = readonly [from: number, to: number];

/** Lower case of the same length: in a few languages a letter's lower case is longer, and places would no longer fit. */
function lower(text: string): string {
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}

const startsWord = (text: string, at: number): boolean =>
  at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');

/** Where the word begins in the text: rather at the start of a word of it. -1: it is not in it. */
function placeOf(word: string, text: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (startsWord(text, at)) return at;
  }
  return text.indexOf(word);
}

/**
 * Every word of the query has to be in the text, in any order and case.
 * @returns where, in the order of the text, without overlaps; null: a word is not in it. Nothing typed means every text.
 */
export function findIn(text: string, query: string): readonly Found[] | null {
  const haystack = lower(text);
  const words = lower(query).split(/\s+/u).filter(Boolean);
  const found: [number, number][] = [];
  for (const word of words) {
    const at = placeOf(word, haystack);
    if (at === -1) return null;
    found.push([at, at + word.length]);
  }
  found.sort(([a], [b]) => a - b);
  return found.reduce<[number, number][]>((merged, [from, to]) => {
    const last = merged.at(-1);
    if (last === undefined || from > last[1]) return [...merged, [from, to]];
    last[1] = Math.max(last[1], to);
    return merged;
  }, []);
}

export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** The text in pieces, for the typed ones to be marked. Joined they are the text. */
export function piecesOf(text: string, found: readonly Found[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of found) {
    pieces.push(
      { text: text.slice(at, from), isFound: false },
      { text: text.slice(from, to), isFound: true },
    );
    at = to;
  }
  pieces.push({ text: text.slice(at), isFound: false });
  return pieces.filter((piece) => piece.text !== '');
}
