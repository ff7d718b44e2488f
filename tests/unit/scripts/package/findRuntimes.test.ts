import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findPackageRuntime } from '../../../../scripts/package/runtime/findRuntimes.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ringside-runtimes-'));
  write('node_modules/electron/package.json', '{ "version": "45.0.1" }');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const find = (platform: 'linux' | 'win32' | 'darwin') =>
  findPackageRuntime(
    { root, platform, arch: 'x64', env: { ELECTRON_DIST: join(root, 'given') } },
    join(root, 'scratch'),
  );

it.each([
  ['linux', 'electron'],
  ['win32', 'electron.exe'],
  ['darwin', 'Electron.app/Contents/Info.plist'],
] as const)('takes the runtime for %s that ELECTRON_DIST has unpacked', async (platform, file) => {
  write(`given/${file}`);
  expect(await find(platform)).toEqual({ path: join(root, 'given'), real: true });
});

it('takes of a folder with the zips of several platforms the one for each, in the version that is installed', async () => {
  for (const name of ['45.0.1-linux-x64', '45.0.1-win32-x64', '45.0.0-darwin-x64'])
    write(`given/electron-v${name}.zip`);
  const zip = (name: string) => ({ path: join(root, 'given', `electron-v45.0.1-${name}.zip`), real: true });
  expect([await find('linux'), await find('win32')]).toEqual([zip('linux-x64'), zip('win32-x64')]);
  await expect(find('darwin')).rejects.toThrow("a package for macOS needs Electron's runtime");
});
