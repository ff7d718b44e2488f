import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type ShippedPackage, readPackage } from '../../../../scripts/package/notices/shippedPackage.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function read(files: Readonly<Record<string, string>>, untilLine: string | null = null): ShippedPackage {
  const folder = mkdtempSync(join(tmpdir(), 'ringside-package-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return readPackage(folder, ['main'], untilLine);
}

const manifest = (more: object = {}): string => JSON.stringify({ name: 'thing', version: '1.2.3', ...more });

it('reads name, version, licence and what the package needs', () => {
  const text = manifest({ license: ' MIT ', dependencies: { b: '1', a: '2' } });
  expect(read({ 'package.json': text, license: 'As you like.\r\n' })).toEqual({
    ...{ name: 'thing', version: '1.2.3', licence: 'MIT', source: null, text: 'As you like.' },
    ...{ needs: ['a', 'b'], bundles: ['main'] },
  });
});

it('takes every file that a licence asks to be passed on, and no other', () => {
  const files = {
    'package.json': manifest(),
    'LICENSE.Apache': 'two',
    LICENSE: 'one',
    'NOTICE.txt': 'three',
  };
  expect(read({ ...files, 'README.md': '## License\nfour', 'index.js': 'five' }).text).toBe(
    'one\n\ntwo\n\nthree',
  );
});

it.each([
  ['in the middle', '# thing\n\n## License\n\nFree.\n\n## Other\n\nMore.\n'],
  ['underlined', 'thing\n=====\n\nLicense\n-------\n\nFree.\n\nOther\n-----\n\nMore.\n'],
  ['at the end', '# thing\n\nLicense\n\n### Licence\nFree.\n'],
])('takes what the README says of the licence where there is no file of it: %s', (_where, readme) => {
  expect(read({ 'package.json': manifest(), 'README.md': readme }).text).toBe('Free.');
});

it('has neither licence nor text of a package that says nothing', () => {
  expect(read({ 'package.json': manifest(), 'README.md': '# thing\n' })).toMatchObject({
    licence: null,
    text: null,
  });
});

it('leaves out what a licence says after the line at which it ends for what ships', () => {
  expect(
    read({ 'package.json': manifest(), LICENSE: 'Mine.\n# Of others\nTheirs.' }, '# Of others').text,
  ).toBe('Mine.');
});

it.each([
  [{ repository: 'who/what' }, 'https://github.com/who/what'],
  [{ repository: 'github:who/what' }, 'https://github.com/who/what'],
  [{ repository: { url: 'git+https://gitlab.com/who/what.git' } }, 'https://gitlab.com/who/what'],
  [{ repository: { url: 'git+ssh://git@github.com/who/what.git' } }, 'https://github.com/who/what'],
  [{ repository: { url: 'git://github.com/who/what.git' } }, 'https://github.com/who/what'],
  [{ homepage: 'http://what.example/page' }, 'https://what.example/page'],
  [{ repository: { url: 'file:///home/who/what' } }, null],
  [{}, null],
])('tells where the source of %j is', (more, expected) => {
  expect(read({ 'package.json': manifest(more) }).source).toBe(expected);
});

it('refuses a folder that is no package', () => {
  expect(() => read({ 'package.json': '{"name":"thing"}' })).toThrow('no version');
});

it('does not take a folder for a licence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringside-package-'));
  folders.push(folder);
  mkdirSync(join(folder, 'licenses'));
  writeFileSync(join(folder, 'package.json'), manifest());
  expect(readPackage(folder, []).text).toBeNull();
});
