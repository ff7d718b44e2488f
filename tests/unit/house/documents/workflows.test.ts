/** What runs elsewhere, on every push and for a release: that it calls what is there, and nothing that may change. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { scripts, productName, name } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  productName: string;
  name: string;
};
const workflows = globSync('.github/workflows/*.yml', { cwd: root });

describe.each(workflows)('%s', (path) => {
  const text = read(path);

  it('uses actions by their commit, with the version beside it, and workflows of this repository', () => {
    const used = [...text.matchAll(/uses: (.+)$/gm)].map(([, action = '']) => action);
    expect(used.length).toBeGreaterThan(0);
    const pinned = /^(?:[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/[\w-]+\.yml)$/;
    expect(used.filter((action) => !pinned.test(action))).toEqual([]);
    const own = used.filter((action) => action.startsWith('./'));
    expect(own.filter((action) => !existsSync(join(root, action)))).toEqual([]);
  });

  it('runs commands and files that are there', () => {
    const npm = [...text.matchAll(/npm (?:run )?(\w+)/g)].flatMap(([, script = '']) => script);
    expect(npm.filter((script) => !(script in scripts))).toEqual([]);
    const files = [...text.matchAll(/\b((?:scripts|tests)\/[\w./-]+\.(?:ts|js))\b/g)].map(
      ([, file = '']) => file,
    );
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('gives nobody more rights than a job needs: reading, where it says nothing', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
  });
});

it('a release tries what it made, where its packages put it', () => {
  const release = read('.github/workflows/release.yml');
  const tried = [...release.matchAll(/RINGSIDE_INSTALLED ?= ?"?(\S+)/g)].map(([, path = '']) =>
    path.replace('"', ''),
  );
  expect(release).toContain(`$folder = "$env:ProgramFiles\\${productName}"`);
  expect(tried).toEqual([
    `/usr/bin/${name}`,
    `$folder\\${productName}.exe`,
    `/Applications/${productName}.app/Contents/MacOS/${productName}`,
  ]);
});
