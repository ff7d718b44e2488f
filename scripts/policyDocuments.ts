/**
 * `npm run policy`: writes what stands in the repository about the administrator's policy file, of the table that the
 * program reads it by: its JSON Schema, in `docs` and for the package in `resources`, and `docs/policy.md`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyDocuments } from './policy/documents.ts';

for (const [path, text] of Object.entries(await policyDocuments())) {
  writeFileSync(join(import.meta.dirname, '..', path), text);
  process.stdout.write(`${path}\n`);
}
