/** What was packaged, for the tests that look into it. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Made, asarIn, readMade } from '../../scripts/package/made.ts';

export const root = join(import.meta.dirname, '../..');
export const dist = join(root, 'out/dist');

/** Everything that the last run of `npm run package` made. */
export const made: readonly Made[] = readMade(dist);

/** The unpacked programs, with where their app.asar is. */
export const unpacked = made
  .filter(({ kind }) => kind === 'unpacked')
  .map((program) => ({ ...program, folder: join(dist, program.name), asar: asarIn(dist, program) }));

export const sha256 = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex');

export const sha256Of = (file: string): string => sha256(readFileSync(file));

/** Every file below a folder: its path, mode and content. */
export const treeOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const mode = (lstatSync(path).mode & 0o7777).toString(8);
      return `${relative(folder, path).replaceAll('\\', '/')} ${mode} ${sha256Of(path)}`;
    })
    .toSorted();
