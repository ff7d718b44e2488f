/** Folders that hold more source files than a reader takes in at once. */
import { posix } from 'node:path';

/** Source files that one folder may hold; those in its folders count there. */
export const mostFiles = 14;

/** A line for each folder of `files` that holds more than it may. */
export function fullFolders(files: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const full = [...counts].filter(([, count]) => count > mostFiles);
  return full.map(([folder, count]) => `${folder}: ${count} source files, at most ${mostFiles} may be there`);
}
