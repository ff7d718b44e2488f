import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../standin/commandLine.ts';

describe('parseCommandLine', () => {
  it('finds modules, switches and the program, wherever a switch stands', () => {
    const line = parseCommandLine([
      '-r',
      'a.cjs',
      '--headless',
      '--user-data-dir=/tmp/x=y',
      'out/main.js',
      '--lang=de',
    ]);
    expect([line.requires, [...line.switches], line.app]).toEqual([
      ['a.cjs'],
      [
        ['headless', ''],
        ['user-data-dir', '/tmp/x=y'],
        ['lang', 'de'],
      ],
      'out/main.js',
    ]);
  });

  it('shows the program all of it', () => {
    const args = ['-r', 'a.cjs', '--headless', '.', 'more', '-r', 'b'];
    expect(parseCommandLine(args).argv).toEqual(args);
  });

  it.each([[[]], [['--headless']], [['-r']]])('refuses %j', (args) => {
    expect(() => parseCommandLine(args)).toThrow();
  });
});
