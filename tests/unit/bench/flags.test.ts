import { describe, expect, it } from 'vitest';
import { readFlags } from '../../bench/flags.ts';

describe('the flags of the benches', () => {
  it('are 200 calls, 180 s and every bench when none is given', () => {
    expect(readFlags([])).toEqual({
      calls: 200,
      idleSeconds: 180,
      only: ['pop', 'click', 'watched', 'history', 'stages', 'load', 'size'],
    });
  });

  it('take the ends of their ranges', () => {
    expect(readFlags(['--calls', '1', '--idle-seconds=3600', '--only', 'load'])).toEqual({
      calls: 1,
      idleSeconds: 3600,
      only: ['load'],
    });
  });

  it.each([
    { args: ['--calls', '0'], sentence: '--calls must be a whole number from 1 to 1000' },
    { args: ['--calls', '1001'], sentence: '--calls must be a whole number from 1 to 1000' },
    { args: ['--calls=2.5'], sentence: '--calls must be a whole number from 1 to 1000' },
    { args: ['--idle-seconds', '9'], sentence: '--idle-seconds must be a whole number from 10 to 3600' },
    { args: ['--idle-seconds', 'x'], sentence: '--idle-seconds must be a whole number from 10 to 3600' },
    {
      args: ['--only', 'pops'],
      sentence: '--only must be one of pop, click, watched, history, stages, load, size',
    },
    { args: ['--cals', '5'], sentence: "Unknown option '--cals'" },
    { args: ['pop'], sentence: "Unexpected argument 'pop'" },
  ])('are refused by name: $args', ({ args, sentence }) => {
    expect(() => readFlags(args)).toThrow(sentence);
  });
});
