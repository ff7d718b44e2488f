import { describe, expect, it } from 'vitest';
import { createSteadyClock } from '../../../../../src/main/session/time/steadyClock.ts';

function machine() {
  const is = { timeOfDay: 1_784_529_722_000, elapsed: 5000 };
  const clock = createSteadyClock({
    timeOfDay: () => is.timeOfDay,
    elapsed: () => is.elapsed,
    setTimeout: () => 0,
    clearTimeout: () => undefined,
  });
  const pass = (ms: number): void => {
    is.timeOfDay += ms;
    is.elapsed += ms;
  };
  return { clock, is, pass };
}

describe('a steady clock', () => {
  it('begins at the time of day and goes on with it', () => {
    const { clock, pass } = machine();
    pass(60_000);
    expect(clock.now()).toBe(1_784_529_782_000);
    expect(clock.behindMs()).toBe(0);
  });

  it.each([-3_600_000, 180_000])('measures on when the time of day is set by %d ms', (byMs) => {
    const { clock, is, pass } = machine();
    is.timeOfDay += byMs;
    pass(1000);
    expect(clock.now()).toBe(1_784_529_723_000);
    expect(clock.behindMs()).toBe(byMs);
  });

  it('counts a sleep during which nothing else went on', () => {
    const { clock, is } = machine();
    is.timeOfDay += 600_000;
    clock.catchUp();
    expect(clock.now()).toBe(1_784_530_322_000);
    expect(clock.behindMs()).toBe(0);
  });

  it('never goes back', () => {
    const { clock, is } = machine();
    is.timeOfDay -= 600_000;
    clock.catchUp();
    expect(clock.now()).toBe(1_784_529_722_000);
  });

  it('takes small corrections of the time of day for none', () => {
    const { clock, is } = machine();
    is.timeOfDay += 400;
    expect(clock.behindMs()).toBe(0);
    is.timeOfDay += 3_600_000;
    expect(clock.behindMs()).toBe(3_600_400);
    is.timeOfDay += 20;
    expect(clock.behindMs()).toBe(3_600_400);
    is.timeOfDay -= 3_600_300;
    expect(clock.behindMs()).toBe(0);
  });
});
