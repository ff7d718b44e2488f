import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { faultsIn } from '../../../scripts/house/houseFaults.ts';

/** A made-up repository of these files. @returns its root */
function repository(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'ringside-house-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

const manyIn = (folder: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, nth) => [`${folder}/file${String(nth)}.ts`, '']));

it('finds none in this repository', () => {
  expect(faultsIn(join(import.meta.dirname, '../../..'))).toEqual([]);
});

it.each(['src/main/room', 'src/renderer', 'simulator', 'standin', 'scripts', 'tests/unit'])(
  'finds a circle in %s',
  (folder) => {
    const root = repository({
      [`${folder}/one.ts`]: "import type { Other } from './other.ts';",
      [`${folder}/other.ts`]: "import { one } from './one.ts';",
    });
    expect(faultsIn(root)).toEqual([`circle: ${folder}/one.ts > ${folder}/other.ts > ${folder}/one.ts`]);
  },
);

it('finds a circle between folders', () => {
  const root = repository({
    'src/One.svelte': '<script lang="ts">import { two } from "./two.svelte.ts";</script>',
    'src/two.svelte.ts': "import type { three } from '../tests/three.ts';",
    'tests/three.ts': "import One from '../src/One.svelte';",
  });
  expect(faultsIn(root)).toEqual([
    'circle: src/One.svelte > src/two.svelte.ts > tests/three.ts > src/One.svelte',
  ]);
});

it.each(['src/main/session', 'simulator/gateway', 'standin', 'tests/unit/main/session'])(
  'finds a folder over its size: %s',
  (folder) => {
    const files = { ...manyIn(folder, 14), [`${folder}/Last.svelte`]: '' };
    expect(faultsIn(repository(files))).toEqual([`${folder}: 15 source files, at most 14 may be there`]);
  },
);

it('lets a folder hold 14 source files besides its folders, notes and pictures', () => {
  const more = { 'src/room/README.md': '', 'src/room/picture.png': '', ...manyIn('src/room/below', 14) };
  expect(faultsIn(repository({ ...manyIn('src/room', 14), ...more }))).toEqual([]);
});
