/** On what the built program runs: Electron when its runtime is here, the stand-in otherwise. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Runtime {
  readonly kind: 'electron' | 'standin';
  readonly command: string;
  /** Come before the program's path and its own arguments. */
  readonly args: readonly string[];
}

/**
 * The path of Electron's executable, or null. Reads what the npm package left instead of importing it: importing it
 * where the runtime is missing starts a download.
 */
function electronExecutable(): string | null {
  const packageDir = join(import.meta.dirname, '..', 'node_modules', 'electron');
  const pathFile = join(packageDir, 'path.txt');
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : defaultName();
  const executable = join(override ?? join(packageDir, 'dist'), name);
  return existsSync(executable) ? executable : null;
}

function defaultName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** Which runtime there is. Never downloads; `scripts/bootstrap.js --electron` does. */
export function findRuntime(): Runtime {
  const electron = electronExecutable();
  if (electron !== null) {
    // Chromium's sandbox refuses to run as root.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return { kind: 'electron', command: electron, args };
  }
  return {
    kind: 'standin',
    command: process.execPath,
    args: [join(import.meta.dirname, '..', 'standin', 'run.ts')],
  };
}
