import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect, programFolder, test } from '../fixture.ts';

/** What a built module imports, outside the strings that a library keeps code in. */
const importsOf = (code: string): readonly string[] =>
  [...code.matchAll(/^(?:import|export)\b[^'";]*?from\s*["']([^"']+)["']|^import\s*["']([^"']+)["']/gm)].map(
    ([, from, alone]) => from ?? alone ?? '',
  );

test('main process and practice need nothing beside what is built, Node and Electron', () => {
  const folder = join(programFolder, 'out/main');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  expect(files).toEqual(expect.arrayContaining(['index.js', 'practice.js']));
  const wanted = files.flatMap((file) => importsOf(readFileSync(join(folder, file), 'utf8')));
  expect(wanted).toContain('electron');
  const isThere = (name: string): boolean =>
    name === 'electron' || name.startsWith('.') || builtinModules.includes(name.replace(/^node:/, ''));
  expect(wanted.filter((name) => !isThere(name))).toEqual([]);
});
