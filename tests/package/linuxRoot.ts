/** A Linux system with nothing on it, in a folder, into which packages are installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a package manager does to such a system. The libraries that a package needs are not there. */
interface PackageManager {
  readonly prepare: (folder: string) => void;
  readonly install: (folder: string, file: string) => readonly [string, ...string[]];
  readonly remove: (folder: string) => readonly [string, ...string[]];
}

export const managers: Readonly<Record<'deb' | 'rpm', PackageManager>> = {
  deb: {
    prepare: (folder) => {
      const state = join(folder, 'var/lib/dpkg');
      for (const name of ['info', 'updates', 'triggers']) mkdirSync(join(state, name), { recursive: true });
      for (const name of ['status', 'available']) writeFileSync(join(state, name), '');
      mkdirSync(join(folder, 'var/log'));
    },
    install: (folder, file) => ['dpkg', `--root=${folder}`, '--force-depends', '--install', file],
    remove: (folder) => ['dpkg', `--root=${folder}`, '--purge', 'ringside'],
  },
  rpm: {
    prepare: (folder) => mkdirSync(join(folder, 'var/lib/rpm'), { recursive: true }),
    install: (folder, file) => [
      'rpm',
      '--root',
      folder,
      '--dbpath',
      '/var/lib/rpm',
      '--nodeps',
      '--install',
      file,
    ],
    remove: (folder) => ['rpm', '--root', folder, '--dbpath', '/var/lib/rpm', '--erase', 'ringside'],
  },
};

/** Runs it as root: as who we are, or as root of a namespace of our own. @throws Error where it fails */
function asRoot(command: readonly [string, ...string[]]): void {
  const [file, ...args] =
    process.getuid?.() === 0 ? command : (['unshare', '--map-root-user', ...command] as const);
  const { status, stderr, error } = spawnSync(file, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${error?.message ?? stderr}`);
}

export interface LinuxRoot {
  /** Absolute path of its `/`. */
  readonly folder: string;
  readonly install: (file: string) => void;
  readonly remove: () => void;
  readonly dispose: () => void;
}

export function createLinuxRoot(kind: keyof typeof managers): LinuxRoot {
  const folder = mkdtempSync(join(tmpdir(), `ringside-${kind}-root-`));
  const manager = managers[kind];
  manager.prepare(folder);
  return {
    folder,
    install: (file) => asRoot(manager.install(folder, file)),
    remove: () => asRoot(manager.remove(folder)),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
