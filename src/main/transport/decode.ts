/**
 * Bytes of an answer → `unknown` (docs/gateway.md §1): JSON whatever the content type says, in UTF-8 or in the
 * charset that is declared (GBK on some sites), with a byte order mark or NUL characters around it.
 */

/** What an answer's body held; `decoded: false` when it is no JSON. */
export type Decoded = { readonly decoded: true; readonly value: unknown } | { readonly decoded: false };

/** Never throws. @param contentType the header as it came; undefined: none */
export function decodeJson(bytes: Uint8Array, contentType: string | undefined): Decoded {
  const text = decodeText(bytes, declaredCharset(contentType));
  try {
    // A NUL is allowed nowhere in JSON, not even within a string: what gateways append comes off before parsing.
    return { decoded: true, value: parsed(text.replaceAll('\0', '')) };
  } catch {
    return { decoded: false };
  }
}

/** A text, or an integer long enough to lose digits; with what can stand around one in JSON. */
const longInteger = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/** JSON, with integers that a number cannot hold as texts of their digits: IDs and telephone numbers may come so. */
function parsed(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (!/[[:,\s]-?\d{16}/.test(text)) return value;
  const isExact = (token: string): boolean => token.startsWith('"') || Number.isSafeInteger(Number(token));
  return JSON.parse(text.replace(longInteger, (token) => (isExact(token) ? token : `"${token}"`)));
}

/** A text without the NUL characters at its end, which some gateways append (docs/gateway.md §1). */
export function withoutTrailingNuls(text: string): string {
  // By hand: the regular expression for this takes quadratic time on a text made for that.
  let end = text.length;
  while (end > 0 && text[end - 1] === '\0') end--;
  return text.slice(0, end);
}

function declaredCharset(contentType: string | undefined): string {
  const declared = /charset\s*=\s*"?([A-Za-z0-9_:.-]{1,40})/i.exec(contentType ?? '');
  return declared?.[1]?.toLowerCase() ?? 'utf-8';
}

function decodeText(bytes: Uint8Array, charset: string): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  // First what is declared, then the two that are known to be sent; at last UTF-8 with its gaps marked.
  const candidates = marked ? ['utf-8'] : [charset, 'utf-8', 'gb18030'];
  for (const candidate of candidates) {
    const text = decodeStrictly(bytes, candidate);
    if (text !== null) return text;
  }
  return new TextDecoder('utf-8').decode(bytes);
}

/** Null when the bytes are not in that charset, or when this runtime does not know it. */
function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
