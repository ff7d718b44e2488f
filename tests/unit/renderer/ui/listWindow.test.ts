import { describe, expect, it } from 'vitest';
import {
  inBoth,
  placeAfterKey,
  rowsInSight,
  rowsToAsk,
  rowsToDraw,
} from '../../../../src/renderer/ui/listWindow.ts';

describe('the rows in sight', () => {
  it.each([
    ['at the beginning', -120, 600, { from: 0, to: 8 }],
    ['in the middle', 6000, 600, { from: 100, to: 110 }],
    ['with rows that are cut off above and below', 6030, 600, { from: 100, to: 111 }],
    ['at the end', 119_700, 600, { from: 1995, to: 2000 }],
    ['beyond the end', 500_000, 600, { from: 2000, to: 2000 }],
  ])('are counted %s', (_where, top, height, span) => {
    expect(rowsInSight(top, height, 60, 2000)).toEqual(span);
  });
});

it('draws a few rows beyond those in sight, and none that there is not', () => {
  expect([rowsToDraw({ from: 3, to: 13 }, 2000), rowsToDraw({ from: 1990, to: 2000 }, 2000)]).toEqual([
    { from: 0, to: 21 },
    { from: 1982, to: 2000 },
  ]);
});

describe('what is there of what is to be drawn', () => {
  it.each([
    ['all', { from: 10, to: 20 }, { from: 10, to: 20 }],
    ['a part', { from: 55, to: 75 }, { from: 55, to: 60 }],
    ['nothing, further down', { from: 900, to: 920 }, { from: 60, to: 60 }],
    ['nothing, further up', { from: 0, to: 1 }, { from: 5, to: 5 }],
  ])('is %s', (_what, wanted, there) => {
    expect(inBoth(wanted, { from: 5, to: 60 })).toEqual(there);
  });
});

describe('what is asked for', () => {
  it.each([
    ['has a few rows before and after', { from: 100, to: 126 }, { from: 92, count: 42 }],
    ['begins at the beginning', { from: 2, to: 20 }, { from: 0, count: 34 }],
    ['is never more than may be asked for', { from: 100, to: 180 }, { from: 100, count: 60 }],
    ['is something even where nothing is wanted', { from: 0, to: 0 }, { from: 0, count: 16 }],
  ])('%s', (_what, wanted, ask) => {
    expect(rowsToAsk(wanted, 60)).toEqual(ask);
  });
});

describe('keys', () => {
  it.each([
    ['ArrowDown', 51],
    ['ArrowUp', 49],
    ['PageDown', 59],
    ['PageUp', 41],
    ['Home', 0],
    ['End', 1999],
    ['Enter', null],
    ['constructor', null],
  ])('%s leads from the 51st row to place %s', (key, place) => {
    expect(placeAfterKey(key, 50, 10, 2000)).toBe(place);
  });

  it.each([
    ['ArrowUp', 0, 0],
    ['PageDown', 1995, 1999],
  ])('%s does not lead out of the list', (key, from, place) => {
    expect(placeAfterKey(key, from, 10, 2000)).toBe(place);
  });
});
