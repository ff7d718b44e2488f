/**
 * Where a Chromium is on this machine. Plain JavaScript: the bootstrap asks before any dependency is installed.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names under which the systems' packages install it. */
const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

function fixedPlaces() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (process.platform !== 'win32') return [];
  const bases = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return bases
    .filter((base) => base !== undefined)
    .flatMap((base) => [
      join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** Playwright's own download, where playwright-core is installed and has one. */
async function playwrights() {
  try {
    const { chromium } = await import('playwright-core');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * The path of a Chromium's executable: `RINGSIDE_CHROMIUM` where it is set, else one that is installed, else
 * Playwright's own download.
 * @returns {Promise<string | null>} null where there is none
 */
export async function findChromium() {
  const named = process.env.RINGSIDE_CHROMIUM;
  const places = named ? [named] : [...onPath(), ...fixedPlaces(), ...(await playwrights())];
  return places.find((place) => existsSync(place)) ?? null;
}
