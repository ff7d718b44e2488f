/** The package for Debian and Ubuntu, by dpkg-deb. No script runs when it is installed or removed. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { epochOf, runTool } from '../archives/run.ts';
import type { Manifest } from '../builderConfig.ts';
import { filesBelow } from '../filesBelow.ts';
import { settleModes } from '../modes.ts';
import { notices } from '../notices/writeNotices.ts';
import type { PackageInput } from '../packageInput.ts';
import { type LaidOut, layOut, programFolder, synopsis, systemVersion } from './layout.ts';

/** The libraries that Electron's executable loads, under their names before and after Debian's change of `time_t`. */
const depends = [
  'libasound2 | libasound2t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libc6 (>= 2.28)',
  'libcups2 | libcups2t64',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnotify4',
  'libnss3',
  'libsecret-1-0',
  'xdg-utils',
];

const maintainerOf = ({ author }: Manifest): string => `${author.name} <${author.email}>`;

/** Lines of the length that package managers show, each begun as a description's lines are. */
const wrapped = (text: string): readonly string[] =>
  [...text.matchAll(/(?:\S.{0,72})(?=\s|$)/g)].map(([line]) => ` ${line}`);

function control(manifest: Manifest, installedKb: number): string {
  return [
    `Package: ${manifest.name}`,
    `Version: ${systemVersion(manifest.version)}`,
    'Section: net',
    'Priority: optional',
    'Architecture: amd64',
    `Installed-Size: ${installedKb}`,
    `Depends: ${depends.join(', ')}`,
    `Maintainer: ${maintainerOf(manifest)}`,
    `Description: ${synopsis}`,
    ...wrapped(manifest.description),
    '',
  ].join('\n');
}

/** What Debian wants to be told of licences. */
function copyright({ productName, author }: Manifest, date: Date): string {
  return [
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
    `Upstream-Name: ${productName}`,
    'Comment: The code of others in the program is under licences of its own, which',
    ` /${programFolder}/${notices.licences} and`,
    ` /${programFolder}/LICENSES.chromium.html have.`,
    '',
    'Files: *',
    `Copyright: ${date.getUTCFullYear()} ${author.name}`,
    'License: Apache-2.0',
    ' On Debian systems the text of the Apache License, Version 2.0, is in',
    ' /usr/share/common-licenses/Apache-2.0.',
    '',
  ].join('\n');
}

function changelog(manifest: Manifest, date: Date): string {
  const day = date.toUTCString().replace('GMT', '+0000');
  return [
    `${manifest.name} (${systemVersion(manifest.version)}) stable; urgency=medium`,
    '',
    `  * ${manifest.productName} ${manifest.version}.`,
    '',
    ` -- ${maintainerOf(manifest)}  ${day}`,
    '',
  ].join('\n');
}

/** What lintian would find fault with and is meant. */
const overrides = (name: string): string =>
  [
    "# Chromium's sandbox where users have no namespaces of their own.",
    `${name}: elevated-privileges 4755 root/root [${programFolder}/chrome-sandbox]`,
    "# Electron's executable is built by its makers with their own copies of these libraries.",
    `${name}: embedded-library`,
    '',
  ].join('\n');

function documents(manifest: Manifest, date: Date): readonly LaidOut[] {
  const docs = `usr/share/doc/${manifest.name}`;
  return [
    { path: `${docs}/copyright`, content: copyright(manifest, date) },
    { path: `${docs}/changelog.gz`, content: gzipSync(changelog(manifest, date), { level: 9 }) },
    { path: `usr/share/lintian/overrides/${manifest.name}`, content: overrides(manifest.name) },
  ];
}

interface Content {
  readonly sums: string;
  readonly kb: number;
}

/** The sums by which an installed file is checked, and the size that they take together. */
function contentOf(folder: string): Content {
  const read = filesBelow(folder).map((path) => ({ path, content: readFileSync(join(folder, path)) }));
  const sums = read.map(
    ({ path, content }) => `${createHash('md5').update(content).digest('hex')}  ${path}\n`,
  );
  return {
    sums: sums.join(''),
    kb: read.reduce((sum, { content }) => sum + Math.ceil(content.length / 1024), 0),
  };
}

export async function makeDeb(input: PackageInput): Promise<void> {
  const { manifest, out, date } = input;
  const folder = mkdtempSync(join(tmpdir(), 'ringside-deb-'));
  try {
    layOut(input, folder, documents(manifest, date));
    const { sums, kb } = contentOf(folder);
    mkdirSync(join(folder, 'DEBIAN'));
    writeFileSync(join(folder, 'DEBIAN/control'), control(manifest, kb));
    writeFileSync(join(folder, 'DEBIAN/md5sums'), sums);
    settleModes(join(folder, 'DEBIAN'));
    const env = { SOURCE_DATE_EPOCH: epochOf(date) };
    await runTool('dpkg-deb', ['--build', '--root-owner-group', '-Zxz', folder, out], { env });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
