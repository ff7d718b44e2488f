import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Where installers put it when it is not on the PATH. */
function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots.flatMap((root) =>
      root ? [join(root, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
    );
  }
  return ['/snap/bin/chromium'];
}

/**
 * The Chromium to drive: `RINGSIDE_CHROMIUM` if set, else one that is installed, else Playwright's own download.
 * @param playwrightsOwn the path that Playwright would use, whether or not it is there
 * @throws Error that says what to do when there is none, or when `RINGSIDE_CHROMIUM` names no file
 */
export function findChromium(
  playwrightsOwn: string,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  exists: (path: string) => boolean = existsSync,
): string {
  const chosen = env['RINGSIDE_CHROMIUM'];
  if (chosen) {
    if (exists(chosen)) return chosen;
    throw new Error(`RINGSIDE_CHROMIUM names no file: ${chosen}`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  const found = [...onPath, ...usualPlaces(platform, env), playwrightsOwn].find(
    (path) => path !== '' && exists(path),
  );
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium found. Install one, run "npx playwright install chromium", or name one in RINGSIDE_CHROMIUM.',
  );
}
