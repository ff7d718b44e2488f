/** What a run of `npm run package` made, as `packages.json` beside it says: for tests, and for whoever publishes it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackagePlatform } from './runtime/findRuntimes.ts';

export type PackageKind = 'unpacked' | 'tar.gz' | 'deb' | 'rpm' | 'zip' | 'msi';

export interface Made {
  readonly kind: PackageKind;
  readonly platform: PackagePlatform;
  /** As Node names it. */
  readonly arch: string;
  /** A file, or the folder of an unpacked program; within the folder of `packages.json`. */
  readonly name: string;
  /** Whether it has Electron's own runtime, and so can be started. */
  readonly real: boolean;
  /** Whether its system is shown who made it; Linux asks nobody's name of a package. */
  readonly signed: boolean;
}

const listFile = (output: string): string => join(output, 'packages.json');

export const writeMade = (output: string, made: readonly Made[]): void =>
  writeFileSync(listFile(output), `${JSON.stringify(made, null, 2)}\n`);

/** @throws Error where nothing was packaged into that folder */
export const readMade = (output: string): readonly Made[] =>
  JSON.parse(readFileSync(listFile(output), 'utf8')) as readonly Made[];

/** Absolute path of app.asar in an unpacked program. */
export function asarIn(output: string, { name, platform }: Made): string {
  const resources = platform === 'darwin' ? 'Ringside.app/Contents/Resources' : 'resources';
  return join(output, name, resources, 'app.asar');
}
