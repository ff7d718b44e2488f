import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { filesOf } from '../../bench/pageSize.ts';

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
  expect(
    filesOf('pop.html', root)
      .map(({ path }) => path)
      .sort(),
  ).toEqual([
    'assets/a.css',
    'assets/font.woff2',
    'assets/late.js',
    'assets/pop.js',
    'assets/shared.js',
    'assets/tone.wav',
    'pop.html',
  ]);
});

it('fails when the page was not built', () => {
  expect(() => filesOf('pop.html', setup({}))).toThrow('ENOENT');
});
