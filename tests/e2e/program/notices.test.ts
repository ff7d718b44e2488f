import { readFileSync } from 'node:fs';
import { Version } from '@cyclonedx/cyclonedx-library/Spec';
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation';
import { licenceFaults } from '../../../scripts/package/notices/licences.ts';
import { notices } from '../../../scripts/package/notices/writeNotices.ts';
import { expect, test } from '../fixture.ts';

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[];
}

const read = (name: string): string => readFileSync(`out/${name}`, 'utf8');
const components = (): readonly Component[] =>
  (JSON.parse(read(notices.sbom)) as { components: Component[] }).components;
const nameOf = ({ group, name }: Component): string => (group === undefined ? name : `${group}/${name}`);

/** The text of each package's licence, by name and version. */
function texts(): ReadonlyMap<string, string> {
  const [, ...sections] = read(notices.licences).split(`\n${'-'.repeat(80)}\n`);
  return new Map(
    sections.map((section) => {
      const [head = '', ...text] = section.split('\n\n');
      return [head.split('\n')[0] ?? '', text.join('\n\n').trim()];
    }),
  );
}

test('the bill of materials is CycloneDX, and names what is bundled and the runtime', async () => {
  await expect(new JsonStrictValidator(Version.v1dot6).validate(read(notices.sbom))).resolves.toBeNull();
  const names = components().map(nameOf);
  // Of main, of practice mode, of what those need, of the windows, of the build's own helpers, and what it runs on.
  const some = ['node-fetch', 'selfsigned', 'tldts', 'svelte', 'lucide', 'rolldown', 'electron'];
  expect(names).toEqual(expect.arrayContaining(some));
  expect(names).not.toContain('typescript');
});

test('everything of others that ships is under a licence that allows it, with its text', () => {
  const packages = components()
    .filter(({ name }) => name !== 'electron')
    .map((component) => {
      const [licence] = component.licenses ?? [];
      const text = texts().get(`${nameOf(component)} ${component.version}`) ?? '';
      return {
        name: nameOf(component),
        licence: licence?.license?.id ?? licence?.expression ?? null,
        text: text === '' ? null : text,
      };
    });
  expect(packages.length).toBeGreaterThan(40);
  expect(licenceFaults(packages)).toEqual([]);
});
