/** Takes the program out of app.asar, for a runtime that needs it unpacked. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractAll } from '@electron/asar';
import { notices } from './notices/writeNotices.ts';

/** Where in the folder its package.json is then. */
export const extracted = join('resources', 'app');

/** As deep in the folder as it was in the package, and beside it what the program opens of the package itself. */
export function extractProgram(asar: string, folder: string): void {
  const app = join(folder, extracted);
  mkdirSync(app, { recursive: true });
  extractAll(asar, app);
  copyFileSync(join(dirname(asar), '..', notices.licences), join(folder, notices.licences));
}
