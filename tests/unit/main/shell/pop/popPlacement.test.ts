import { expect, it } from 'vitest';
import { type Box, popPlacement } from '../../../../../src/main/shell/pop/popPlacement.ts';
import type { PopCorner } from '../../../../../src/shared/settings/preferences.ts';

const first: Box = { x: 0, y: 25, width: 1920, height: 1015 };
const leftOfIt: Box = { x: -1280, y: -200, width: 1280, height: 984 };
const size = { width: 380, height: 340 };

it.each<[PopCorner, Box, number, number]>([
  ['topLeft', first, 16, 41],
  ['topRight', first, 1524, 41],
  ['bottomLeft', first, 16, 684],
  ['bottomRight', first, 1524, 684],
  ['topLeft', leftOfIt, -1264, -184],
  ['bottomRight', leftOfIt, -396, 428],
])('stands in the corner %s of %j', (corner, area, x, y) => {
  expect(popPlacement(area, size, corner, 16)).toEqual({ x, y, ...size });
});

it('is cut to a work area that is smaller', () => {
  const tiny = { x: 10, y: 20, width: 300, height: 200 };
  expect(popPlacement(tiny, size, 'bottomRight', 16)).toEqual(tiny);
});

it('gives up its margin before its size', () => {
  const narrow = { x: 0, y: 0, width: 390, height: 1000 };
  expect(popPlacement(narrow, size, 'topRight', 16)).toEqual({ x: 0, y: 16, ...size });
});

it('lands on whole pixels of a display with a fractional scale', () => {
  const scaled = { x: 0.4, y: 0, width: 1536.6, height: 824.2 };
  expect(popPlacement(scaled, size, 'bottomRight', 16)).toEqual({ x: 1141, y: 468, ...size });
});
