import { expect, it } from 'vitest';
import { type Box, distanceFrom, popPlacement } from '../../../../../src/main/shell/pop/popPlacement.ts';
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
  expect(popPlacement(area, size, corner, { x: 16, y: 16 })).toEqual({ x, y, ...size });
});

it('is cut to a work area that is smaller', () => {
  const tiny = { x: 10, y: 20, width: 300, height: 200 };
  expect(popPlacement(tiny, size, 'bottomRight', { x: 16, y: 16 })).toEqual(tiny);
});

it('gives up its margin before its size', () => {
  const narrow = { x: 0, y: 0, width: 390, height: 1000 };
  expect(popPlacement(narrow, size, 'topRight', { x: 16, y: 16 })).toEqual({ x: 0, y: 16, ...size });
});

it('lands on whole pixels of a display with a fractional scale', () => {
  const scaled = { x: 0.4, y: 0, width: 1536.6, height: 824.2 };
  expect(popPlacement(scaled, size, 'bottomRight', { x: 16, y: 16 })).toEqual({ x: 1141, y: 468, ...size });
});

it.each<[PopCorner, number, number]>([
  ['topLeft', 100, 75],
  ['topRight', 1440, 75],
  ['bottomLeft', 100, 600],
  ['bottomRight', 1440, 600],
])('stands again where it was put, counted from the corner %s', (corner, x, y) => {
  const box = { x: 100, y: 100, ...size };
  expect(distanceFrom(first, box, corner)).toEqual({ x, y });
  expect(popPlacement(first, size, corner, { x, y })).toEqual(box);
});

it('is never counted out of the work area', () => {
  expect(distanceFrom(first, { x: -50, y: 2000, ...size }, 'topLeft')).toEqual({ x: 0, y: 1975 });
  expect(distanceFrom(first, { x: 1900, y: 0, ...size }, 'bottomRight')).toEqual({ x: 0, y: 700 });
});

it('keeps its corner where it is while it grows', () => {
  const corner = 'bottomRight';
  const place = { x: 300, y: 200 };
  const bottom = (height: number) => {
    const box = popPlacement(first, { width: 380, height }, corner, place);
    return [box.x + box.width, box.y + box.height];
  };
  expect(bottom(400)).toEqual(bottom(200));
});
