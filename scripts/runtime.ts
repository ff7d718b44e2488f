/** On what the built program runs: Electron when its runtime is here, the stand-in otherwise. */
import { join } from 'node:path';
import { findElectron } from './findElectron.js';

export interface Runtime {
  readonly kind: 'electron' | 'standin';
  /** Why it is not Electron; null where it is. */
  readonly why: 'missing' | 'noDisplay' | null;
  readonly command: string;
  /** Come before the program's path and its own arguments. */
  readonly args: readonly string[];
  /** Switches by which nobody sees its windows. Electron has none: there they are always seen. */
  readonly unseen: readonly string[];
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
  const electron = findElectron(join(import.meta.dirname, '..'));
  if (electron !== null && hasDisplay()) {
    // Chromium's sandbox refuses to run as root.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return { kind: 'electron', why: null, command: electron, args, unseen: [] };
  }
  return {
    kind: 'standin',
    why: electron === null ? 'missing' : 'noDisplay',
    command: process.execPath,
    args: [join(import.meta.dirname, '..', 'standin', 'run.ts')],
    unseen: ['--headless'],
  };
}

/** A line for the person who cannot see the program's windows; null where they can be seen. */
export function unseenNote(display: boolean = hasDisplay()): string | null {
  if (display) return null;
  return 'there is no display, so nothing can be seen: use a display, or npm run demo, which takes pictures';
}

/** A line for the person who started it; null where there is nothing to say. */
export function runtimeNote({ why }: Runtime): string | null {
  if (why === null) return null;
  const what = why === 'missing' ? "Electron's runtime is not here" : 'Electron needs a display';
  return `${what}, so the program runs on the stand-in (see standin/README.md)`;
}
