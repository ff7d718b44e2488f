/** The installer that was packaged, others like it, and what its tables say. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../../../scripts/package/builderConfig.ts';
import { makeMsi } from '../../../scripts/package/msi/makeMsi.ts';
import { dist, made, root, unpacked } from '../made.ts';

export const manifest = readManifest(root);

const packaged = made.find(({ kind }) => kind === 'msi');
/** Only Linux has the tools that make it. */
export const isMade = packaged !== undefined;
/** Absolute path of the installer that was packaged. */
export const installer = join(dist, packaged?.name ?? '');

/** Absolute path of the unpacked program that installers hold. */
export const program = unpacked.find(({ platform }) => platform === 'win32')?.folder ?? '';

/** A folder that is there between the calls. */
export function scratch(): {
  readonly folder: string;
  readonly make: () => void;
  readonly remove: () => void;
} {
  const folder = join(tmpdir(), `ringside-msi-test-${randomUUID()}`);
  return {
    folder,
    make: () => mkdirSync(folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Variant {
  readonly version: string;
  /** The name of a file that it has besides the program's. */
  readonly extra: string;
}

/** An installer like the one that was packaged, of another version or with a file more. @returns its path */
export async function makeVariant(folder: string, { version, extra }: Variant): Promise<string> {
  const copy = join(folder, `program-${version}`);
  cpSync(program, copy, { recursive: true });
  writeFileSync(join(copy, extra), version);
  const out = join(folder, `${version}.msi`);
  await makeMsi({ root, manifest: { ...manifest, version }, unpacked: copy, out, date: new Date(0) });
  return out;
}

/** Of {@link treeOf}: neither a cabinet nor Windows has modes. */
export const withoutModes = (tree: readonly string[]): readonly string[] =>
  tree.map((line) => line.replace(/ \d+ (\w+)$/, ' $1'));

/** The rows of a table, by the names of its columns. An empty cell is ''. */
export function table(installer: string, name: string): readonly Readonly<Record<string, string>>[] {
  const text = execFileSync('msiinfo', ['export', installer, name], { encoding: 'utf8' });
  const [columns = '', , , ...rows] = text.split('\r\n').filter((line) => line !== '');
  const names = columns.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(names.map((column, index) => [column, cells[index] ?? '']));
  });
}
