import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { icnsEntries, icnsOf, icoOf, icoSizes, themeSizes } from '../../../scripts/iconFiles.ts';
import { colourOf, tokensIn } from '../../../scripts/palette.ts';
import { trayDrawings, trayPictures } from '../../../scripts/trayDrawings.ts';
import { coloursIn, readPng } from './png.ts';

const resources = join(import.meta.dirname, '../../../resources');
const coloursOf = (path: string) => coloursIn(readPng(readFileSync(join(resources, path))));
const palette = new Set(tokensIn('palette').values());

it.each(['light', 'dark'] as const)('the tray has the colours of the windows on a %s taskbar', (theme) => {
  const found = Object.keys(trayDrawings).map((state) => [
    state,
    coloursOf(`tray/${theme}/${state}@2x.png`)[0]?.[0],
  ]);
  const wanted = Object.entries(trayDrawings).map(([state, { colour }]) => [state, colourOf(colour, theme)]);
  expect(found).toEqual(wanted);
});

it.each(['light', 'dark'] as const)('a badge is amber for an alarm and red for missed calls, %s', (theme) => {
  for (const name of trayPictures.filter((picture) => picture.includes('-'))) {
    const badge = colourOf(name.includes('alarm') ? 'wants-you' : 'danger', theme);
    expect(
      coloursOf(`tray/${theme}/${name}@2x.png`).map(([colour]) => colour),
      name,
    ).toContain(badge);
  }
});

it('the application’s icon is the palette’s teal, with amber and white, and little of anything else', () => {
  const colours = coloursOf('icons/512.png');
  const all = colours.reduce((sum, [, count]) => sum + count, 0);
  const ours = colours.filter(([colour]) => palette.has(colour)).reduce((sum, [, count]) => sum + count, 0);
  expect(colours.slice(0, 3).map(([colour]) => colour)).toEqual(
    ['teal-700', 'white', 'amber-400'].map((name) => colourOf(name, 'light')),
  );
  // The rest is where two of them meet.
  expect(ours / all).toBeGreaterThan(0.97);
});

it('tells states apart by their shape, too', () => {
  const shapeOf = (state: string): string => {
    const { pixels } = readPng(readFileSync(join(resources, `tray/light/${state}@2x.png`)));
    const drawn = [...pixels.keys()].filter((at) => at % 4 === 0);
    return drawn
      .map((at) => ((pixels[at + 3] ?? 0) < 128 ? 0 : (pixels[at + 2] ?? 0) > 200 ? 2 : 1))
      .join('');
  };
  const states = Object.keys(trayDrawings);
  expect(new Set(states.map(shapeOf)).size).toBe(states.length);
});

describe('the application’s icon', () => {
  const pngOf = (size: number): Buffer => readFileSync(join(resources, `icons/${size}.png`));
  const icns = readFileSync(join(resources, 'icon.icns'));

  /** The pictures in the macOS icon, by their type. */
  function partsOfIcns(): ReadonlyMap<string, Buffer> {
    const parts = new Map<string, Buffer>();
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      parts.set(icns.toString('latin1', at, at + 4), icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)));
    }
    return parts;
  }

  it.each(themeSizes)('is there %i pixels wide', (size) => {
    const { width, height } = readPng(pngOf(size));
    expect([width, height]).toEqual([size, size]);
  });

  it('is the same pictures for Windows', () => {
    const pictures = icoSizes.map((size) => ({ size, png: pngOf(size) }));
    expect(readFileSync(join(resources, 'icon.ico'))).toEqual(icoOf(pictures));
  });

  it('is the same pictures for macOS, and one of 1024 pixels', () => {
    const largest = partsOfIcns().get('ic10') ?? Buffer.alloc(0);
    expect(readPng(largest).width).toBe(1024);
    expect(icns).toEqual(icnsOf((size) => (size === 1024 ? largest : pngOf(size))));
    expect([...partsOfIcns().keys()]).toEqual(icnsEntries.map(([type]) => type));
  });
});
