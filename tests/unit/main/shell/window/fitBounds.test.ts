import { expect, it } from 'vitest';
import { fitBounds } from '../../../../../src/main/shell/window/fitBounds.ts';
import type { Box } from '../../../../../src/main/shell/pop/popPlacement.ts';

const first: Box = { x: 0, y: 0, width: 1920, height: 1040 };
const second: Box = { x: 1920, y: 0, width: 1280, height: 984 };
const size = { width: 980, height: 680 };

it('stands in the middle of the first display on a first run', () => {
  expect(fitBounds(null, size, [first, second])).toEqual({ x: 470, y: 180, ...size });
});

it('stands where it was', () => {
  const was = { x: 2000, y: 100, width: 1000, height: 700 };
  expect(fitBounds(was, size, [first, second])).toEqual(was);
});

it('comes back to the first display when its own is gone', () => {
  const was = { x: 2000, y: 100, width: 1000, height: 700 };
  expect(fitBounds(was, size, [first])).toEqual({ x: 460, y: 170, width: 1000, height: 700 });
});

it('is moved inside a display that it hung over', () => {
  const was = { x: -400, y: 900, width: 1000, height: 700 };
  expect(fitBounds(was, size, [first])).toEqual({ x: 0, y: 340, width: 1000, height: 700 });
});

it('is cut to a display that became smaller', () => {
  const was = { x: 0, y: 0, width: 3000, height: 2000 };
  expect(fitBounds(was, size, [first])).toEqual(first);
});
