import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Runtime } from './runningStandIn.ts';

export interface Program {
  /** The file that is loaded. */
  entry: string;
  /** The folder of the package.json that belongs to it. */
  appPath: string;
  packageJson: Runtime['packageJson'];
}

/**
 * Finds the program: a folder's package.json names its file; a file belongs to the nearest package.json above it.
 * @throws Error if there is no such file or folder, or no package.json
 */
export function locateProgram(app: string, workingDirectory: string): Program {
  const given = resolve(workingDirectory, app);
  const isFolder = statSync(given).isDirectory();
  for (let folder = isFolder ? given : dirname(given); ; folder = dirname(folder)) {
    const packageJson = readPackage(folder);
    if (packageJson === undefined && folder !== dirname(folder)) continue;
    if (packageJson === undefined) throw new Error(`No package.json for ${given}`);
    return {
      entry: isFolder ? join(given, packageJson.main ?? 'index.js') : given,
      appPath: folder,
      packageJson,
    };
  }
}

function readPackage(folder: string): (Runtime['packageJson'] & { main?: string }) | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Runtime['packageJson'];
  } catch {
    return undefined;
  }
}
