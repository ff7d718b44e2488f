import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { policyDocuments, policySchema } from '../../../scripts/policy/documents.ts';
import { readPolicy } from '../../../src/main/settings/policy/readPolicy.ts';
import { policyNames, policyTable } from '../../../src/main/settings/policy/policyTable.ts';

const root = join(import.meta.dirname, '../../..');

it('what stands in the repository about the policy file is of its table: else run npm run policy', async () => {
  for (const [path, text] of Object.entries(await policyDocuments())) {
    expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
  }
});

describe('the examples of a policy in the documents', () => {
  const section = /\n## Policy\n(.*?)\n## /s.exec(
    readFileSync(join(root, 'docs/administrator.md'), 'utf8'),
  )?.[1];
  const examplesIn = (text: string): readonly string[] =>
    [...text.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) => json);
  const ofParts = examplesIn(section ?? '');
  const examples = [...ofParts, ...examplesIn(readFileSync(join(root, 'docs/policy.md'), 'utf8'))];

  it('are there for each part', () => {
    expect(ofParts.length).toBeGreaterThanOrEqual(6);
    expect(examples.length).toBeGreaterThan(ofParts.length);
  });

  it.each(examples)('say something that the program takes: %s', (text) => {
    const { policy, values } = readPolicy('policy.json', { text });
    expect(policy.faults.map(({ place, says }) => `${place} ${says.en}`)).toEqual([]);
    expect(policy.refusesSignIn).toBe(false);
    expect(Object.keys(values).length).toBeGreaterThan(0);
  });
});

describe('the JSON Schema', () => {
  const fits = new Ajv2020({ strict: true }).compile(policySchema() as object);
  const isInOrder = (content: unknown): boolean =>
    readPolicy('policy.json', { text: JSON.stringify(content) }).policy.faults.length === 0;

  it.each(policyNames)('takes what the program takes: %s', (name) => {
    const content = { $schema: 'policy.schema.json', [name]: policyTable[name]?.example, locked: [name] };
    expect([isInOrder(content), fits(content)]).toEqual([true, true]);
  });

  it.each([
    { cms: null },
    { cms: { address: 'cms.example', ccId: 1, vdn: 1 } },
    { gateways: ['http://gw.example'] },
    { gateways: ['[::1]:8043'] },
    { trust: { by: 'fingerprint', fingerprint: 'ab'.repeat(32) } },
    { trust: { by: 'caFile', path: '/etc/ssl/ca.pem' } },
    { busyReasons: [{ code: 201, name: 'Lunch' }] },
    { plusPrefix: '' },
    { locked: [] },
  ])('takes what the program takes: %j', (content) => {
    expect([isInOrder(content), fits(content)]).toEqual([true, true]);
  });

  it.each([
    { colour: 1 },
    { gateways: [] },
    { gateways: 'gw.example' },
    { gateways: ['https://gw.example/path'] },
    { gateways: ['https://me@gw.example'] },
    { trust: { by: 'nobody' } },
    { trust: { by: 'fingerprint', fingerprint: 'ab' } },
    { trust: { by: 'caFile', path: 'ca.pem' } },
    { trust: { by: 'system', path: '/ca.pem' } },
    { cms: { address: 'cms.example', ccId: 1 } },
    { cms: { address: 'cms.example', ccId: 0, vdn: 1 } },
    { queues: [7] },
    { queues: ['x'] },
    { language: 'fr' },
    { holdAmberS: '120' },
    { holdAmberS: 1.5 },
    { homeRegion: 'cn' },
    { startReady: 'true' },
    { busyReasons: [{ code: 199, name: 'x' }] },
    { busyReasons: [{ code: 201, name: ' ' }] },
    { dataLabels: [{ key: 'a', use: 'loud' }] },
    { crmTemplates: [{ name: 'x', url: 'http://crm.example' }] },
    { crmHosts: ['https://crm.example'] },
    { updateNotice: 'https://me@intranet.example' },
    { locked: ['colour'] },
    { locked: 'language' },
  ])('refuses what the program refuses: %j', (content) => {
    expect([isInOrder(content), fits(content)]).toEqual([false, false]);
  });
});
