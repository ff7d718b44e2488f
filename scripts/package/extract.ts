/** `node scripts/package/extract.ts FOLDER`: takes this system's program out of its app.asar, into the folder. */
import { join } from 'node:path';
import { extractProgram } from './extractProgram.ts';
import { asarIn, readMade } from './made.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: extract.ts FOLDER');
const output = join(import.meta.dirname, '../../out/dist');
const program = readMade(output).find(
  ({ kind, platform }) => kind === 'unpacked' && platform === process.platform,
);
if (program === undefined) throw new Error('nothing is packaged for this system: npm run package');
extractProgram(asarIn(output, program), folder);
