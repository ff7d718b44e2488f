/**
 * `node scripts/package/extract.ts FOLDER`: puts the content of this system's app.asar into `resources/app` in the
 * folder, and beside it what the program opens of the package itself.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractAll } from '@electron/asar';
import { asarIn, readMade } from './made.ts';
import { notices } from './notices/writeNotices.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: extract.ts FOLDER');
const output = join(import.meta.dirname, '../../out/dist');
const program = readMade(output).find(
  ({ kind, platform }) => kind === 'unpacked' && platform === process.platform,
);
if (program === undefined) throw new Error('nothing is packaged for this system: npm run package');
const asar = asarIn(output, program);
const app = join(folder, 'resources/app');
mkdirSync(app, { recursive: true });
extractAll(asar, app);
copyFileSync(join(dirname(asar), '..', notices.licences), join(folder, notices.licences));
