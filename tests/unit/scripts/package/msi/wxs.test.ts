import { expect, it } from 'vitest';
import { addedRows } from '../../../../../scripts/package/msi/addedRows.ts';
import type { Product } from '../../../../../scripts/package/msi/product.ts';
import { wxs } from '../../../../../scripts/package/msi/wxs.ts';

const file = (path: string, version: string | null = null) => ({ path, sha256: 'abc', version });
const files = [file('Program.exe', '1.2.3.0'), file('locales/en-US.pak'), file('resources/a/deep.dat')];

function setup(overrides: Partial<Product> = {}): Product {
  return {
    ...{ name: 'Program', version: '1.2.3', maker: 'Makers', description: 'It runs.' },
    ...{ appId: 'app.program', executable: 'Program.exe', atLoginSwitch: '--at-login', ...overrides },
  };
}
const source = (overrides: Partial<Product> = {}): string =>
  wxs({ product: setup(overrides), files, content: 'abc' });

it('lays the files into the folders in which they are', () => {
  const nested = source().replace(/(?:Id|Guid|Win64|KeyPath)="[^"]*"\s*/g, '');
  expect(nested).toMatch(
    /<Directory Name="locales">\s*<Component ><File Source="program\/locales\/en-US\.pak" \/>/,
  );
  expect(nested).toMatch(
    /<Directory Name="resources">\s*<Directory Name="a">\s*<Component ><File Source="[^"]*deep\.dat"/,
  );
});

it('installs every component', () => {
  const idsOf = (tag: string): string[] =>
    [...source().matchAll(new RegExp(`<${tag} Id="([^"]+)"`, 'g'))].map(([, id]) => id ?? '').toSorted();
  expect(idsOf('ComponentRef')).toEqual(idsOf('Component'));
  expect(idsOf('Component')).toHaveLength(files.length + 2);
});

it('is XML whatever a name holds', () => {
  const text = source({ maker: 'A & B <"C">' });
  expect(text).toContain('Manufacturer="A &amp; B &lt;&quot;C&quot;>"');
});

it('is another product where the content is another, and the same program for upgrades', () => {
  const codes = (content: string): RegExpExecArray | null =>
    /Id="(\{[^"]+\})" UpgradeCode="([^"]+)"/.exec(wxs({ product: setup(), files, content }));
  const [one, other] = [codes('one'), codes('other')];
  expect(one?.[1]).not.toBe(other?.[1]);
  expect(one?.[2]).toBe(other?.[2]);
});

it('tells the version of a file that has one, in place of its hash', () => {
  const rows = addedRows(setup(), files).filter((row) => /`Version`|MsiFileHash/.test(row));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain("SET `Version` = '1.2.3.0'");
});

it('gives a folder in another one a short name, too', () => {
  const rows = addedRows(setup(), files).filter((row) => row.includes('`Directory`'));
  expect(rows).toEqual([expect.stringMatching(/'[0-9A-F]{8}\|resources'/)]);
});
