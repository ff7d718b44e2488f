import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const page = join(root, 'scripts/demo/components');

/** Files that a page of components says it shows: `ui/Timer` and the like. */
const shown = (): readonly string[] =>
  readdirSync(page)
    .map((file) => readFileSync(join(page, file), 'utf8'))
    .flatMap((text) => text.match(/\bui\/[\w/]+(?=[ '"])/g) ?? []);

it('shows every component of ui/ on its page, and none that is gone', () => {
  const ui = readdirSync(join(root, 'src/renderer/ui'), { recursive: true, encoding: 'utf8' });
  const components = ui
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => `ui/${file.replaceAll('\\', '/').replace('.svelte', '')}`);
  expect([...new Set(shown())].sort()).toEqual(components.sort());
});
