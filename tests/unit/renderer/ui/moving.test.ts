import { describe, expect, it } from 'vitest';
import { nextByArrow, startingWith, Typed } from '../../../../src/renderer/ui/menu/moving.ts';

describe('the lines of a menu', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 2],
    ['ArrowUp', -1, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['a', 0, null],
  ])('are gone through by %s, from line %i to %j of three', (key, at, next) => {
    expect(nextByArrow(key, at, 3)).toBe(next);
  });

  it('have none to go to where none can be chosen', () => {
    expect(nextByArrow('ArrowDown', -1, 0)).toBeNull();
  });

  const lines = ['Ready', 'Busy', 'Coaching', ' Back office', '培训', '15 min'].map((textContent) => ({
    textContent,
    getAttribute: () => (textContent === '15 min' ? 'Pause of 15 minutes' : null),
  }));
  it.each([
    ['c', 0, 2],
    ['b', 0, 1],
    ['b', 1, 3],
    ['b', 3, 1],
    ['ba', 1, 3],
    ['ba', 3, 3],
    ['COA', -1, 2],
    ['培', 0, 4],
    ['pa', 0, 5],
    ['1', 0, null],
    ['x', 0, null],
  ])('are found by typing %s on line %i: %j', (text, at, found) => {
    expect(startingWith(lines, at, text)).toBe(found);
  });
});

describe('what is typed', () => {
  const key = (pressed: string, timeStamp: number, held = {}) => ({
    ...{ key: pressed, timeStamp, altKey: false, ctrlKey: false, metaKey: false },
    ...held,
  });

  it('is one word for as long as one character soon follows another', () => {
    const typed = new Typed();
    expect([typed.with(key('a', 0)), typed.with(key('b', 500)), typed.with(key('c', 1_299))]).toEqual([
      ...['a', 'ab', 'abc'],
    ]);
    expect(typed.with(key('d', 2_100))).toBe('d');
  });

  it('is going on only after a first character, so that a space can choose', () => {
    const typed = new Typed();
    expect(typed.isGoingOn(0)).toBe(false);
    typed.with(key('a', 0));
    expect([typed.isGoingOn(799), typed.isGoingOn(800)]).toEqual([true, false]);
  });

  it.each([
    ['ArrowDown', {}],
    ['a', { altKey: true }],
    ['a', { ctrlKey: true }],
    ['a', { metaKey: true }],
  ])('has nothing of %s with %j', (pressed, held) => {
    expect(new Typed().with(key(pressed, 0, held))).toBeNull();
  });
});
