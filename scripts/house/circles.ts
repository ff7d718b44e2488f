/** Circles: files that import themselves by way of others, for types as much as for values. */
import { posix } from 'node:path';
import ts from 'typescript';

/** The text of each file, by its path from the repository's root. */
export type Sources = ReadonlyMap<string, string>;

const scripts = /<script\b[^>]*>(.*?)<\/script>/gs;

/** What of a file is TypeScript: of a component its scripts, of any other file all. */
function codeOf(file: string, text: string): string {
  if (!file.endsWith('.svelte')) return text;
  return [...text.matchAll(scripts)].map(([, script]) => script).join('\n');
}

/** The file that a relative specifier means, written in any of the ways that the compiler takes. */
function resolved(sources: Sources, file: string, specifier: string): string | undefined {
  const path = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
  const ways = [path, `${path}.ts`, path.replace(/\.js$/, '.ts'), `${path}/index.ts`];
  return ways.find((way) => sources.has(way));
}

/** The files that a file imports: statically, dynamically, as a type or to export again. Packages are left out. */
function importsOf(sources: Sources, file: string, text: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(codeOf(file, text), true, true);
  const relative = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
  return relative.flatMap((name) => resolved(sources, file, name) ?? []);
}

/** Shortest way along the imports from `start` back to it, or null. */
function wayBack(imports: ReadonlyMap<string, readonly string[]>, start: string): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const next = [start];
  for (const file of next) {
    for (const imported of imports.get(file) ?? []) {
      if (imported === start) {
        const way = [file];
        for (let before = cameFrom.get(file); before !== undefined; before = cameFrom.get(before))
          way.unshift(before);
        return [...way, start];
      }
      if (cameFrom.has(imported)) continue;
      cameFrom.set(imported, file);
      next.push(imported);
    }
  }
  return null;
}

/** A line for each circle, such as `circle: a.ts > b.ts > a.ts`; of several that share a file the shortest is told. */
export function circlesIn(sources: Sources): readonly string[] {
  const imports = new Map([...sources].map(([file, text]) => [file, importsOf(sources, file, text)]));
  const told = new Set<string>();
  const circles: string[] = [];
  for (const file of imports.keys()) {
    const way = told.has(file) ? null : wayBack(imports, file);
    if (way === null) continue;
    way.forEach((each) => told.add(each));
    circles.push(`circle: ${way.join(' > ')}`);
  }
  return circles;
}
