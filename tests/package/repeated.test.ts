import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageDate } from '../../scripts/package/build.ts';
import { readManifest } from '../../scripts/package/builderConfig.ts';
import { makePackages } from '../../scripts/package/packages.ts';
import { makeUnpacked, platformsOn } from '../../scripts/package/unpacked.ts';
import { dist, made, root, sha256Of, treeOf } from './made.ts';

const output = mkdtempSync(join(tmpdir(), 'ringside-again-'));

beforeAll(async () => {
  // Neither somebody else's habits nor a build service's count are to change anything.
  process.umask(0o077);
  process.env['BUILD_NUMBER'] = '77';
  const platforms = platformsOn(process.platform);
  const input = {
    root,
    manifest: readManifest(root),
    output,
    date: packageDate(root, process.env),
    signer: null,
  };
  await makePackages(input, await makeUnpacked({ ...input, platforms, env: process.env }));
});
afterAll(() => rmSync(output, { recursive: true }));

/** macOS' zip is not: the system's tool keeps in it when each file was written. */
const repeatable = made.filter(({ kind, platform }) => platform !== 'darwin' || kind === 'unpacked');

it.each(repeatable)(
  '$name is the same to the byte when somebody else makes it once more',
  ({ kind, name }) => {
    const content = kind === 'unpacked' ? treeOf : sha256Of;
    expect(content(join(output, name))).toEqual(content(join(dist, name)));
  },
);
