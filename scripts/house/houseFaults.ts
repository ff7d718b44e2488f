/** What lint cannot say of the house, because it sees one file at a time. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { circlesIn } from './circles.ts';
import { fullFolders } from './folders.ts';

const slashed = (path: string): string => path.replaceAll(sep, '/');
const filesIn = (cwd: string, pattern: string): readonly string[] =>
  globSync(pattern, { cwd }).map(slashed).sort();

/** A line for each circle and each folder that holds too much. @param root the folder of package.json */
export function faultsIn(root: string): readonly string[] {
  const scripts = filesIn(root, '{src,simulator,standin,scripts,tests}/**/*.{ts,js,cjs,mjs,svelte}');
  const sources = new Map(scripts.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const inRooms = filesIn(root, '{src,simulator,standin,tests}/**/*.{ts,js,cjs,mjs,svelte,css,html}');
  return [...circlesIn(sources), ...fullFolders(inRooms)];
}
