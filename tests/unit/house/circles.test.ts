import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** What each file of a folder imports of the folder, type imports included. */
function importsIn(folder: string): Map<string, string[]> {
  const files = globSync(`${folder}/**/*.ts`, { cwd: root });
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const sources = [...text.matchAll(/ from '(\.[^']+)';/g)].map((match) => match[1] ?? '');
      return [file, sources.map((source) => relative(root, join(root, dirname(file), source)))];
    }),
  );
}

/** The circles that come back to a file on the way from `file`. */
function circlesFrom(
  imports: Map<string, string[]>,
  file: string,
  way: string[],
  done: Set<string>,
): string[] {
  if (way.includes(file)) return [[...way.slice(way.indexOf(file)), file].join(' > ')];
  if (done.has(file)) return [];
  const found = (imports.get(file) ?? []).flatMap((next) => circlesFrom(imports, next, [...way, file], done));
  done.add(file);
  return found;
}

it('has no file of the simulator import itself by way of others', () => {
  const imports = importsIn('simulator');
  const done = new Set<string>();
  expect(imports.size).toBeGreaterThan(50);
  expect([...imports.keys()].flatMap((file) => circlesFrom(imports, file, [], done))).toEqual([]);
});
