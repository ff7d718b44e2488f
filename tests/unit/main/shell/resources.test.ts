import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { trayIcons } from '../../../../src/main/shell/tray/trayState.ts';

const resources = join(import.meta.dirname, '../../../../resources');
/** Width of a PNG, pixels. */
const widthOf = (path: string): number => readFileSync(path).readUInt32BE(16);

it.each(trayIcons)('has a picture of the state %s for both densities', (icon) => {
  const widths = [`${icon}.png`, `${icon}@2x.png`].map((name) => widthOf(join(resources, 'tray', name)));
  expect(widths).toEqual([16, 32]);
});

it.each(trayIcons)('has a picture of the state %s that is no other state’s', (icon) => {
  const read = (name: string): string => readFileSync(join(resources, 'tray', `${name}.png`), 'base64');
  expect(trayIcons.filter((other) => read(other) === read(icon))).toEqual([icon]);
});

it.each(['icon.png', 'icon.ico'])('has the application’s %s', (name) => {
  expect(existsSync(join(resources, name))).toBe(true);
});
