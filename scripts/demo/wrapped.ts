/** Columns of a line of the tour, which stands behind `demo: ` in a terminal of 100. */
const width = 94;
/** What a line that goes on begins with. */
const indent = '     ';

/** A text in lines that fit a terminal. A word is never broken, nor the space within a line changed. */
export function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [word = ''] of text.matchAll(/\s*\S+/g)) {
    if (line !== '' && line.length + word.length > width) {
      lines.push(line);
      line = indent + word.trimStart();
    } else line += word;
  }
  return [...lines, line];
}
