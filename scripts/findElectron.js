/** Where Electron's runtime is on this machine. Plain JavaScript, because the bootstrap asks, too. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const executables = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/**
 * The path of Electron's executable. Reads what the npm package left instead of importing it: importing it where the
 * runtime is missing starts a download.
 * @param {string} root the folder with `node_modules`
 * @returns {string | null} null where the runtime is missing
 */
export function findElectron(root) {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile)
    ? readFileSync(pathFile, 'utf8').trim()
    : (executables[process.platform] ?? 'electron');
  const executable = join(process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), name);
  return existsSync(executable) ? executable : null;
}
