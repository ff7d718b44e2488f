/** What documents and comments refer to is there: a reader who follows them must not end up nowhere. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type PreferenceName,
  defaultPreferences,
  preferenceNames,
  preferenceTable,
} from '../../../../src/shared/settings/preferences.ts';
import { preferenceTexts } from '../../../../src/shared/texts/en.ts';

const root = join(import.meta.dirname, '../../../..');
const roots = ['src', 'simulator', 'standin', 'scripts', 'tests', 'docs', 'resources'];
const filesIn = (pattern: string): string[] =>
  globSync(pattern, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
const files = [...filesIn('*'), ...roots.flatMap((folder) => filesIn(`${folder}/**/*.*`))];
const documents = files.filter((path) => path.endsWith('.md'));
const sources = files.filter((path) => /^(src|simulator|standin|scripts)\/.*\.(ts|js|svelte)$/.test(path));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The names of source files and documents that a text mentions, with or without folders. What is built is left out. */
const namedIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\w./@*-])(?:\.{1,2}\/)*([\w./-]+\.(?:ts|svelte|md))\b/g)]
    .flatMap(([, name]) => name ?? [])
    .filter((name) => !name.startsWith('out/'));

/** Folders that a text names from the repository's root. */
const foldersIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|simulator|standin|scripts|tests|docs)(?:\/[\w-]+)*)\/?`/g)].flatMap(
    ([, name]) => name ?? [],
  );

/** Whether such a file or folder is there, below whatever folder. */
const isThere = (name: string): boolean =>
  files.some((path) => path === name || path.endsWith(`/${name}`) || path.startsWith(`${name}/`));

const commentsIn = (source: string): string =>
  [...source.matchAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm)].map(([comment]) => comment).join('\n');

/** What a heading is called in an address. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (path: string): string[] =>
  [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

describe('documents', () => {
  it.each(documents)('link to what is there: %s', (path) => {
    const links = [...textOf(path).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    const dead = links.filter(([, target = '', anchor]) => {
      const linked = target === '' ? path : normalize(join(dirname(path), target)).replaceAll('\\', '/');
      if (!files.some((file) => file === linked || file.startsWith(`${linked}/`))) return true;
      return anchor !== undefined && !anchorsOf(linked).includes(anchor);
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });

  it.each(documents)('name files and folders that are there: %s', (path) => {
    const text = textOf(path);
    expect([...namedIn(text), ...foldersIn(text)].filter((name) => !isThere(name))).toEqual([]);
  });
});

it('comments name files that are there', () => {
  const dead = sources.flatMap((path) => namedIn(commentsIn(textOf(path))).filter((name) => !isThere(name)));
  // An example of a circle.
  expect(dead.filter((name) => !['a.ts', 'b.ts'].includes(name))).toEqual([]);
});

it('comments cite sections of docs/gateway.md that are there, and words that stand in them', () => {
  const sections = textOf('docs/gateway.md').split(/^## (?=\d+\. )/m);
  const citations = sources.flatMap((path) => [
    ...commentsIn(textOf(path))
      .replaceAll(/\s*\n\s*\*?\s*/g, ' ')
      .matchAll(/docs\/gateway\.md §(\d+)(?:,? "([^"]+)")?/g),
  ]);
  const dead = citations.filter(([, number = '', words = '']) => {
    const section = sections.find((text) => text.startsWith(`${number}. `));
    return section?.toLowerCase().includes(words.toLowerCase()) !== true;
  });
  expect(dead.map(([citation]) => citation)).toEqual([]);
  expect(citations.length).toBeGreaterThan(100);
});

/** What the file of the settings may have, by the row of a preference. */
function valuesOf({ takes }: (typeof preferenceTable)[PreferenceName]): readonly string[] {
  switch (takes.is) {
    case 'oneOf':
    case 'someOf':
      return takes.values;
    case 'yesOrNo':
      return ['true', 'false'];
    case 'region':
    case 'names':
    case 'labels':
    case 'templates':
    case 'dialled':
    case 'integer':
    case 'globalKey':
    case 'text':
      return [];
  }
}

it('docs/administrator.md has every preference, with its name, its values and its default', () => {
  const [, section = ''] = textOf('docs/administrator.md').split('\n## Configuration\n');
  const inFile = (cell = ''): readonly string[] =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, word = '']) => word);
  const rows = [...section.matchAll(/^\| (.+?) \(`(\w+)`\) +\| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, text = '', name, values, startsAs]) => [name, text.toLowerCase(), inFile(values), inFile(startsAs)],
  );
  const defaults = defaultPreferences({ homeRegion: '' });
  // A list says in words what it begins with.
  const startOf = (name: PreferenceName): readonly string[] =>
    ['oneOf', 'yesOrNo'].includes(preferenceTable[name].takes.is)
      ? [`${defaults[name] as string | boolean}`]
      : [];
  const expected = preferenceNames.map((name) => {
    const values = valuesOf(preferenceTable[name]);
    return [name, preferenceTexts[name].toLowerCase(), values, values.length === 0 ? [] : startOf(name)];
  });
  expect(rows).toEqual(expected);
});

const foldersOfFiles = [...new Set(files.map((path) => dirname(path)))];
const rooms =
  /^(src\/(shared|preload|renderer)|src\/(main|main\/session|renderer)\/\w+|simulator|standin|tests)$/;
const withoutNote = new Set(['src/renderer/styles']);

it.each(foldersOfFiles.filter((folder) => rooms.test(folder) && !withoutNote.has(folder)))(
  'a note says what lives in %s, how to add to it, and what may not be there',
  (folder) => {
    expect(files).toContain(`${folder}/README.md`);
    expect(textOf(`${folder}/README.md`)).toMatch(/\*\*May not be here\*\*/);
  },
);
