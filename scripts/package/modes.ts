import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The mode of a file or folder for everybody: who may run it, and that of a program that becomes root, stay. */
function modeOf(path: string): number {
  const { mode } = statSync(path);
  return (mode & 0o100) === 0 ? 0o644 : (mode & 0o4000) | 0o755;
}

/** Gives a folder and all in it modes that do not depend on the umask of whoever packages or cloned. */
export function settleModes(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) settleModes(path);
    else if (entry.isFile()) chmodSync(path, modeOf(path));
  }
}
