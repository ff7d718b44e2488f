/** The installer for Windows: for everybody who works at the machine, silent where asked. By Debian's msitools. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../archives/run.ts';
import type { PackageInput } from '../packageInput.ts';
import { addedRows } from './addedRows.ts';
import { guidOf } from './names.ts';
import { productOf } from './product.ts';
import { withDate } from './summary.ts';
import { readTree } from './tree.ts';
import { referred, wxs } from './wxs.ts';

export async function makeMsi({ root, manifest, unpacked, out, date }: PackageInput): Promise<void> {
  const product = productOf(manifest);
  const files = readTree(unpacked);
  const rows = addedRows(product, files);
  const icon = readFileSync(join(root, 'resources/icon.ico'));
  const told = [wxs({ product, files, content: '' }), ...rows, ...files.map(({ sha256 }) => sha256)];
  const content = createHash('sha256').update(told.join('\n')).update(icon).digest('hex');
  const scratch = mkdtempSync(join(tmpdir(), 'ringside-msi-'));
  try {
    cpSync(unpacked, join(scratch, referred.unpacked), { recursive: true });
    // The cabinet keeps when a file was written.
    for (const { path } of files) utimesSync(join(scratch, referred.unpacked, path), date, date);
    writeFileSync(join(scratch, referred.icon), icon);
    writeFileSync(join(scratch, 'program.wxs'), wxs({ product, files, content }));
    const run = (command: string, ...args: readonly string[]): Promise<string> =>
      runTool(command, args, { cwd: scratch });
    await run('wixl', '-a', 'x64', '-o', 'program.msi', 'program.wxs');
    // wixl gives every installer an ID of its own, whatever is asked for.
    const summary = [
      `${product.name} ${product.version}`,
      product.maker,
      'x64;1033',
      guidOf(`package ${content}`),
    ];
    await run('msibuild', 'program.msi', '-s', ...summary);
    await run('msibuild', 'program.msi', ...rows.flatMap((row) => ['-q', row]));
    writeFileSync(out, withDate(readFileSync(join(scratch, 'program.msi')), date));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
