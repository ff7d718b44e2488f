import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { findElectron } from '../../../scripts/findElectron.js';

const name = 'its-executable';

/** A folder with `node_modules`, and another one; Electron's runtime is in both. */
function setup(): { root: string; elsewhere: string } {
  const root = mkdtempSync(join(tmpdir(), 'ringside-electron-'));
  const elsewhere = join(root, 'elsewhere');
  const electron = join(root, 'node_modules', 'electron');
  for (const folder of [elsewhere, join(electron, 'dist')]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), '');
  }
  writeFileSync(join(electron, 'path.txt'), name);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true, force: true });
  });
  return { root, elsewhere };
}

it('takes the runtime from where ELECTRON_OVERRIDE_DIST_PATH says', () => {
  const { root, elsewhere } = setup();
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', elsewhere);
  expect(findElectron(root)).toBe(join(elsewhere, name));
});

it.each([undefined, ''])('takes the package’s own runtime with ELECTRON_OVERRIDE_DIST_PATH as %j', (path) => {
  const { root } = setup();
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', path);
  expect(findElectron(root)).toBe(join(root, 'node_modules', 'electron', 'dist', name));
});
