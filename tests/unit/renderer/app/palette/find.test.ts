import { describe, expect, it } from 'vitest';
import { findIn, piecesOf } from '../../../../../src/renderer/app/palette/find.ts';

/** The text with what was found in brackets; null: it does not match. */
function marked(text: string, query: string): string | null {
  const found = findIn(text, query);
  if (found === null) return null;
  return piecesOf(text, found)
    .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
    .join('');
}

describe('finding a line of the palette', () => {
  it.each([
    ['Hold Olivia Bennett', '', 'Hold Olivia Bennett'],
    ['Hold Olivia Bennett', '   ', 'Hold Olivia Bennett'],
    ['Hold Olivia Bennett', 'ho', '[Ho]ld Olivia Bennett'],
    ['Hold Olivia Bennett', 'BEN ho', '[Ho]ld Olivia [Ben]nett'],
    ['Swap with Marcus, on hold', 'ho', 'Swap with Marcus, on [ho]ld'],
    // Rather where a word begins than where it only occurs.
    ['Echo, then hold', 'ho', 'Echo, then [ho]ld'],
    ['Echo', 'ho', 'Ec[ho]'],
    ['切换至 Marcus', '切换', '[切换]至 Marcus'],
    ['Mute', 'mute', '[Mute]'],
    // Two words that overlap are one place.
    ['Keypad', 'key keyp', '[Keyp]ad'],
    ['Keypad', 'key ypa', '[Keypa]d'],
    // Its lower case is longer: the places still fit the text as it is shown.
    ['İzmir hold', 'hold', 'İzmir [hold]'],
  ])('"%s" for "%s"', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it.each([
    ['Hold', 'hx'],
    ['Hold', 'hold more'],
  ])('"%s" is not meant by "%s"', (text, query) => {
    expect(findIn(text, query)).toBeNull();
  });

  it('takes signs of a pattern as they are', () => {
    expect(marked('VIP (gold)', '(go')).toBe('VIP [(go]ld)');
    expect(findIn('VIP gold', '.*')).toBeNull();
  });
});
