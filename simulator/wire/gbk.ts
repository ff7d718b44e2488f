let pairs: Map<string, number> | null = null;

/** Node decodes GBK but cannot encode it: the table is made by decoding every pair of bytes once. */
function gbkPairs(): Map<string, number> {
  if (pairs !== null) return pairs;
  const decoder = new TextDecoder('gbk');
  pairs = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if (text.length === 1 && text !== '\ufffd' && !pairs.has(text)) pairs.set(text, (lead << 8) | trail);
    }
  }
  return pairs;
}

/** `text` in GBK; what GBK does not have becomes a question mark. */
export function encodeGbk(text: string): Buffer {
  const table = gbkPairs();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair === undefined) bytes.push(0x3f);
    else bytes.push(pair >> 8, pair & 0xff);
  }
  return Buffer.from(bytes);
}
