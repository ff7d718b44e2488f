import { expect, it } from 'vitest';
import { fileName, guidOf, installerVersion, keyOf } from '../../../../../scripts/package/msi/names.ts';

it('gives the same GUID for the same thing, and another one for another', () => {
  expect(guidOf('upgrade')).toMatch(
    /^\{[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}\}$/,
  );
  expect(guidOf('upgrade')).not.toBe(guidOf('product'));
});

it('keeps the GUID by which a later version knows the one that is installed', () => {
  expect(guidOf('upgrade')).toBe('{5ECEB833-279F-8CED-B02D-D1CCF130A822}');
});

it('makes a key of any path', () => {
  expect(keyOf('f', 'locales/zh-CN.pak')).toMatch(/^f_[0-9a-f]{20}$/);
  expect(keyOf('f', 'a')).not.toBe(keyOf('f', 'b'));
});

it.each(['LICENSE', 'icudtl.dat', 'en-US.pak', 'vulkan-1.dll'])('leaves the name %s as it is', (name) => {
  expect(fileName(name)).toBe(name);
});

it.each([
  ['LICENSES.chromium.html', /^[0-9A-F]{8}\.HTM\|LICENSES\.chromium\.html$/],
  ['v8_context_snapshot.bin', /^[0-9A-F]{8}\.BIN\|v8_context_snapshot\.bin$/],
  ['resources', /^[0-9A-F]{8}\|resources$/],
])('puts a short name before %s', (name, expected) => {
  expect(fileName(name)).toMatch(expected);
});

it.each([
  ['1.2.3', '1.2.3'],
  ['0.1.0-beta.1', '0.1.0'],
  ['255.255.65535', '255.255.65535'],
])('takes version %s for %s', (version, expected) => {
  expect(installerVersion(version)).toBe(expected);
});

it.each(['256.0.0', '1.256.0', '1.0.65536', '1.2', 'latest'])('refuses version %s', (version) => {
  expect(() => installerVersion(version)).toThrow(version);
});
