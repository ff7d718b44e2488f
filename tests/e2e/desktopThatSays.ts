import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { test } from './fixture.ts';

/** A desktop whose session bus says whether something shows tray icons. */
export async function desktopThatSays(answer: 'b true' | 'b false'): Promise<{ PATH: string }> {
  const folder = test.info().outputPath('desktop');
  await mkdir(folder, { recursive: true });
  const busctl = join(folder, 'busctl');
  await writeFile(busctl, `#!/bin/sh\necho '${answer}'\n`);
  await chmod(busctl, 0o755);
  return { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
}
