import { expect, it } from 'vitest';
import type { Manifest } from '../../../../scripts/package/builderConfig.ts';
import { systemVersion } from '../../../../scripts/package/linux/layout.ts';
import { packageName } from '../../../../scripts/package/packageName.ts';

const manifest = { productName: 'Ringside', version: '1.2.0-beta.1' } as Manifest;

it.each([
  [{ platform: 'win32', arch: 'x64', real: true, signed: true }, 'Ringside-1.2.0-beta.1-win-x64'],
  [{ platform: 'win32', arch: 'x64', real: true, signed: false }, 'Ringside-1.2.0-beta.1-unsigned-win-x64'],
  [
    { platform: 'win32', arch: 'x64', real: false, signed: false },
    'Ringside-1.2.0-beta.1-no-runtime-win-x64',
  ],
  [
    { platform: 'linux', arch: 'x64', real: false, signed: false },
    'Ringside-1.2.0-beta.1-no-runtime-linux-x64',
  ],
  [{ platform: 'linux', arch: 'x64', real: true, signed: false }, 'Ringside-1.2.0-beta.1-linux-x64'],
  [
    { platform: 'darwin', arch: 'arm64', real: true, signed: false },
    'Ringside-1.2.0-beta.1-unsigned-mac-arm64',
  ],
] as const)('a package is named after its system, and by what it lacks (%j)', (program, expected) => {
  expect(packageName(manifest, program)).toBe(expected);
});

it.each([
  ['1.2.0', '1.2.0'],
  ['1.2.0-beta.1', '1.2.0~beta.1'],
  ['1.2.0-beta-1', '1.2.0~beta~1'],
])('version %s comes for Debian before what it leads to', (version, expected) => {
  expect(systemVersion(version)).toBe(expected);
});
