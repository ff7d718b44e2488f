import { expect, it } from 'vitest';
import { isInstalled } from '../../../scripts/modulesMatch.js';

const machine = { platform: 'linux', arch: 'x64' };
const plain = { version: '1.0.0', integrity: 'sha512-a' };
const made = (os: string, cpu: string) => ({ ...plain, optional: true, os: [os], cpu: [cpu] });

it.each([
  ['everything is there', { '': {}, 'node_modules/a': plain }, { 'node_modules/a': plain }, true],
  ['one is missing', { 'node_modules/a': plain }, {}, false],
  [
    'another version is there',
    { 'node_modules/a': plain },
    { 'node_modules/a': { ...plain, version: '2.0.0' } },
    false,
  ],
  [
    'other content is there',
    { 'node_modules/a': plain },
    { 'node_modules/a': { ...plain, integrity: 'b' } },
    false,
  ],
  ['one for another system is missing', { 'node_modules/a': made('win32', 'x64') }, {}, true],
  ['one for another processor is missing', { 'node_modules/a': made('linux', 'arm64') }, {}, true],
  ['one for this machine is missing', { 'node_modules/a': made('linux', 'x64') }, {}, false],
  ['one for every other system is missing', { 'node_modules/a': made('!linux', 'x64') }, {}, true],
  [
    'an optional one without a platform is missing',
    { 'node_modules/a': { ...plain, optional: true } },
    {},
    true,
  ],
  [
    'one for one of two C libraries is missing',
    { 'node_modules/a': { ...made('linux', 'x64'), libc: ['musl'] } },
    {},
    true,
  ],
])('tells whether modules are installed when %s', (_when, locked, installed, expected) => {
  expect(isInstalled(locked, installed, machine)).toBe(expected);
});
