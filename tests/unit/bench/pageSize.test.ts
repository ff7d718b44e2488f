import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type Counted, filesOf } from '../../bench/pageSize.ts';

const folders: string[] = [];

/** A folder of built pages. */
function setup(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'ringside-pages-'));
  folders.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const paths = (counted: Counted, root: string): string[] =>
  filesOf('pop.html', counted, root)
    .map(({ path }) => path)
    .sort();

it('counts scripts, modules, styles and what those name, once each, and no other page', () => {
  const root = setup({
    'pop.html':
      '<script type="module" src="./assets/pop.js"></script><link rel="stylesheet" href="/assets/a.css">',
    'assets/pop.js': 'import{x}from"./shared.js";const late=()=>import("./late.js");open("main.html")',
    'assets/shared.js': 'export const x=new URL("tone.wav?v=1",import.meta.url)',
    'assets/late.js': 'import"./shared.js"',
    'assets/a.css': '@font-face{src:url(font.woff2)}',
    'assets/font.woff2': 'f',
    'assets/tone.wav': 't',
    'assets/unused.js': 'u',
    'main.html': '<p>',
  });
  expect(paths({ language: 'en', until: 'closed' }, root)).toEqual([
    'assets/a.css',
    'assets/font.woff2',
    'assets/late.js',
    'assets/pop.js',
    'assets/shared.js',
    'assets/tone.wav',
    'pop.html',
  ]);
});

const inLanguages = {
  'pop.html': '<script type="module" src="./assets/pop.js"></script>',
  'assets/pop.js':
    'm.f=["./later.js","./later.css"];import"./zhuge.js";' +
    'texts={en:()=>import(`./en-1a.js`),zh:()=>import("./zh-2b.js")};later=()=>import("./later.js")',
  'assets/zhuge.js': '',
  'assets/en-1a.js': 'import"./words.js"',
  'assets/zh-2b.js': '',
  'assets/words.js': '',
  'assets/later.js': 'import"./deep.js"',
  'assets/later.css': '',
  'assets/deep.js': '',
};

it.each([
  ['en', 'drawn', ['assets/en-1a.js', 'assets/pop.js', 'assets/words.js', 'assets/zhuge.js', 'pop.html']],
  ['zh', 'drawn', ['assets/pop.js', 'assets/zh-2b.js', 'assets/zhuge.js', 'pop.html']],
  [
    'zh',
    'closed',
    [
      ...['assets/deep.js', 'assets/later.css', 'assets/later.js', 'assets/pop.js', 'assets/zh-2b.js'],
      ...['assets/zhuge.js', 'pop.html'],
    ],
  ],
] as const)('counts the texts of %s alone, and what is asked for until the page is %s', (...row) => {
  const [language, until, files] = row;
  expect(paths({ language, until }, setup(inLanguages))).toEqual(files);
});

it('counts the desk with what it needs and loads besides, and no view that has to be opened', () => {
  const root = setup({
    ...inLanguages,
    'assets/pop.js':
      'm.f=["./View-1.js","./Desk-2.js","./desk.css","./view.css"];besides=()=>import(`./deskViews-3.js`);en=()=>import(`./en-1a.js`);' +
      'view=()=>p(()=>import(`./View-1.js`),__vite__mapDeps([0,3]));' +
      'desk=()=>p(()=>import(`./Desk-2.js`),__vite__mapDeps([1,2]))',
    'assets/View-1.js': '',
    'assets/deskViews-3.js': '',
    'assets/view.css': '',
    'assets/Desk-2.js': 'import"./deep.js"',
    'assets/desk.css': '',
  });
  expect(paths({ language: 'en', until: 'desk' }, root)).toEqual([
    ...['assets/Desk-2.js', 'assets/deep.js', 'assets/desk.css', 'assets/deskViews-3.js', 'assets/en-1a.js'],
    ...['assets/pop.js', 'assets/words.js', 'pop.html'],
  ]);
});

it('fails when there is no desk to count', () => {
  const count = () => filesOf('pop.html', { language: 'en', until: 'desk' }, setup(inLanguages));
  expect(count).toThrow('loads no desk');
});

it('fails when the page was not built', () => {
  expect(() => filesOf('pop.html', { language: 'en', until: 'closed' }, setup({}))).toThrow('ENOENT');
});
