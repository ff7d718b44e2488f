/** A Windows to install on: wine, with a disk and a registry of its own. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

export interface Windows {
  /**
   * Runs the installer, silently. @returns the lower byte of what it answered: 0 is done. `args`: such as
   * `['/i', path, 'STARTATLOGIN=1']`
   */
  readonly msiexec: (...args: readonly string[]) => number;
  /** What stands below a key of the registry; null: there is no such key. */
  readonly registry: (key: string) => string | null;
  /** A path below drive C as this machine has it. */
  readonly onC: (path: string) => string;
  /** Names of the entries of the menu, those for everybody and those for one. */
  readonly menuEntries: () => readonly string[];
  readonly remove: () => void;
}

/** Whether there is one to be had here. */
export const hasWindows = spawnSync('wine', ['--version']).status === 0;

/** @throws Error where wine cannot set up a Windows */
export function openWindows(): Windows {
  const folder = mkdtempSync(join(tmpdir(), 'ringside-windows-'));
  const env = {
    ...process.env,
    ...{ WINEPREFIX: join(folder, 'wine'), WINEARCH: 'win64', WINEDEBUG: '-all', DISPLAY: '' },
    // Neither downloads of wine's own, nor entries in the menu of this machine.
    WINEDLLOVERRIDES: 'mscoree,mshtml,winemenubuilder.exe=',
  };
  const told = join(folder, 'told');
  /** Into a file: what wine leaves running would keep a pipe open. */
  const run = (command: string, ...args: readonly string[]): number => {
    const output = openSync(told, 'w');
    try {
      return spawnSync(command, args, { env, stdio: ['ignore', output, 'ignore'] }).status ?? -1;
    } finally {
      closeSync(output);
    }
  };
  const onC = (path: string): string => join(folder, 'wine/drive_c', path);
  const remove = (): void => {
    run('wineserver', '--kill');
    run('wineserver', '--wait');
    rmSync(folder, { recursive: true, force: true });
  };
  mkdirSync(env.WINEPREFIX);
  // One server for all that follows, instead of one a command.
  if (run('wineserver', '--persistent') !== 0 || run('wine', 'wineboot', '--init') !== 0) {
    remove();
    throw new Error('wine could not set up a Windows');
  }
  return {
    onC,
    msiexec: (...args) => run('wine', 'msiexec', ...args, '/qn'),
    registry: (key) => (run('wine', 'reg', 'query', key, '/s') === 0 ? readFileSync(told, 'utf8') : null),
    menuEntries: () => {
      const users = readdirSync(onC('users')).map((user) => `users/${user}/AppData/Roaming`);
      return ['ProgramData', ...users]
        .map((place) => onC(join(place, 'Microsoft/Windows/Start Menu/Programs')))
        .filter((menu) => existsSync(menu))
        .flatMap((menu) => readdirSync(menu))
        .filter((name) => name.endsWith('.lnk'))
        .map((name) => basename(name, '.lnk'));
    },
    remove,
  };
}
