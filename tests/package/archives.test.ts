import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../scripts/package/builderConfig.ts';
import { type PackageKind } from '../../scripts/package/made.ts';
import { dist, made, root, treeOf, unpacked } from './made.ts';

/** How somebody unpacks each kind of archive into a folder, as root or not. */
const unpack: Partial<Record<PackageKind, (file: string, folder: string) => readonly [string, ...string[]]>> =
  {
    'tar.gz': (file, folder) => ['tar', '-xpf', file, '-C', folder],
    zip: (file, folder) =>
      process.platform === 'linux' ? ['unzip', '-q', file, '-d', folder] : ['tar', '-xf', file, '-C', folder],
  };

const archives = made.filter(({ kind, platform }) => kind in unpack && platform !== 'darwin');

describe.each(archives)('$name', ({ kind, name, platform, real }) => {
  it('has all of the program in one folder', () => {
    const { productName, version } = readManifest(root);
    const folder = mkdtempSync(join(tmpdir(), 'ringside-archive-'));
    try {
      const [command = '', ...args] = unpack[kind]?.(join(dist, name), folder) ?? [];
      expect(spawnSync(command, args, { encoding: 'utf8' })).toMatchObject({ status: 0 });
      expect(readdirSync(folder)).toEqual([`${productName}-${version}`]);
      const program = unpacked.find((one) => one.platform === platform)?.folder ?? '';
      expect(treeOf(join(folder, `${productName}-${version}`))).toEqual(treeOf(program));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says in its name whether it can be started', () => {
    expect(name.includes('no-runtime')).toBe(!real);
  });
});

it.runIf(process.platform === 'linux')('whoever unpacks as root has a sandbox that is root’s', () => {
  const [archive] = archives.filter(({ kind }) => kind === 'tar.gz');
  const { stdout } = spawnSync('tar', ['-tvf', join(dist, archive?.name ?? '')], { encoding: 'utf8' });
  const owners = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/)[1]);
  expect(new Set(owners)).toEqual(new Set(['root/root']));
  expect(stdout).toMatch(/^-rwsr-xr-x .*\/chrome-sandbox$/m);
});
