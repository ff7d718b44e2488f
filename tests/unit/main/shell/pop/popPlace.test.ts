import { expect, it } from 'vitest';
import { createPopStand, displayKey, type PopPlaces } from '../../../../../src/main/shell/pop/popPlace.ts';
import type { PopCorner } from '../../../../../src/shared/settings/preferences.ts';

const size = { width: 368, height: 300 };
const first = { id: 1, scaleFactor: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
const second = { id: 2, scaleFactor: 1.5, workArea: { x: 1920, y: 0, width: 1280, height: 700 } };

function setup(kept: PopPlaces = {}) {
  let places = kept;
  let corner: PopCorner = 'bottomRight';
  const saved: PopPlaces[] = [];
  const stand = createPopStand({
    load: () => places,
    save: (next) => saved.push((places = next)),
    corner: () => corner,
    displayOf: (box) => (box.x >= 1920 ? second : first),
  });
  const setCorner = (to: PopCorner) => (corner = to);
  return { stand, saved, setCorner };
}

it('stands in its corner where nobody has put it elsewhere', () => {
  expect(setup().stand.boxOn(first, size)).toEqual({ x: 1536, y: 724, ...size });
});

it('stands where it was put, on that display alone, and grows from its corner there', () => {
  const { stand } = setup();
  const box = stand.boxOn(first, size);
  stand.note({ ...box, x: 1000, y: 500 });
  expect(stand.boxOn(first, { width: 368, height: 400 })).toEqual({
    x: 1000,
    y: 400,
    width: 368,
    height: 400,
  });
  expect(stand.boxOn(second, size)).toEqual({ x: 2816, y: 384, ...size });
});

it('is remembered for the display to which it was dragged', () => {
  const { stand, saved } = setup();
  stand.note(stand.boxOn(first, size));
  stand.note({ x: 2000, y: 100, ...size });
  expect(saved).toEqual([{ [displayKey(second)]: { corner: 'bottomRight', x: 832, y: 300 } }]);
});

it('does not take the rounding of a scale for a move', () => {
  const { stand, saved } = setup();
  const box = stand.boxOn(first, size);
  stand.note({ ...box, x: box.x + 1, y: box.y - 3 });
  expect(saved).toEqual([]);
});

it.each([
  ['another scale', { ...first, scaleFactor: 2 }],
  ['another work area', { ...first, workArea: { x: 0, y: 0, width: 1920, height: 1000 } }],
  ['another display', { ...first, id: 3 }],
])('stands in its corner again with %s', (_, display) => {
  const { stand } = setup({ [displayKey(first)]: { corner: 'bottomRight', x: 500, y: 500 } });
  const { workArea } = display;
  expect(stand.boxOn(display, size)).toMatchObject({ x: workArea.width - 384, y: workArea.height - 316 });
});

it('stands in its corner again when another corner is chosen', () => {
  const { stand, setCorner } = setup({ [displayKey(first)]: { corner: 'bottomRight', x: 500, y: 500 } });
  setCorner('topLeft');
  expect(stand.boxOn(first, size)).toMatchObject({ x: 16, y: 16 });
});

it('is never off the display, whatever is remembered', () => {
  const { stand } = setup({ [displayKey(first)]: { corner: 'bottomRight', x: 9000, y: 9000 } });
  expect(stand.boxOn(first, size)).toEqual({ x: 0, y: 0, ...size });
});

it('remembers the newest twelve displays', () => {
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `old ${String(index)}`,
      { corner: 'topLeft', x: 1, y: 1 } as const,
    ]),
  );
  const { stand, saved } = setup(many);
  const box = stand.boxOn(first, size);
  stand.note({ ...box, x: 100 });
  expect(Object.keys(saved[0] ?? {})).toHaveLength(12);
  expect(Object.keys(saved[0] ?? {})).toEqual([...Object.keys(many).slice(1), displayKey(first)]);
});
