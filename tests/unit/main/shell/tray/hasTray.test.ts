import { expect, it } from 'vitest';
import { type RunCommand, hasTray } from '../../../../../src/main/shell/tray/hasTray.ts';

const missing: RunCommand = () => Promise.reject(new Error('ENOENT'));

it.each(['win32', 'darwin'] as const)('is there on %s without asking', async (platform) => {
  await expect(hasTray(platform, missing)).resolves.toBe(true);
});

it.each([
  ['b true\n', true],
  ['b false\n', false],
  ['(<true>,)\n', true],
])('on Linux follows what the session bus says: %j', async (answer, there) => {
  await expect(hasTray('linux', () => Promise.resolve(answer))).resolves.toBe(there);
});

it('asks by another command when the first is not installed', async () => {
  const run: RunCommand = (command) =>
    command === 'gdbus' ? Promise.resolve('(<true>,)') : missing(command, []);
  await expect(hasTray('linux', run)).resolves.toBe(true);
});

it('counts as missing on a Linux desktop that cannot be asked', async () => {
  await expect(hasTray('linux', missing)).resolves.toBe(false);
});
