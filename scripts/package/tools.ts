/** The tools of the system that packaging and its tests call. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackages, isRootOnDebian } from '../debian.js';

export interface Tool {
  readonly command: string;
  /** The package of Debian that has it. */
  readonly debian: string;
}

/** For a runtime that only carries the fuse wire, where Electron's own cannot be had. */
export const compilers: readonly Tool[] = [
  { command: 'gcc', debian: 'build-essential' },
  { command: 'x86_64-w64-mingw32-gcc', debian: 'gcc-mingw-w64-x86-64-win32' },
];

/** For the packages that are made on Linux. */
export const packagers: readonly Tool[] = [
  { command: 'dpkg-deb', debian: 'dpkg' },
  { command: 'msibuild', debian: 'msitools' },
  { command: 'rpmbuild', debian: 'rpm' },
  { command: 'wixl', debian: 'wixl' },
];

/** For packages whose signer is named. */
export const signers: readonly Tool[] = [{ command: 'osslsigncode', debian: 'osslsigncode' }];

/** For what the tests ask of the packages there. */
export const testers: readonly Tool[] = [
  { command: 'desktop-file-validate', debian: 'desktop-file-utils' },
  { command: 'dpkg', debian: 'dpkg' },
  { command: 'lintian', debian: 'lintian' },
  { command: 'msiextract', debian: 'msitools' },
  { command: 'msiinfo', debian: 'msitools' },
  { command: 'openssl', debian: 'openssl' },
  { command: 'osslsigncode', debian: 'osslsigncode' },
  { command: 'rpm', debian: 'rpm' },
  { command: 'unzip', debian: 'unzip' },
];

/** A Windows for its installer, without which that is looked into and not tried. */
export const windows: readonly Tool[] = [{ command: 'wine', debian: 'wine' }];

/** The tools that no folder of the PATH has. */
export function missingTools(
  tools: readonly Tool[],
  path: string = process.env['PATH'] ?? '',
): readonly Tool[] {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return tools.filter(({ command }) => !folders.some((folder) => existsSync(join(folder, command))));
}

export interface Installer {
  readonly mayInstall: () => boolean;
  readonly install: (packages: readonly string[]) => { readonly ok: boolean; readonly lastLine: string };
  readonly missing: (tools: readonly Tool[]) => readonly Tool[];
  readonly say: (line: string) => void;
}

const ofThisMachine: Installer = {
  mayInstall: isRootOnDebian,
  install: installDebianPackages,
  missing: missingTools,
  say: (line) => process.stdout.write(`package: ${line}\n`),
};

/**
 * Installs those that are missing, as root on Debian.
 * @throws Error elsewhere and where that failed; it names what is missing and what Debian calls it
 */
export function provideTools(tools: readonly Tool[], machine: Installer = ofThisMachine): void {
  const missing = machine.missing(tools);
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map(({ debian }) => debian))];
  const names = missing.map(({ command }) => command).join(', ');
  if (!machine.mayInstall()) {
    throw new Error(
      `missing: ${names}. Install them; on Debian and Ubuntu: apt-get install ${packages.join(' ')}`,
    );
  }
  machine.say(`installing from Debian: ${packages.join(', ')}`);
  const { ok, lastLine } = machine.install(packages);
  const still = machine.missing(tools).map(({ command }) => command);
  if (!ok || still.length > 0) throw new Error(`could not install ${still.join(', ')}: ${lastLine}`);
}
