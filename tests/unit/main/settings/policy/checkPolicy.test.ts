import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type AuthoritiesFile,
  checkPolicy,
  reportOn,
} from '../../../../../src/main/settings/policy/checkPolicy.ts';
import { readPolicy } from '../../../../../src/main/settings/policy/readPolicy.ts';

const path = 'policy.json';
const report = (content: unknown, file: AuthoritiesFile = 'fit') =>
  reportOn(path, readPolicy(path, { text: JSON.stringify(content) }), () => file);
const system = { by: 'system' };

describe('a report on a policy', () => {
  it('says of each value how it holds, and nothing else where all is well', () => {
    const content = {
      gateways: ['gw.example'],
      trust: system,
      language: 'zh',
      hidePractice: true,
      locked: ['gateways', 'trust'],
    };
    expect(report(content)).toEqual({
      exitCode: 0,
      text: [
        'policy.json: in order.',
        '',
        'What it sets:',
        '  gateways = ["https://gw.example:8043"] (locked)',
        '  trust = {"by":"system"} (locked)',
        '  hidePractice = true (holds)',
        '  language = "zh" (agents may change it)',
        '',
      ].join('\n'),
    });
  });

  it('says what is wrong, where, and what that leads to', () => {
    const { text, exitCode } = report({ gateways: ['gw.example'], Trust: system, allowPlainHttp: true });
    expect([exitCode, text.split('\n')]).toEqual([
      1,
      [
        'policy.json: not in order.',
        '',
        'What it sets:',
        '  gateways = ["https://gw.example:8043"] (locked)',
        '  allowPlainHttp = true (holds)',
        '',
        'What is wrong:',
        '  $.Trust is no name that this version knows. Most likely trust is meant.',
        '',
        'What that leads to:',
        '  Nobody can sign in.',
        '  There are no call details from CC-CMS.',
        '  No password is kept, and none that was kept is used.',
        '  There is no practice mode.',
        '  What is in order holds as it stands above; every agent sees above the window what is wrong.',
        '',
      ],
    ]);
  });

  it.each([
    ['forbids the only gateway that agents may take', true, ['gateways']],
    ['forbids one that agents may replace', false, []],
  ])('says whether nobody can sign in, where the file %s', (_, isRefused, locked) => {
    const content = { gateways: ['http://gw.example'], trust: system, allowPlainHttp: false, locked };
    expect(report(content).text.includes('Nobody can sign in.')).toBe(isRefused);
  });

  it.each([
    [
      { gateways: ['gw.example'] },
      'fit',
      '$.trust is missing: where agents set nothing else, the list of this machine counts.',
    ],
    [
      { signingService: 'https://sign.example/c2' },
      'fit',
      '$.signingService is accepted, has no effect in this version.',
    ],
    [
      { gateways: ['gw.example'], trust: system, locked: ['gateways'] },
      'fit',
      '$.trust is not locked: agents may trust the gateway in another way.',
    ],
    [
      { trust: { by: 'caFile', path: '/ca.pem' } },
      'unreadable',
      '$.trust.path names a file that cannot be read on this machine.',
    ],
    [
      { trust: { by: 'caFile', path: '/ca.der' } },
      'noCertificate',
      '$.trust.path names a file without a certificate in PEM, with which nobody is trusted.',
    ],
    [
      { cms: { address: 'cms.example', ccId: 1, vdn: 1, trust: { by: 'caFile', path: '/ca.pem' } } },
      'unreadable',
      '$.cms.trust.path names a file that cannot be read on this machine.',
    ],
  ] as const)('says what to look at: %j', (content, file, line) => {
    const { text, exitCode } = report(content, file);
    expect([exitCode, text.split('What to look at:\n')[1]]).toEqual([0, `  ${line}\n`]);
  });

  it.each([
    ['a certificate', 'ca.pem', undefined],
    ['something else', 'policy.json', 'names a file without a certificate in PEM'],
    ['nothing', 'none.pem', 'names a file that cannot be read'],
  ])('looks at the file of authorities itself, where there is %s', (_, name, said) => {
    const folder = mkdtempSync(join(tmpdir(), 'ringside-check-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'policy.json');
    writeFileSync(join(folder, 'ca.pem'), rootCertificates[0] ?? '');
    writeFileSync(file, JSON.stringify({ trust: { by: 'caFile', path: join(folder, name) } }));
    const { text } = checkPolicy(file);
    if (said === undefined) expect(text).not.toContain('What to look at');
    else expect(text).toContain(`$.trust.path ${said}`);
  });

  it('is on a file that is not there, too, and asks for one that is not named', () => {
    expect(checkPolicy('/none/policy.json')).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('$ is not there.') as string,
    });
    expect(checkPolicy(null)).toEqual({ exitCode: 1, text: 'Usage: ringside --check-policy FILE\n' });
  });
});
