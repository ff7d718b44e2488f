import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allTrayPictures } from '../../../../src/main/shell/tray/trayPicture.ts';

const resources = join(import.meta.dirname, '../../../../resources');
const themes = ['light', 'dark'] as const;
const pictureOf = (theme: string, name: string): Buffer =>
  readFileSync(join(resources, 'tray', theme, `${name}.png`));

describe.each(themes)('on a %s taskbar', (theme) => {
  it.each(allTrayPictures)('there is a picture of %s for both densities', (name) => {
    const widths = [name, `${name}@2x`].map((file) => pictureOf(theme, file).readUInt32BE(16));
    expect(widths).toEqual([16, 32]);
  });

  it('there is no other picture, and no two are the same', () => {
    const files = readdirSync(join(resources, 'tray', theme)).filter((file) => !file.includes('@2x'));
    expect(files.toSorted()).toEqual(allTrayPictures.map((name) => `${name}.png`).toSorted());
    expect(new Set(allTrayPictures.map((name) => pictureOf(theme, name).toString('base64'))).size).toBe(
      allTrayPictures.length,
    );
  });
});

it.each(['icons/512.png', 'icon.ico', 'icon.icns'])('has the application’s %s', (name) => {
  expect(existsSync(join(resources, name))).toBe(true);
});
