import { Version } from '@cyclonedx/cyclonedx-library/Spec';
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation';
import { expect, it } from 'vitest';
import { type Shipped, sbom } from '../../../../scripts/package/notices/sbom.ts';
import type { ShippedPackage } from '../../../../scripts/package/notices/shippedPackage.ts';

const thing: ShippedPackage = {
  ...{ name: '@who/thing', version: '1.2.3', licence: 'MIT', source: 'https://github.com/who/thing' },
  ...{ text: 'As you like.', needs: ['other'], bundles: ['main', 'renderer'] },
};
const other: ShippedPackage = {
  ...{ name: 'other', version: '2.0.0', licence: null, source: null },
  ...{ text: null, needs: [], bundles: ['main'] },
};

function setup(overrides: Partial<Shipped> = {}): Shipped {
  return {
    product: {
      ...{ name: 'Program', version: '3.0.0', description: 'It runs.', licence: 'Apache-2.0' },
      needs: ['@who/thing', 'typescript'],
    },
    electron: '45.0.0',
    build: { commit: 'abc', date: '2026-01-02T03:04:05.000Z' },
    packages: [thing, other],
    ...overrides,
  };
}

interface Bom {
  readonly metadata: { readonly timestamp?: string; readonly component: { readonly version: string } };
  readonly components: readonly { readonly name: string; readonly purl: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}
const bomOf = (shipped: Shipped): Bom => JSON.parse(sbom(shipped)) as Bom;

it.each([
  ['a clone', {}],
  ['files that are in no clone', { build: { commit: null, date: null } }],
  ['a package under two licences', { packages: [{ ...thing, licence: '(MIT OR Apache-2.0)' }] }],
  ['nothing of others', { packages: [] }],
])('is CycloneDX for %s', async (_what, overrides) => {
  await expect(new JsonStrictValidator(Version.v1dot6).validate(sbom(setup(overrides)))).resolves.toBeNull();
});

it("names the program's version, the runtime and every package by where it comes from", () => {
  const { metadata, components } = bomOf(setup());
  expect(metadata.component.version).toBe('3.0.0');
  expect(components.map(({ purl }) => purl).sort()).toEqual([
    'pkg:github/electron/electron@v45.0.0',
    'pkg:npm/%40who/thing@1.2.3',
    'pkg:npm/other@2.0.0',
  ]);
});

it('says what asks for what, of that which ships', () => {
  const asked = bomOf(setup()).dependencies.filter(({ dependsOn }) => dependsOn !== undefined);
  expect(asked).toEqual([
    { ref: '@who/thing@1.2.3', dependsOn: ['other@2.0.0'] },
    { ref: 'Program', dependsOn: ['@who/thing@1.2.3', 'electron@45.0.0'] },
  ]);
});

it('is dated by the state of the sources, and the same whatever the order', () => {
  expect(bomOf(setup()).metadata.timestamp).toBe('2026-01-02T03:04:05.000Z');
  expect(sbom(setup({ packages: [other, thing] }))).toBe(sbom(setup()));
});
