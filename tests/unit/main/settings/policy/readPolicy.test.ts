import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../../../src/main/settings/policy/readPolicy.ts';
import { policyNames, policyTable } from '../../../../../src/main/settings/policy/policyTable.ts';
import { noPolicy } from '../../../../../src/shared/settings/policy.ts';
import { preferenceNames, preferenceTable } from '../../../../../src/shared/settings/preferences.ts';

const path = '/etc/ringside/policy.json';
const gateway = 'https://gw.example:8043';
const system = { by: 'system' } as const;
const whole = { gateways: [gateway], trust: system };

const readText = (text: string) => readPolicy(path, { text }).policy;
const read = (content: unknown) => readText(JSON.stringify(content));
/** What is wrong, and where, in English. */
const said = (policy: ReturnType<typeof read>) =>
  policy.faults.map(({ place, says }) => `${place} ${says.en}`);

describe('a policy in order', () => {
  it('holds with every example of the table at once', () => {
    const content = Object.fromEntries(
      Object.entries(policyTable).map(([name, { example }]) => [name, example]),
    );
    expect(said(read({ ...content, $schema: 'policy.schema.json', locked: policyNames }))).toEqual([]);
  });

  it('says nothing where it is empty', () => {
    expect(read({})).toEqual({ ...noPolicy, path });
  });

  it('has its addresses, fingerprints and lists in the one spelling that is used from there on', () => {
    const trust = { by: 'fingerprint', fingerprint: 'ab'.repeat(32) };
    const cms = { address: 'cms.example', ccId: 1, vdn: 2, signedHeaders: ['host', 'accept'], trust };
    const policy = read({ gateways: ['GW.example', 'http://two.example'], trust, cms });
    const fingerprint = Array.from({ length: 32 }, () => 'AB').join(':');
    expect(policy).toMatchObject({
      gateways: [gateway, 'http://two.example:80'],
      trust: { by: 'fingerprint', fingerprint },
      cms: { connection: { address: 'https://cms.example:443', signedHeaders: ['accept', 'host'] } },
    });
  });

  it('may leave out what most have alike', () => {
    const policy = read({
      cms: { address: 'cms.example', ccId: 1, vdn: 2 },
      busyReasons: [{ code: 201, name: 'Lunch' }],
      dataLabels: [{ key: 'custno' }],
    });
    expect([policy.faults, policy.cms?.connection, policy.preferences]).toEqual([
      [],
      { address: 'https://cms.example:443', ccId: 1, vdn: 2, signedHeaders: ['host'], trust: system },
      {
        busyReasons: [{ code: 201, name: 'Lunch', pinned: false }],
        dataLabels: [{ key: 'custno', en: '', zh: '', use: 'shown' }],
      },
    ]);
  });

  it('can say that there is to be no CC-CMS', () => {
    expect([read({ cms: null }).cms, read({}).cms]).toEqual([{ connection: null }, null]);
  });

  it('locks what it names, once', () => {
    const { locked, faults } = read({
      ...whole,
      language: 'zh',
      locked: ['gateways', 'language', 'gateways'],
    });
    expect([locked, faults]).toEqual([['gateways', 'language'], []]);
  });

  it('takes it that what holds in any case is locked, too', () => {
    const { locked, faults, hidesPractice } = read({ hidePractice: true, locked: ['hidePractice'] });
    expect([locked, faults, hidesPractice]).toEqual([[], [], true]);
  });
});

it('every preference that can be locked can be set', () => {
  const lockable = preferenceNames.filter((name) => preferenceTable[name].lockable);
  expect(lockable.filter((name) => !policyNames.includes(name))).toEqual([]);
});

it.each(Object.entries(policyTable))('the example of %s is taken', (name, { example }) => {
  expect(said(read({ [name]: example }))).toEqual([]);
});

describe('what is not in order is named with its place', () => {
  it.each<[string, unknown, string]>([
    ['a name that is not known', { colour: 1 }, '$.colour is no name that this version knows.'],
    [
      'a name in another case',
      { Gateways: [gateway] },
      '$.Gateways is no name that this version knows. Most likely gateways is meant.',
    ],
    [
      'one gateway',
      { gateway: 1 },
      '$.gateway is no name that this version knows. Most likely gateways is meant.',
    ],
    ['an odd name', { 'my key': 1 }, '$["my key"] is no name that this version knows.'],
    [
      'a number in quotes',
      { holdAmberS: '120' },
      '$.holdAmberS takes a whole number from 0 to 3600; there is a text.',
    ],
    [
      'a number out of range',
      { holdRedS: 3601 },
      '$.holdRedS takes a whole number from 0 to 3600; this is none.',
    ],
    [
      'true in quotes',
      { startReady: 'true' },
      '$.startReady takes true or false, without quotes; there is a text.',
    ],
    [
      'a choice without quotes',
      { wrapUpLength: 60 },
      '$.wrapUpLength takes one of "off", "30", "60", "90", "120", "180", "300", in quotes; there is a number.',
    ],
    [
      'a text for a list',
      { gateways: gateway },
      '$.gateways takes a list of 1 to 2 in brackets; there is a text.',
    ],
    [
      'three gateways',
      { gateways: ['a', 'b', 'c'] },
      '$.gateways takes a list of 1 to 2 in brackets; this is none.',
    ],
    ['a gateway twice', { gateways: ['gw.example', gateway] }, '$.gateways[1] is there twice.'],
    [
      'an address with a path',
      { gateways: [gateway, 'https://gw.example/agent'] },
      '$.gateways[1] takes an address such as https://host:8043, without path, user name and password; this is none.',
    ],
    [
      'an address with a password',
      { gateways: ['https://me:secret@gw.example'] },
      '$.gateways[0] takes an address such as https://host:8043, without path, user name and password; this is none.',
    ],
    [
      'a relative path',
      { trust: { by: 'caFile', path: 'ca.pem' } },
      '$.trust.path takes the full path of a readable file; this is none.',
    ],
    [
      'a way of trust that there is not',
      { trust: { by: 'nobody' } },
      '$.trust.by takes one of "system", "fingerprint", "caFile", in quotes; this is none.',
    ],
    ['trust without its fingerprint', { trust: { by: 'fingerprint' } }, '$.trust.fingerprint is missing.'],
    [
      'more of trust than there is',
      { trust: { by: 'system', path: '/ca.pem' } },
      '$.trust.path is no name that this version knows.',
    ],
    [
      'a key of CC-CMS',
      { cms: { address: 'cms.example', ccId: 1, vdn: 1, secretKey: 'SK' } },
      '$.cms.secretKey is a secret, which does not belong into a file that everybody on this machine can read.',
    ],
    ['CC-CMS without VDN', { cms: { address: 'cms.example', ccId: 1 } }, '$.cms.vdn is missing.'],
    ['queues as numbers', { queues: [7] }, '$.queues[0] takes digits in quotes; there is a number.'],
    [
      'a reason without a name',
      { busyReasons: [{ code: 201, name: ' ' }] },
      '$.busyReasons[0].name takes 1 to 40 characters; this is none.',
    ],
    [
      'a reason twice',
      { busyReasons: [201, 201].map((code) => ({ code, name: 'x' })) },
      '$.busyReasons[1] is there twice.',
    ],
    [
      'a page of the CRM that is not encrypted',
      { crmTemplates: [{ name: 'x', url: 'http://crm.example' }] },
      '$.crmTemplates[0].url takes an address that begins with https://, without user name and password, with fields in braces after the host: number, e164, national, called, queue, queueId, callId, workNo, last1…last15, data.NAME; this is none.',
    ],
    [
      'a field that there is not',
      { crmTemplates: [{ name: 'x', url: 'https://crm.example/{phone}' }] },
      '$.crmTemplates[0].url has the field phone, which there is not: there are number, e164, national, called, queue, queueId, callId, workNo, last1…last15, data.NAME.',
    ],
    [
      'a page whose name is there twice',
      { crmTemplates: ['x', 'X '].map((name) => ({ name, url: 'https://crm.example/' })) },
      '$.crmTemplates[1] is there twice.',
    ],
    [
      'a host with its scheme',
      { crmHosts: ['https://crm.example'] },
      '$.crmHosts[0] takes the name of a host alone, such as crm.example.com; this is none.',
    ],
    [
      'null',
      { language: null },
      '$.language takes one of "system", "en", "zh", in quotes; there is nothing.',
    ],
    [
      'plain HTTP that it forbids',
      { gateways: ['http://gw.example'], trust: system, allowPlainHttp: false },
      '$.gateways[0] is plain HTTP, which allowPlainHttp forbids.',
    ],
    ['a list as a whole', [], '$ takes names with their values in braces; there is a list.'],
    [
      'a lock that is no list',
      { locked: 'language' },
      `$.locked takes a list of 0 to ${String(policyNames.length)} in brackets; there is a text.`,
    ],
    ['a lock on nothing', { locked: ['colour'] }, '$.locked[0] is no name that this version knows.'],
    [
      'a lock on a preference that is everybody’s own',
      { locked: ['theme'] },
      '$.locked[0] cannot be locked.',
    ],
    [
      'a lock without a value',
      { locked: ['language'] },
      '$.locked[0] is locked, but the policy gives it no value.',
    ],
  ])('%s', (_what, content, text) => {
    expect(said(read(content))).toEqual([text]);
  });

  it.each([
    [
      'a comment',
      '{\n  // ours\n  "language": "zh"\n}',
      '$ is not JSON at line 2, column 3: JSON has no comments.',
    ],
    [
      'a comma too many',
      '{"language": "zh",\n}',
      '$ is not JSON at line 2, column 1: there is a comma too many.',
    ],
    [
      'a path with single backslashes',
      '{"trust": {"by": "caFile", "path": "C:\\ca.pem"}}',
      '$ is not JSON at line 1, column 40: names and texts stand in straight double quotes, and a backslash is written twice.',
    ],
    [
      'curly quotes',
      '{“language”: "zh"}',
      '$ is not JSON at line 1, column 2: names and texts stand in straight double quotes, and a backslash is written twice.',
    ],
    ['half a file', '{"language":', '$ is not JSON at line 1, column 13.'],
  ])('%s', (_what, text, expected) => {
    expect(said(readText(text))).toEqual([expected]);
  });

  it('a name that is there twice, of which neither counts', () => {
    const policy = readText('{"language": "en", "language": "zh", "cms": {"ccId": 1, "ccId": 2}}');
    expect(said(policy).slice(0, 2)).toEqual(['$.language is there twice.', '$.cms.ccId is there twice.']);
    expect([policy.preferences, policy.cms]).toEqual([{}, { connection: null }]);
  });

  it('many names, of which the last are counted', () => {
    const names = Object.fromEntries(Array.from({ length: 60 }, (_, nth) => [`x${String(nth)}`, 1]));
    const texts = said(read(names));
    expect([texts.length, texts.at(-1)]).toEqual([51, '$ has 10 more that are wrong.']);
  });

  it('a list within a list, however deep', () => {
    const deep = 100_000;
    expect(said(readText(`{"queues": ${'['.repeat(deep)}${']'.repeat(deep)}}`))).toEqual([
      '$.queues[0] takes digits in quotes; there is a list.',
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('%s, as any other name', (name) => {
    const policy = readText(`{"${name}": {"by": "system"}, "locked": ["${name}"]}`);
    expect(said(policy)).toEqual([
      `$.${name} is no name that this version knows.`,
      '$.locked[0] is no name that this version knows.',
    ]);
  });

  it('in both languages', () => {
    expect(read({ locked: ['theme'] }).faults[0]?.says).toEqual({
      en: 'cannot be locked.',
      zh: '不能锁定。',
    });
  });

  it('never by its value', () => {
    const policy = read({
      gateways: ['https://me:hunter2@gw.example'],
      signingService: 'https://u:hunter2@s.example',
    });
    expect([policy.faults.length, JSON.stringify(policy)]).toEqual([
      2,
      expect.not.stringContaining('hunter2'),
    ]);
  });
});

it('gives pages of a CRM, opened by hand unless it says when, and the hosts that they may be on', () => {
  const policy = read({
    crmTemplates: [{ name: 'x', url: 'https://crm.example/{data.Customer No|none}' }],
    crmHosts: ['CRM.example'],
    locked: ['crmTemplates'],
  });
  expect(policy).toMatchObject({
    preferences: {
      crmTemplates: [{ name: 'x', url: 'https://crm.example/{data.Customer No|none}', opens: 'hand' }],
    },
    crmHosts: ['crm.example'],
    locked: ['crmTemplates'],
  });
});

describe('a policy in doubt', () => {
  const strictest = {
    allowsPlainHttp: false,
    forbidsPasswords: true,
    hidesPractice: true,
    refusesSignIn: true,
    cms: { connection: null },
    crmHosts: [],
  };

  it('that cannot be read at all is taken at its strictest', () => {
    const { policy } = readPolicy(path, { reason: { why: 'noRight' } });
    expect([policy, said(policy)]).toMatchObject([
      strictest,
      ['$ cannot be read: this user has no right to it.'],
    ]);
  });

  it('that has a name which may have meant anything is taken at its strictest, but for what was read', () => {
    expect(read({ colour: 1 })).toMatchObject(strictest);
    const read2 = read({ ...whole, allowPlainHttp: true, forbidRememberedPasswords: false, colour: 1 });
    expect(read2).toMatchObject({
      ...{ gateways: [gateway], trust: system, cms: { connection: null } },
      ...{ allowsPlainHttp: true, forbidsPasswords: false, hidesPractice: true, refusesSignIn: false },
    });
  });

  it('of whose trust nothing is sure lets nobody sign in, whatever else it says', () => {
    expect(read({ gateways: [gateway], Trust: system })).toMatchObject({ refusesSignIn: true });
    expect(read({ ...whole, trust: { by: 'caFile', path: 'ca.pem' } })).toMatchObject({
      refusesSignIn: true,
    });
    expect(read({ ...whole, locked: ['cms'] })).toMatchObject({
      refusesSignIn: false,
      cms: { connection: null },
    });
    expect(read({ gateways: [gateway], locked: ['trust'] })).toMatchObject({ refusesSignIn: true });
  });

  it('locks all that it gives where it is not sure what is locked', () => {
    const locked = (more: object) => read({ ...whole, language: 'zh', ...more }).locked;
    const all = ['gateways', 'trust', 'language'];
    expect(locked({ locked: ['gatways'] })).toEqual(all);
    expect(locked({ locked: 'gateways' })).toEqual(all);
    expect(locked({ Locked: ['gateways'] })).toEqual([...all, 'cms']);
    expect(locked({ locked: ['language', 'popCorner'] })).toEqual(['language']);
  });

  it('whose hosts cannot be read allows none', () => {
    expect(read({ ...whole, crmHosts: ['https://crm.example'] }).crmHosts).toEqual([]);
    expect(read(whole).crmHosts).toBe(null);
  });

  it('that has one wrong preference costs only that one', () => {
    expect(read({ ...whole, language: 'fr', startReady: false, locked: ['language'] })).toMatchObject({
      preferences: { startReady: false },
      ...{
        locked: [],
        refusesSignIn: false,
        hidesPractice: false,
        forbidsPasswords: false,
        allowsPlainHttp: true,
      },
    });
  });
});
