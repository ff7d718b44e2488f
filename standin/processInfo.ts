import type { WebPreferences } from 'electron';
import { createRequire } from 'node:module';

/** Electron's version as installed; its major version decides which Chromium and Node it would embed. */
function electronVersion(): string {
  const require = createRequire(import.meta.url);
  return (require('electron/package.json') as { version: string }).version;
}

/** Makes Node's `process` look as in Electron's main process, for what the program and its libraries look at. */
export function becomeBrowserProcess(argv: string[]): void {
  const versions = { ...process.versions, electron: electronVersion() };
  Object.defineProperty(process, 'versions', { value: versions, configurable: true });
  Object.defineProperty(process, 'type', { value: 'browser', configurable: true });
  Object.defineProperty(process, 'defaultApp', { value: true, configurable: true });
  process.argv.splice(1, process.argv.length, ...argv);
}

/** What `process` holds in a sandboxed preload, without its functions. */
export function preloadProcess({ additionalArguments }: WebPreferences): Record<string, unknown> {
  return {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    platform: process.platform,
    arch: process.arch,
    version: process.version,
    versions: { ...process.versions },
    argv: [process.execPath, ...(additionalArguments ?? [])],
    env: {},
    pid: process.pid,
  };
}
