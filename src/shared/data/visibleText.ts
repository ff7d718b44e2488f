/**
 * Text of strangers, made safe to look at: what would be invisible, or would turn the text around it, is written
 * out. Nothing here makes markup: the result is shown as text.
 */

/** Zero-width and direction characters: nothing to see, yet they change what is read. */
const hidden = /[\u00ad\u061c\u115f\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
/** C0 without tab and line feed, DEL, and C1. */
const isControl = (code: number): boolean =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a) || (code >= 0x7f && code <= 0x9f);

const named = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

function showControls(text: string): string {
  let shown = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (!isControl(code)) shown += character;
    // Unicode has pictures for C0 and DEL.
    else if (code < 0x20) shown += String.fromCodePoint(0x2400 + code);
    else shown += code === 0x7f ? '\u2421' : named(character);
  }
  return shown;
}

/** The text with line ends as `\n`, and with every control, direction and zero-width character made visible. */
export function visibleText(text: string): string {
  const lines = text.toWellFormed().replace(/\r\n?|\u2028|\u2029/g, '\n');
  return showControls(lines).replace(hidden, named);
}

/** At most `length` characters (code points), with `…` where something was cut off. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = Array.from(text.slice(0, 2 * length + 2));
  return characters.length <= length ? text : `${characters.slice(0, length).join('')}…`;
}

/** A stranger's name or number on one line; `length` in characters. */
export const oneLine = (text: string, length: number): string =>
  visibleText(shortened(text, length)).replaceAll('\n', ' ');
