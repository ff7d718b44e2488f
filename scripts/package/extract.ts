/** `node scripts/package/extract.ts FOLDER`: puts the content of this system's app.asar into the folder. */
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { asarIn, readMade } from './made.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: extract.ts FOLDER');
const output = join(import.meta.dirname, '../../out/dist');
const program = readMade(output).find(
  ({ kind, platform }) => kind === 'unpacked' && platform === process.platform,
);
if (program === undefined) throw new Error('nothing is packaged for this system: npm run package');
extractAll(asarIn(output, program), folder);
