/**
 * `node scripts/drawIcons.ts`: draws the pictures in `resources/` in the colours of the windows, the tray's from
 * `trayDrawings.ts` and the program's from `resources/src/`, on whatever Chromium this machine has. Run it after a
 * change of those; what it draws is part of the repository.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, chromium } from 'playwright-core';
import { findChromium } from '../standin/chromium/findChromium.js';
import { colourOf } from './palette.ts';
import { trayPictures, traySvg } from './trayDrawings.ts';

const resources = join(import.meta.dirname, '..', 'resources');
/** Sizes within the Windows icon, pixels. */
const icoSizes = [16, 24, 32, 48, 64, 256];

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

/** Windows' container: a directory of sizes, then each picture as PNG. */
function icoOf(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const headerBytes = 6;
  const entryBytes = 16;
  const directory = Buffer.alloc(headerBytes + entryBytes * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = headerBytes + entryBytes * index;
    // 0 stands for 256.
    directory.writeUInt8(size % 256, at);
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(png.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)]);
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
  writeFileSync(join(resources, 'icon.png'), await draw(page, icon, 512));
  const pictures = [];
  for (const size of icoSizes) pictures.push({ size, png: await draw(page, icon, size) });
  writeFileSync(join(resources, 'icon.ico'), icoOf(pictures));
} finally {
  await browser.close();
}
