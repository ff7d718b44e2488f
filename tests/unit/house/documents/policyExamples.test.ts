/** An administrator copies from the documents: each example of a policy is one that the program takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPolicy } from '../../../../src/main/settings/policy/readPolicy.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../../../..', path), 'utf8');
const [, section = ''] = read('docs/administrator.md').split('\n## Policy\n');
const examples = [...(section.split('\n## ')[0] ?? '').matchAll(/```json\n([^]*?)```/g)].map(
  ([, text = '']) => text,
);

it('has one for each part', () => {
  expect(examples.length).toBeGreaterThanOrEqual(6);
});

it.each(examples)('%s', (text) => {
  const { policy, values } = readPolicy('/etc/ringside/policy.json', { text });
  expect([policy.faults, policy.refusesSignIn]).toEqual([[], false]);
  expect(Object.keys(values).length).toBeGreaterThan(0);
});
