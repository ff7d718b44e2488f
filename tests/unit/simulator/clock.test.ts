import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../simulator/clock.ts';

describe('the manual clock', () => {
  it('runs what falls due in its order, at its own time', () => {
    const clock = createManualClock(0);
    const ran: [string, number][] = [];
    clock.setTimeout(() => ran.push(['late', clock.now()]), 20);
    clock.setTimeout(() => {
      ran.push(['early', clock.now()]);
      clock.setTimeout(() => ran.push(['nested', clock.now()]), 5);
    }, 10);
    clock.clearTimeout(clock.setTimeout(() => ran.push(['cleared', clock.now()]), 1));
    clock.advance(20);
    expect(ran).toEqual([
      ['early', 10],
      ['nested', 15],
      ['late', 20],
    ]);
  });
});
