import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Report } from './report.ts';

const built = join('out', 'renderer');
/** Most that each page may load at its start, in either language, kB gzipped. */
const most = { 'pop.html': 38, 'main.html': 100 } as const;
type PageFile = keyof typeof most;

const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

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
/** What a script asks for later on: modules, and in a list of its own what those need besides. */
const askedForLater = /\bimport\(\s*["'`]([^"'`\s]+)["'`]\s*\)|\bm\.f=\[[^\]]*\]/g;
/** The texts of one language; a page shows nothing before it has them. */
const textsOf = /^(en|zh)-[^.]+\.js$/;

function fileNamed(name: string, from: string, root: string): string | null {
  const clean = name.replace(/[?#].*$/, '');
  const places = clean.startsWith('/')
    ? [join(root, clean)]
    : [join(dirname(from), clean), join(root, clean)];
  return places.find((place) => existsSync(place) && statSync(place).isFile()) ?? null;
}

/** Which of the files that a page names are meant. */
export interface Counted {
  readonly language: Language;
  /** Until the page is drawn for the first time, while nobody is signed in; or as long as it is open. */
  readonly until: 'drawn' | 'closed';
}

/**
 * What a page loads in one language: its scripts, modules, styles and what those name, transitively. Other pages are
 * not followed.
 * @throws Error when the page is not there
 */
export function filesOf(
  page: string,
  { language, until }: Counted,
  root: string = built,
): readonly LoadedFile[] {
  const found = new Set([join(root, page)]);
  for (const path of found) {
    if (!naming.test(path)) continue;
    const content = readFileSync(path, 'utf8');
    const texts = [...content.matchAll(askedForLater)]
      .map(([, name]) => name)
      .filter((name) => name !== undefined && textsOf.test(basename(name)))
      .map((name) => `"${name ?? ''}"`);
    const read = until === 'closed' ? content : content.replace(askedForLater, '') + texts.join(' ');
    for (const [, quoted, url] of read.matchAll(names)) {
      const named = fileNamed(quoted ?? url ?? '', path, root);
      if (named === null || named.endsWith('.html')) continue;
      if ((textsOf.exec(basename(named))?.[1] ?? language) === language) found.add(named);
    }
  }
  return [...found].map((path) => {
    const content = readFileSync(path);
    const gzippedBytes = gzipSync(content, { level: 9 }).length;
    return { path: relative(root, path), bytes: content.length, gzippedBytes };
  });
}

function sizeOf(page: PageFile, counted: Counted) {
  const files = filesOf(page, counted);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const gzippedBytes = files.reduce((sum, file) => sum + file.gzippedBytes, 0);
  return { page, ...counted, files, bytes, gzippedBytes };
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/** Sums up what the built pages load. */
export function benchSize(): Report {
  const pages = Object.keys(most) as PageFile[];
  const sizes = pages.flatMap((page) =>
    languages.flatMap((language) => [
      sizeOf(page, { language, until: 'drawn' }),
      sizeOf(page, { language, until: 'closed' }),
    ]),
  );
  const atStart = (page: PageFile): number =>
    Math.max(
      ...sizes
        .filter((size) => size.page === page && size.until === 'drawn')
        .map((size) => size.gzippedBytes),
    );
  return {
    title: 'Size of the pages with what they load, kB (1 kB = 1000 bytes)',
    rows: [
      ['page', 'language', 'files', 'kB', 'kB gzipped'],
      ...sizes.map(({ page, language, until, files, bytes, gzippedBytes }) => [
        until === 'drawn' ? `${page} at its start` : `${page} with all that it may load`,
        ...[language, String(files.length), kB(bytes), kB(gzippedBytes)],
      ]),
    ],
    notes: [
      'Each file gzipped by itself. At its start: until the page is drawn for the first time, while nobody is',
      'signed in. A page loads one language; another one only when the agent changes to it.',
    ],
    figures: pages.map((page) => ({
      ...{ name: `${page} at its start, in the larger language`, value: atStart(page) / 1000 },
      ...{ bound: 'at most', limit: most[page], unit: 'kB' },
    })),
    details: { sizes },
  };
}
