import { describe, expect, it } from 'vitest';
import { needsShell, runSteps } from '../../../scripts/steps.ts';

it.each([
  ['vitest', 'win32', true],
  ['C:\\Program Files\\nodejs\\node.exe', 'win32', false],
  ['vitest', 'linux', false],
  ['/usr/bin/node', 'darwin', false],
] as const)('tells whether %s on %s is started by a shell', (file, platform, expected) => {
  expect(needsShell(file, platform)).toBe(expected);
});

describe('steps', () => {
  const node = (code: string): readonly [string, ...string[]] => [process.execPath, '-e', code];

  async function run(steps: Parameters<typeof runSteps>[0]) {
    const written: string[] = [];
    const failed = await runSteps(steps, (text) => written.push(text.replace(/, [\d.]+ s/, '')));
    return { failed, written };
  }

  it('go on after one that failed, and are told a line each', async () => {
    const { failed, written } = await run([
      { name: 'first', command: node('process.exit(3)') },
      { name: 'second', command: node('') },
    ]);
    expect(failed).toEqual(['first']);
    expect(written).toEqual(['── first\n', '── first: failed (3)\n', '── second\n', '── second: ok\n']);
  });

  it('beside another write after it, whole, and count as well', async () => {
    const beside = { name: 'other', command: node("console.log('said'); process.exitCode = 2") };
    const { failed, written } = await run([{ name: 'one', command: node(''), beside }]);
    expect(failed).toEqual(['other']);
    expect(written).toEqual(['── one\n', '── one: ok\n', '── other\n', 'said\n── other: failed (2)\n']);
  });

  it('beside another that cannot be started say so', async () => {
    const beside = { name: 'other', command: ['/no/such/program'] } as const;
    const { failed, written } = await run([{ name: 'one', command: node(''), beside }]);
    expect(failed).toEqual(['other']);
    expect(written.at(-1)).toContain('/no/such/program');
  });
});
