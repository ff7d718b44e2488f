import { expect, it } from 'vitest';
import { type BarPlaces, createBarStand } from '../../../../../src/main/shell/bar/barPlace.ts';
import type { DisplayShown } from '../../../../../src/main/shell/pop/popPlace.ts';
import type { PopCorner } from '../../../../../src/shared/settings/preferences.ts';

const size = { width: 248, height: 40 };
const inCall = { width: 560, height: 48 };
const first = { id: 1, scaleFactor: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
const second = { id: 2, scaleFactor: 1.5, workArea: { x: 1920, y: 0, width: 1280, height: 700 } };

function setup(popCorner: PopCorner = 'bottomRight', kept: BarPlaces = {}) {
  let places = kept;
  let displays: readonly [DisplayShown, ...DisplayShown[]] = [first, second];
  const stand = createBarStand({
    load: () => places,
    save: (next) => (places = next),
    displays: () => displays,
    displayOf: (box) => (box.x >= 1920 ? second : first),
    popCorner: () => popCorner,
  });
  return { stand, setDisplays: (...now: typeof displays) => (displays = now), kept: () => places };
}

it.each<[PopCorner, number]>([
  ['bottomRight', 16],
  ['topLeft', 16],
  ['bottomLeft', 1656],
])('stands at the lower edge, out of the way of a pop at %s', (popCorner, x) => {
  expect(setup(popCorner).stand.boxOf(size)).toEqual({ x, y: 1000, ...size });
});

it.each([
  ['upper', { x: 300, y: 200 }, { x: 300, y: 0 }, { x: 300, y: 0 }],
  ['lower', { x: 300, y: 700 }, { x: 300, y: 1000 }, { x: 300, y: 992 }],
  ['right part of the upper', { x: 1500, y: 90 }, { x: 1500, y: 0 }, { x: 1188, y: 0 }],
])(
  'goes to the %s edge where it was dropped near to it, and grows away from its side',
  (_, to, idle, grown) => {
    const { stand } = setup();
    stand.dockAt({ ...to, ...size });
    expect(stand.boxOf(size)).toEqual({ ...idle, ...size });
    expect(stand.boxOf(inCall)).toEqual({ ...grown, ...inCall });
  },
);

it('changes its edge by the menu, and stays at its side', () => {
  const { stand } = setup();
  stand.dockAt({ x: 1500, y: 90, ...size });
  expect(stand.edge()).toBe('top');
  stand.moveTo('bottom');
  expect([stand.edge(), stand.boxOf(size)]).toEqual(['bottom', { x: 1500, y: 1000, ...size }]);
});

it('is on the display where it was put last, on another while that is gone, and back with it', () => {
  const { stand, setDisplays } = setup();
  stand.dockAt({ x: 300, y: 0, ...size });
  stand.dockAt({ x: 2900, y: 650, ...size });
  const there = { x: 2900, y: 660, ...size };
  expect(stand.boxOf(size)).toEqual(there);
  setDisplays(first);
  expect(stand.boxOf(size)).toEqual({ x: 300, y: 0, ...size });
  setDisplays(first, second);
  expect(stand.boxOf(size)).toEqual(there);
});

it('stays inside a display that has become smaller', () => {
  const { stand, setDisplays } = setup();
  stand.dockAt({ x: 800, y: 1000, ...size });
  setDisplays({ ...first, scaleFactor: 2, workArea: { x: 0, y: 24, width: 640, height: 300 } });
  expect(stand.boxOf(size)).toEqual({ x: 392, y: 284, ...size });
  expect(stand.boxOf({ width: 1120, height: 96 })).toEqual({ x: 0, y: 228, width: 640, height: 96 });
});

it('remembers the newest twelve displays', () => {
  const kept = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [
      `display ${String(at + 10)}`,
      { corner: 'topLeft' as const, x: 0, y: 0 },
    ]),
  );
  const { stand, kept: now } = setup('bottomRight', kept);
  stand.dockAt({ x: 300, y: 0, ...size });
  expect(Object.keys(now())).toHaveLength(12);
  expect(Object.keys(now()).at(-1)).toBe('display 1');
});
