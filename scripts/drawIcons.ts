/**
 * `node scripts/drawIcons.ts`: draws the pictures in `resources/` from their sources in `resources/src/`, on whatever
 * Chromium this machine has. Run it after changing a source; what it draws is part of the repository.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Page, chromium } from 'playwright-core';
import { findChromium } from '../standin/chromium/findChromium.js';

const resources = join(import.meta.dirname, '..', 'resources');
const sources = join(resources, 'src');
/** Sizes within the Windows icon, pixels. */
const icoSizes = [16, 24, 32, 48, 64, 256];

/** A source as PNG, `size` pixels wide and high, on nothing. */
async function draw(page: Page, source: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  const svg = readFileSync(source).toString('base64');
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
  for (const file of readdirSync(join(sources, 'tray'))) {
    const source = join(sources, 'tray', file);
    const name = basename(file, '.svg');
    writeFileSync(join(resources, 'tray', `${name}.png`), await draw(page, source, 16));
    writeFileSync(join(resources, 'tray', `${name}@2x.png`), await draw(page, source, 32));
  }
  const icon = join(sources, 'icon.svg');
  writeFileSync(join(resources, 'icon.png'), await draw(page, icon, 512));
  const pictures = [];
  for (const size of icoSizes) pictures.push({ size, png: await draw(page, icon, size) });
  writeFileSync(join(resources, 'icon.ico'), icoOf(pictures));
} finally {
  await browser.close();
}
