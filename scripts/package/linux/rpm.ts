/** The package for Fedora, Red Hat, SUSE and their like, by rpmbuild. No script runs when it is installed or removed. */
import { copyFileSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { epochOf, runTool } from '../archives/run.ts';
import type { Manifest } from '../builderConfig.ts';
import type { PackageInput } from '../packageInput.ts';
import { layOut, synopsis, systemVersion } from './layout.ts';

/** The libraries that Electron's executable loads, by their own names, which every distribution has alike. */
const libraries = [
  'libasound.so.2',
  'libatspi.so.0',
  'libcups.so.2',
  'libgbm.so.1',
  'libgtk-3.so.0',
  'libnotify.so.4',
  'libnss3.so',
  'libsecret-1.so.0',
];

/** Folders that belong to the system and not to the package. */
const shared = /^usr(\/(bin|lib|share(\/(applications|icons(\/hicolor.*)?))?))?$/;

/** A line for each file, with its mode, and for each folder that goes when the package goes. */
function fileList(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: relative(folder, join(entry.parentPath, entry.name)) }))
    .filter(({ entry, path }) => !entry.isDirectory() || !shared.test(path))
    .map(({ entry, path }) => {
      if (entry.isSymbolicLink()) return `"/${path}"`;
      const mode = (lstatSync(join(folder, path)).mode & 0o7777).toString(8);
      const kind = entry.isDirectory() ? '%dir ' : /LICENSE|NOTICES/.test(entry.name) ? '%license ' : '';
      return `%attr(${mode}, root, root) ${kind}"/${path}"`;
    })
    .toSorted();
}

function spec(manifest: Manifest, laidOut: string): string {
  return [
    `Name: ${manifest.name}`,
    `Version: ${systemVersion(manifest.version)}`,
    'Release: 1',
    `Summary: ${synopsis}`,
    `License: ${manifest.license}`,
    `Vendor: ${manifest.author.name}`,
    `Packager: ${manifest.author.name} <${manifest.author.email}>`,
    'Group: Applications/Communications',
    // What it needs stands below; what it brings is for nobody else.
    'AutoReqProv: no',
    ...libraries.map((library) => `Requires: ${library}()(64bit)`),
    'Requires: xdg-utils',
    '',
    '%description',
    manifest.description,
    '',
    '%install',
    `cp -a "${laidOut}/." "%{buildroot}/"`,
    '',
    '%files',
    ...fileList(laidOut),
    '',
  ].join('\n');
}

/** What of rpmbuild would change the files, or make two packages of the same content differ. */
const defines: Readonly<Record<string, string>> = {
  debug_package: '%{nil}',
  __os_install_post: '%{nil}',
  _build_id_links: 'none',
  _buildhost: 'localhost',
  _binary_payload: 'w6.xzdio',
  use_source_date_epoch_as_buildtime: '1',
  clamp_mtime_to_source_date_epoch: '1',
  source_date_epoch_from_changelog: '0',
};

export async function makeRpm(input: PackageInput): Promise<void> {
  const { manifest, out, date } = input;
  const scratch = mkdtempSync(join(tmpdir(), 'ringside-rpm-'));
  try {
    const laidOut = join(scratch, 'root');
    mkdirSync(laidOut);
    layOut(input, laidOut, []);
    const specFile = join(scratch, `${manifest.name}.spec`);
    writeFileSync(specFile, spec(manifest, laidOut));
    const all = { ...defines, _topdir: join(scratch, 'rpm'), _rpmdir: scratch, _rpmfilename: 'made.rpm' };
    await runTool(
      'rpmbuild',
      [
        '-bb',
        '--target=x86_64-linux',
        ...Object.entries(all).flatMap(([name, value]) => ['--define', `${name} ${value}`]),
        specFile,
      ],
      { env: { SOURCE_DATE_EPOCH: epochOf(date) } },
    );
    // Temporary files may lie on another disk, to which nothing can be moved by its name.
    copyFileSync(join(scratch, 'made.rpm'), out);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
