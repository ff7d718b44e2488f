import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { bundledPackages } from '../../../../scripts/package/notices/bundledPackages.ts';
import type { Bundle, ShippedPackage } from '../../../../scripts/package/notices/shippedPackage.ts';

const root = join(import.meta.dirname, '../../../..');
const entry = '\0entry';

/** Bundles a module of this text for each part, one after the other. @returns what was told last */
async function bundled(parts: Partial<Record<Bundle, string>>): Promise<readonly ShippedPackage[]> {
  let told: readonly ShippedPackage[] = [];
  const packages = bundledPackages(root, (shipped) => (told = shipped));
  for (const [bundle, code] of Object.entries(parts)) {
    const module = {
      name: 'entry',
      resolveId: (id: string) => (id === 'entry' ? entry : null),
      load: (id: string) => (id === entry ? code : null),
    };
    await build({
      ...{ root, configFile: false, logLevel: 'silent' },
      plugins: [module, packages.note(bundle as Bundle)],
      build: { write: false, rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict' } },
    });
  }
  return told;
}

it('names the packages whose code is in a bundle, with the bundles, and none that was left out', async () => {
  const told = await bundled({
    main: "import { clsx } from 'clsx'; import { parse } from 'valibot'; export const a = clsx('a');",
    renderer: "import { clsx } from 'clsx'; export const b = clsx('b');",
  });
  expect(told.map(({ name, bundles }) => [name, bundles])).toEqual([['clsx', ['main', 'renderer']]]);
});

it('names the build tool of which helpers are in a bundle, with its own licence and not that of its parts', async () => {
  const told = await bundled({ main: "import('clsx').then(console.log);" });
  const vite = told.find(({ name }) => name === 'vite');
  expect(vite?.text).toMatch(/MIT License/);
  expect(vite?.text).not.toMatch(/bundled dependencies/);
});
