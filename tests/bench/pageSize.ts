import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Report } from './report.ts';

const built = join('out', 'renderer');
const pages = ['pop.html', 'main.html', 'settings.html', 'bar.html'] as const;
type PageFile = (typeof pages)[number];
/** Until when a page may load at most how much, in either language, kB gzipped. */
const most = [
  { page: 'pop.html', until: 'drawn', kB: 42 },
  { page: 'bar.html', until: 'closed', kB: 40 },
  { page: 'main.html', until: 'drawn', kB: 80 },
  { page: 'main.html', until: 'desk', kB: 120 },
  { page: 'settings.html', until: 'closed', kB: 100 },
] as const satisfies readonly { page: PageFile; until: Counted['until']; kB: number }[];

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
const askedForLater =
  /\bimport\(\s*["'`]([^"'`\s]+)["'`]\s*\)(?:\.then\([^)]*\))?(?:\s*,\s*__vite__mapDeps\(\[([\d,]*)\]\))?|\bm\.f=\[[^\]]*\]/g;
const neededBesides = /\bm\.f=(\[[^\]]*\])/;
/** The texts of one language; a page shows nothing before it has them. */
const textsOf = /^(en|zh)-[^.]+\.js$/;
/**
 * What the main window loads by itself: the desk as soon as the sign-in is drawn or somebody is signed in, and the
 * views that belong to it, once it is on the page.
 */
const deskOf = /^(?:Desk|deskViews)-[^.]+\.js$/;

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
  /**
   * Until the page is drawn for the first time, while nobody is signed in; until the main window has its desk, with no
   * view opened; or as long as the page is open.
   */
  readonly until: 'drawn' | 'desk' | 'closed';
}

/** Names of what a script asks for later and that is loaded without anybody opening it. */
function loadedByItself(content: string, until: 'drawn' | 'desk'): string {
  const besides = JSON.parse(neededBesides.exec(content)?.[1] ?? '[]') as readonly string[];
  const found: string[] = [];
  for (const [, name, needs = ''] of content.matchAll(askedForLater)) {
    if (name === undefined) continue;
    if (textsOf.test(basename(name))) found.push(name);
    else if (until === 'desk' && deskOf.test(basename(name)))
      found.push(name, ...(needs.match(/\d+/g) ?? []).flatMap((index) => besides[Number(index)] ?? []));
  }
  return found.map((name) => `"${name}"`).join(' ');
}

/**
 * What a page loads in one language: its scripts, modules, styles and what those name, transitively. Other pages are
 * not followed.
 * @throws Error when the page is not there, or a desk that is to be counted
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
    const read =
      until === 'closed' ? content : content.replace(askedForLater, '') + loadedByItself(content, until);
    for (const [, quoted, url] of read.matchAll(names)) {
      const named = fileNamed(quoted ?? url ?? '', path, root);
      if (named === null || named.endsWith('.html')) continue;
      if ((textsOf.exec(basename(named))?.[1] ?? language) === language) found.add(named);
    }
  }
  if (until === 'desk' && ![...found].some((path) => deskOf.test(basename(path))))
    throw new Error(`${page} loads no desk`);
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

const untilInWords = {
  drawn: 'at its start',
  desk: 'with the desk',
  closed: 'with every view',
} as const satisfies Record<Counted['until'], string>;

/** Sums up what the built pages load. */
export function benchSize(): Report {
  const sizes = pages.flatMap((page) =>
    languages.flatMap((language) =>
      (page === 'main.html' ? (['drawn', 'desk', 'closed'] as const) : (['drawn', 'closed'] as const)).map(
        (until) => sizeOf(page, { language, until }),
      ),
    ),
  );
  const largest = ({ page, until }: (typeof most)[number]): number =>
    Math.max(
      ...sizes.filter((size) => size.page === page && size.until === until).map((size) => size.gzippedBytes),
    );
  return {
    title: 'Size of the pages with what they load, kB (1 kB = 1000 bytes)',
    rows: [
      ['page', 'language', 'files', 'kB', 'kB gzipped'],
      ...sizes.map(({ page, language, until, files, bytes, gzippedBytes }) => [
        `${page} ${untilInWords[until]}`,
        ...[language, String(files.length), kB(bytes), kB(gzippedBytes)],
      ]),
    ],
    notes: [
      'Each file gzipped by itself. At its start: until the page is drawn for the first time, while nobody is',
      'signed in. With the desk: all that loads by itself once somebody is signed in; settings, queues and people',
      'load when they are opened. A page loads one language; another one only when the agent changes to it.',
    ],
    figures: most.map((limit) => ({
      name: `${limit.page} ${untilInWords[limit.until]}, in the larger language`,
      value: largest(limit) / 1000,
      bound: 'at most',
      limit: limit.kB,
      unit: 'kB',
    })),
    details: { sizes },
  };
}
