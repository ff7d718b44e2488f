/** What the guides tell an agent or an administrator to look for is what the program shows. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every text of the program that is one as it stands, of whatever language. */
const shown = new Set(
  globSync('src/**/*.ts', { cwd: root }).flatMap((path) =>
    [...textOf(path).matchAll(/'((?:[^'\\\n]|\\.)+)'/g)].map(([, text]) => text ?? ''),
  ),
);
/** Made of parts. */
const made = ['2nd call today, last 10:42 for 5:03', '今天第 2 次通话，上次 10:42，通话 5:03'];

const emphasized = /(?<![\w(/])_([^_]+)_(?!\w)/g;
const quoted = /“([^”]+)”/g;

it.each([
  ['docs/guide.md', [emphasized]],
  ['docs/guide.zh.md', [emphasized, quoted]],
  ['docs/administrator.md', [emphasized]],
] as const)('%s names what is there', (path, marks) => {
  const text = textOf(path).replaceAll(/```[^]*?```|`[^`]*`/g, '');
  const named = marks.flatMap((mark) => [...text.matchAll(mark)].map(([, words]) => words ?? ''));
  const parts = named.flatMap((words) => words.split(' → ')).map((words) => words.replaceAll(/\s+/g, ' '));
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.filter((words) => !shown.has(words) && !made.includes(words))).toEqual([]);
});
