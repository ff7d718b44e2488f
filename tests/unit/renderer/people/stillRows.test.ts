import { describe, expect, it } from 'vitest';
import { StillRows } from '../../../../src/renderer/people/list/stillRows.ts';

function setup() {
  let now = 1000;
  const rows = new StillRows(() => now);
  rows.shown(['Ada', 'Bob', 'Zoe'], 0);
  rows.hover('Bob');
  return { rows, pass: (ms: number) => (now += ms) };
}

describe('a click on a row', () => {
  it('is meant for the row that stands still', () => {
    const { rows } = setup();
    rows.shown(['Ada', 'Bob', 'Zoe'], 0);
    expect(rows.isMeant('Bob')).toBe(true);
  });

  it.each([
    ['another one has come under the pointer', ['Aaron', 'Ada', 'Bob', 'Zoe'], 'Ada'],
    ['the one under it has gone', ['Ada', 'Zoe'], 'Zoe'],
  ])('is not where %s, until the person has had time to see it', (_, shown, clicked) => {
    const { rows, pass } = setup();
    rows.shown(shown, 0);
    pass(399);
    expect(rows.isMeant(clicked)).toBe(false);
    pass(1);
    expect(rows.isMeant(clicked)).toBe(true);
  });

  it('is where the pointer has moved on to it', () => {
    const { rows } = setup();
    rows.shown(['Aaron', 'Ada', 'Bob', 'Zoe'], 0);
    rows.hover('Ada');
    expect(rows.isMeant('Ada')).toBe(true);
  });

  it('is where the rows were scrolled', () => {
    const { rows } = setup();
    rows.shown(['Yves', 'Zoe'], 40);
    expect(rows.isMeant('Yves')).toBe(true);
  });
});
