import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Report } from './report.ts';

const built = join('out', 'renderer');
const most = 45;

/** One file that a page loads. */
export interface LoadedFile {
  /** Relative to the folder of the pages. */
  readonly path: string;
  readonly bytes: number;
  readonly gzippedBytes: number;
}

/** Files that can name others. */
const naming = /\.(?:html|js|css|svg)$/;
/** Whatever stands between quotes or in `url(…)`, if a file has that name. */
const names = /["'`]([^"'`\s]+)["'`]|url\(\s*([^)"'\s]+)\s*\)/g;

function fileNamed(name: string, from: string, root: string): string | null {
  const clean = name.replace(/[?#].*$/, '');
  const places = clean.startsWith('/')
    ? [join(root, clean)]
    : [join(dirname(from), clean), join(root, clean)];
  return places.find((place) => existsSync(place) && statSync(place).isFile()) ?? null;
}

/**
 * Everything that a page loads or may load later: its scripts, modules, styles and what those name, transitively.
 * Other pages are not followed.
 * @throws Error when the page is not there
 */
export function filesOf(page: string, root: string = built): LoadedFile[] {
  const found = new Set([join(root, page)]);
  for (const path of found) {
    if (!naming.test(path)) continue;
    for (const [, quoted, url] of readFileSync(path, 'utf8').matchAll(names)) {
      const named = fileNamed(quoted ?? url ?? '', path, root);
      if (named !== null && !named.endsWith('.html')) found.add(named);
    }
  }
  return [...found].map((path) => {
    const content = readFileSync(path);
    const gzippedBytes = gzipSync(content, { level: 9 }).length;
    return { path: relative(root, path), bytes: content.length, gzippedBytes };
  });
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/** Sums up what the built pages load. */
export function benchSize(): Report {
  const pages = ['pop.html', 'main.html'].map((page) => {
    const files = filesOf(page);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const gzippedBytes = files.reduce((sum, file) => sum + file.gzippedBytes, 0);
    return { page, files, bytes, gzippedBytes };
  });
  const pop = pages.find(({ page }) => page === 'pop.html');
  return {
    title: 'Size of the pages with all that they load, kB (1 kB = 1000 bytes)',
    rows: [
      ['page', 'files', 'kB', 'kB gzipped'],
      ...pages.map(({ page, files, bytes, gzippedBytes }) => [
        ...[page, String(files.length), kB(bytes), kB(gzippedBytes)],
      ]),
    ],
    notes: ['Each file gzipped by itself; files that are loaded only when needed are counted too.'],
    figures: [
      {
        ...{ name: 'pop page', value: (pop?.gzippedBytes ?? Number.NaN) / 1000 },
        ...{ bound: 'at most', limit: most, unit: 'kB' },
      },
    ],
    details: { pages },
  };
}
