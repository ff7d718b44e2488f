/** A policy file for a test, which is gone with it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '../fixture.ts';

export const test = base.extend<{
  policy: (content: unknown) => { env: Record<string, string>; path: string };
}>({
  // eslint-disable-next-line no-empty-pattern -- Playwright finds by the pattern what a fixture needs.
  policy: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ringside-policy-'));
    await use((content) => {
      const path = join(folder, 'policy.json');
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
      return { env: { RINGSIDE_POLICY: path }, path };
    });
    rmSync(folder, { recursive: true });
  },
});
