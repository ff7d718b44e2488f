/** A folder as a .tar.gz, by GNU tar: the same bytes for the same content. */
import { basename, dirname } from 'node:path';
import { epochOf, runTool } from './run.ts';
import type { FolderArchive } from './zip.ts';

/** Everything in it is root's, so that root who unpacks it has a sandbox that works. */
export async function makeTarGz({ folder, inside, out, date }: FolderArchive): Promise<void> {
  const name = basename(folder);
  await runTool('tar', [
    '--create',
    '--use-compress-program=gzip --no-name',
    `--file=${out}`,
    `--directory=${dirname(folder)}`,
    '--format=gnu',
    '--sort=name',
    `--mtime=@${epochOf(date)}`,
    '--owner=root:0',
    '--group=root:0',
    `--transform=flags=r;s,^${name},${inside},`,
    name,
  ]);
}
