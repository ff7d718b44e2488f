/** Which packages are in what is bundled, noted by the build itself: only the bundler knows. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type Bundle, type ShippedPackage, readPackage } from './shippedPackage.ts';

/** The folder of the package that a module belongs to. */
const packageFolder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Modules that the build tools add, by how their names begin. */
const ofBuildTools = [
  { begins: '\0rolldown/', name: 'rolldown', untilLine: null },
  // The rest is about what the tool itself bundles, of which nothing ships.
  { begins: '\0vite/', name: 'vite', untilLine: '# Licenses of bundled dependencies' },
] as const;

interface BundledPackages {
  /** Notes what goes into a part's bundles, and calls `write` with all that is known after each. */
  readonly note: (bundle: Bundle) => Plugin;
}

/**
 * @param root the folder with `node_modules`, absolute
 * @param write is called at least after the last part that is built, sorted by name and version
 */
export function bundledPackages(
  root: string,
  write: (packages: readonly ShippedPackage[]) => void,
): BundledPackages {
  const found = new Map<string, { readonly bundles: Set<Bundle>; readonly untilLine: string | null }>();

  function add(moduleId: string, bundle: Bundle): void {
    const tool = ofBuildTools.find(({ begins }) => moduleId.startsWith(begins));
    const folder = tool
      ? join(root, 'node_modules', tool.name)
      : packageFolder.exec(moduleId.replace('\0', '').replaceAll('\\', '/'))?.[1];
    if (folder === undefined) return;
    const known = found.get(folder) ?? { bundles: new Set(), untilLine: tool?.untilLine ?? null };
    found.set(folder, known);
    known.bundles.add(bundle);
  }

  return {
    note: (bundle) => ({
      name: 'ringside:bundled-packages',
      apply: 'build',
      generateBundle(_options, files) {
        for (const file of Object.values(files)) {
          if (file.type === 'chunk') for (const id of file.moduleIds) add(id, bundle);
        }
        write(
          [...found]
            .map(([folder, { bundles, untilLine }]) => readPackage(folder, [...bundles].sort(), untilLine))
            .sort((a, b) => compare(`${a.name} ${a.version}`, `${b.name} ${b.version}`)),
        );
      },
    }),
  };
}

/** The same order on every machine, whatever its language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
