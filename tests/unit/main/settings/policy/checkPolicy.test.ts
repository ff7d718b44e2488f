import { describe, expect, it } from 'vitest';
import { checkPolicy, reportOn } from '../../../../../src/main/settings/policy/checkPolicy.ts';
import { readPolicy } from '../../../../../src/main/settings/policy/readPolicy.ts';

const path = 'policy.json';
const report = (content: unknown, isThere = true) =>
  reportOn(path, readPolicy(path, { text: JSON.stringify(content) }), () => isThere);
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
        'What to look at:',
        '  $.trust is missing: where agents set nothing else, the list of this machine counts.',
        '',
      ],
    ]);
  });

  it.each([
    [{ crmHosts: ['crm.example'] }, true, '$.crmHosts is accepted, has no effect in this version.'],
    [
      { gateways: ['gw.example'], trust: system, locked: ['gateways'] },
      true,
      '$.trust is not locked: agents may trust the gateway in another way.',
    ],
    [
      { trust: { by: 'caFile', path: '/ca.pem' } },
      false,
      '$.trust.path names a file that is not on this machine.',
    ],
    [
      { cms: { address: 'cms.example', ccId: 1, vdn: 1, trust: { by: 'caFile', path: '/ca.pem' } } },
      false,
      '$.cms.trust.path names a file that is not on this machine.',
    ],
  ])('says what to look at: %j', (content, isThere, line) => {
    const { text, exitCode } = report(content, isThere);
    expect([exitCode, text.split('What to look at:\n')[1]]).toEqual([0, `  ${line}\n`]);
  });

  it('is on a file that is not there, too, and asks for one that is not named', () => {
    expect(checkPolicy('/none/policy.json')).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('$ is not there.') as string,
    });
    expect(checkPolicy(null)).toEqual({ exitCode: 1, text: 'Usage: ringside --check-policy FILE\n' });
  });
});
