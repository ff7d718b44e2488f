import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { programVersion, readTree } from '../../../../../scripts/package/msi/tree.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The resource that tells a program's version: a signature, the structure's version, then two numbers of 32 bits. */
const versioned = (high: number, low: number): Buffer => {
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32LE(high, 0);
  numbers.writeUInt32LE(low, 4);
  return Buffer.concat([Buffer.from('MZ and so on'), Buffer.from('bd04effe00000100', 'hex'), numbers]);
};

it('reads the version that a program of Windows names', () => {
  expect(programVersion(versioned(0x0002_0001, 0x0004_0003))).toBe('2.1.4.3');
});

it('knows no version of a file that names none', () => {
  expect(programVersion(Buffer.from('MZ and so on'))).toBeNull();
});

it('lists every file by its path, and looks for versions in programs alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringside-tree-'));
  folders.push(folder);
  mkdirSync(join(folder, 'resources'));
  for (const path of ['b.dll', 'a.txt', 'resources/app.asar'])
    writeFileSync(join(folder, path), versioned(0x0001_0000, 0));
  expect(readTree(folder).map(({ path, version }) => [path, version])).toEqual([
    ['a.txt', null],
    ['b.dll', '1.0.0.0'],
    ['resources/app.asar', null],
  ]);
});
