/** On what the built program runs: Electron when its runtime is here, the stand-in otherwise. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Runtime {
  readonly kind: 'electron' | 'standin';
  /** Why it is not Electron; null where it is. */
  readonly why: 'missing' | 'noDisplay' | null;
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

/** Whether windows can be seen here. Only Linux has machines without a desktop as a matter of course. */
export function hasDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/** Which runtime can run here. Never downloads; `scripts/bootstrap.js --electron` does. */
export function findRuntime(): Runtime {
  const electron = electronExecutable();
  if (electron !== null && hasDisplay()) {
    // Chromium's sandbox refuses to run as root.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return { kind: 'electron', why: null, command: electron, args };
  }
  return {
    kind: 'standin',
    why: electron === null ? 'missing' : 'noDisplay',
    command: process.execPath,
    args: [join(import.meta.dirname, '..', 'standin', 'run.ts')],
  };
}

/** A line for the person who started it; null where there is nothing to say. */
export function runtimeNote({ why }: Runtime): string | null {
  if (why === null) return null;
  const what = why === 'missing' ? "Electron's runtime is not here" : 'Electron needs a display';
  return `${what}, so the program runs on the stand-in (see standin/README.md)`;
}
