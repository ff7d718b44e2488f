/** The files that are to be installed, and what an installer's tables say of them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../filesBelow.ts';

export interface InstalledFile {
  /** Relative to the program's folder, with `/`. */
  readonly path: string;
  readonly sha256: string;
  /** Four numbers; null: the file names no version. */
  readonly version: string | null;
}

/** All files below a folder, sorted by their paths. */
export function readTree(folder: string): readonly InstalledFile[] {
  return filesBelow(folder).map((path) => {
    const content = readFileSync(join(folder, path));
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { path, sha256, version: /\.(?:exe|dll)$/i.test(path) ? programVersion(content) : null };
  });
}

/** Begins a VS_FIXEDFILEINFO: its signature, and the version of the structure itself. */
const fixedFileInfo = Buffer.from('bd04effe00000100', 'hex');

/**
 * The version in a Windows program's resources. An installer compares it with that of the file that is there: without
 * it, a file that names a version would be kept in place of its successor.
 */
export function programVersion(content: Buffer): string | null {
  const at = content.indexOf(fixedFileInfo);
  if (at === -1) return null;
  const [major, minor] = [content.readUInt16LE(at + 10), content.readUInt16LE(at + 8)];
  return [major, minor, content.readUInt16LE(at + 14), content.readUInt16LE(at + 12)].join('.');
}
