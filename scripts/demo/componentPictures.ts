/** Pictures of every component in all its states, in both languages and both themes, made without the program. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../../standin/chromium/findChromium.js';

const root = join(import.meta.dirname, '../..');
const source = join(import.meta.dirname, 'components');
/** Not among what the program is built into. */
const built = join(root, 'out/components');
/** Of no server: what is asked of it is read from the folder. */
const origin = 'http://components.invalid';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Of the page, CSS pixels. */
const width = 1200;

const looks = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced', colorScheme: 'dark', forcedColors: 'active' },
] as const;

function buildPage(): Promise<unknown> {
  return build({
    configFile: false,
    logLevel: 'warn',
    root: source,
    plugins: [svelte({ configFile: join(root, 'svelte.config.js') })],
    build: { outDir: built, emptyOutDir: true, target: 'chrome150', chunkSizeWarningLimit: 2000 },
  });
}

/** Builds the page of all components and takes its pictures into `folder`, where there is a browser. */
export async function takeComponents(folder: string): Promise<void> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('no Chromium was found for the pictures of components');
  await buildPage();
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    const page = await browser.newPage();
    await page.route(`${origin}/**`, (route) => {
      const path = new URL(route.request().url()).pathname;
      return route.fulfill({
        body: readFileSync(join(built, path)),
        contentType: types[extname(path)] ?? 'application/octet-stream',
      });
    });
    for (const language of ['en', 'zh']) {
      for (const { name, ...look } of looks) {
        await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${origin}/index.html?language=${language}`, { waitUntil: 'networkidle' });
        // What lies over a page is placed in the window, so all of the page is in the window.
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: join(folder, `components-${language}-${name}.png`) });
      }
    }
  } finally {
    await browser.close();
  }
}
