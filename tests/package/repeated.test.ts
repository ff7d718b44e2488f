import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readManifest } from '../../scripts/package/builderConfig.ts';
import { makeUnpacked, platformsOn } from '../../scripts/package/unpacked.ts';
import { root, treeOf, unpacked } from './made.ts';

const output = mkdtempSync(join(tmpdir(), 'ringside-again-'));

beforeAll(async () => {
  const platforms = platformsOn(process.platform);
  await makeUnpacked({ root, manifest: readManifest(root), output, platforms, env: process.env });
});
afterAll(() => rmSync(output, { recursive: true }));

it.each(unpacked)('$name is the same to the byte when it is made once more', ({ name, folder }) => {
  expect(treeOf(join(output, name))).toEqual(treeOf(folder));
});
