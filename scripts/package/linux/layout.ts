/** Where things are on a Linux system on which Ringside is installed, and the files that belong to it there. */
import { cpSync, lutimesSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { themeSizes } from '../../iconFiles.ts';
import { settleModes } from '../modes.ts';
import type { PackageInput } from '../packageInput.ts';
import { desktopEntry } from './desktopEntry.ts';

/** The program's folder, from the root of the system. */
export const programFolder = 'usr/lib/ringside';

/** A file besides the program's: its path from the root of the system, and its content. */
export interface LaidOut {
  readonly path: string;
  readonly content: string | Buffer;
}

/** The synopsis that package managers show in lists: no sentence, no article. */
export const synopsis = "companion beside a call-centre agent's soft phone";

/** As dpkg and rpm compare versions: what comes before a release is marked by a tilde. */
export const systemVersion = (version: string): string => version.replaceAll('-', '~');

function write(folder: string, { path, content }: LaidOut): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** One date for a folder and all in it. */
function settleDates(folder: string, date: Date): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    lutimesSync(join(entry.parentPath, entry.name), date, date);
  lutimesSync(folder, date, date);
}

/** Lays the program out in an empty folder as it will lie below `/`, with `more` that only one kind of package has. */
export function layOut(
  { root, manifest, unpacked, date }: PackageInput,
  folder: string,
  more: readonly LaidOut[],
): void {
  const { name } = manifest;
  mkdirSync(join(folder, 'usr/bin'), { recursive: true });
  cpSync(unpacked, join(folder, programFolder), { recursive: true, verbatimSymlinks: true });
  symlinkSync(`../lib/${name}/${name}`, join(folder, 'usr/bin', name));
  write(folder, { path: `usr/share/applications/${manifest.desktopName}`, content: desktopEntry(manifest) });
  for (const size of themeSizes) {
    const icon = join(folder, `usr/share/icons/hicolor/${size}x${size}/apps/${name}.png`);
    mkdirSync(dirname(icon), { recursive: true });
    cpSync(join(root, `resources/icons/${size}.png`), icon);
  }
  for (const file of more) write(folder, file);
  settleModes(folder);
  settleDates(folder, date);
}
