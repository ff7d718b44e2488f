/** Where the runtime that goes into a package comes from, platform by platform. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadArtifact } from '@electron/get';
import { findElectron } from '../../findElectron.js';
import { makeEmptyRuntime } from './emptyRuntime.ts';

export type PackagePlatform = 'linux' | 'win32' | 'darwin';

export interface PackageRuntime {
  /** Absolute path of a folder or of Electron's zip. */
  readonly path: string;
  /** Electron's own; false: one that only carries the fuse wire. */
  readonly real: boolean;
}

interface Search {
  readonly root: string;
  readonly platform: PackagePlatform;
  readonly arch: string;
  readonly env: NodeJS.ProcessEnv;
}

const electronVersion = (root: string): string =>
  (
    JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
      version: string;
    }
  ).version;

const unpackedMark = { linux: 'electron', win32: 'electron.exe', darwin: 'Electron.app' };

/** What `ELECTRON_DIST` has for the platform: an unpacked runtime, or the zip that Electron publishes. */
function named({ root, platform, arch, env }: Search): string | null {
  const folder = env['ELECTRON_DIST'];
  if (!folder) return null;
  if (existsSync(join(folder, unpackedMark[platform]))) return folder;
  const zip = join(folder, `electron-v${electronVersion(root)}-${platform}-${arch}.zip`);
  return existsSync(zip) ? zip : null;
}

/** The folder with the runtime that `npm start` uses. */
function installed(root: string): string | null {
  const electron = findElectron(root);
  if (electron === null) return null;
  return process.platform === 'darwin' ? join(dirname(electron), '../../..') : dirname(electron);
}

/** Electron's zip, from where `ELECTRON_MIRROR` says or else from its releases, held to the sums that npm brought. */
async function download({ root, platform, arch }: Search): Promise<string | null> {
  const sums = readFileSync(join(root, 'node_modules/electron/checksums.json'), 'utf8');
  return downloadArtifact({
    version: electronVersion(root),
    artifactName: 'electron',
    platform,
    arch,
    checksums: JSON.parse(sums) as Record<string, string>,
  }).catch(() => null);
}

async function findReal(search: Search): Promise<string | null> {
  const given = named(search);
  if (given !== null) return given;
  const own = installed(search.root);
  // Where this machine's own could not be had, neither can another's: nobody wants to wait for that.
  if (own === null) return null;
  return search.platform === process.platform && search.arch === process.arch ? own : download(search);
}

/**
 * Electron's own runtime where it is here or can be fetched, else one that is made in `scratch` and runs nothing.
 * @throws Error on macOS, for which there is none but Electron's, and where that one cannot be made
 */
export async function findPackageRuntime(search: Search, scratch: string): Promise<PackageRuntime> {
  const real = await findReal(search);
  if (real !== null) return { path: real, real: true };
  if (search.platform === 'darwin') throw new Error("a package for macOS needs Electron's runtime");
  const path = join(scratch, search.platform);
  makeEmptyRuntime(search.platform, path);
  return { path, real: false };
}
