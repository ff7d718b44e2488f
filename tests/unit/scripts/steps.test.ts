import { expect, it } from 'vitest';
import { needsShell } from '../../../scripts/steps.ts';

it.each([
  ['vitest', 'win32', true],
  ['C:\\Program Files\\nodejs\\node.exe', 'win32', false],
  ['vitest', 'linux', false],
  ['/usr/bin/node', 'darwin', false],
] as const)('tells whether %s on %s is started by a shell', (file, platform, expected) => {
  expect(needsShell(file, platform)).toBe(expected);
});
