/**
 * `npm run icons`: draws the pictures in `resources/` in the colours of the windows, the tray's from
 * `trayDrawings.ts` and the program's from `resources/src/`, on whatever Chromium this machine has. Run it after a
 * change of those; what it draws is part of the repository.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, chromium } from 'playwright-core';
import { findChromium } from '../standin/chromium/findChromium.js';
import { icnsEntries, icnsOf, icoOf, icoSizes, themeSizes } from './iconFiles.ts';
import { colourOf } from './palette.ts';
import { trayPictures, traySvg } from './trayDrawings.ts';

const resources = join(import.meta.dirname, '..', 'resources');

/** An SVG as PNG, `size` pixels wide and high, on nothing. */
async function draw(page: Page, source: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  const svg = Buffer.from(source).toString('base64');
  await page.setContent(
    `<style>*{margin:0}img{display:block;width:${size}px;height:${size}px}</style>
     <img src="data:image/svg+xml;base64,${svg}">`,
  );
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  return page.screenshot({ omitBackground: true });
}

const executablePath = await findChromium();
if (executablePath === null)
  throw new Error('No Chromium found: install one, or name one in RINGSIDE_CHROMIUM');
const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
try {
  const page = await browser.newPage();
  for (const theme of ['light', 'dark'] as const) {
    const folder = join(resources, 'tray', theme);
    mkdirSync(folder, { recursive: true });
    for (const name of trayPictures) {
      const svg = traySvg(name, theme);
      writeFileSync(join(folder, `${name}.png`), await draw(page, svg, 16));
      writeFileSync(join(folder, `${name}@2x.png`), await draw(page, svg, 32));
    }
  }
  const icon = readFileSync(join(resources, 'src', 'icon.svg'), 'utf8').replaceAll(
    /\{([\w-]+)\}/g,
    (_, name: string) => colourOf(name, 'light'),
  );
  const drawn = new Map<number, Buffer>();
  for (const size of [...themeSizes, ...icoSizes, ...icnsEntries.map(([, width]) => width)]) {
    if (!drawn.has(size)) drawn.set(size, await draw(page, icon, size));
  }
  const pngOf = (size: number): Buffer => drawn.get(size) ?? Buffer.alloc(0);
  mkdirSync(join(resources, 'icons'), { recursive: true });
  for (const size of themeSizes) writeFileSync(join(resources, 'icons', `${size}.png`), pngOf(size));
  writeFileSync(join(resources, 'icon.ico'), icoOf(icoSizes.map((size) => ({ size, png: pngOf(size) }))));
  writeFileSync(join(resources, 'icon.icns'), icnsOf(pngOf));
} finally {
  await browser.close();
}
