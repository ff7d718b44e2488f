import { describe, expect, it } from 'vitest';
import {
  checkDraft,
  type Draft,
  draftOf,
} from '../../../../src/renderer/settings/connection/connectionDraft.ts';

const draft = (over: Partial<Draft>): Draft => ({
  ...draftOf(null),
  gatewayAddress: 'gw.example',
  ...over,
});
const withCms = (over: Partial<Draft>): Draft =>
  draft({
    ...{ useCms: true, cmsAddress: 'cms.example', ccId: '1', vdn: '12' },
    ...{ accessKey: 'key', secretKey: 'secret', signedHeaders: 'host' },
    ...over,
  });
const none = { accessKey: false, secretKey: false };

describe('the connection form takes what the program takes', () => {
  it.each([
    ['an access key of 128 characters', withCms({ accessKey: 'k'.repeat(128) })],
    ['a secret key of 256 characters', withCms({ secretKey: 's'.repeat(256) })],
    ['nothing for CC-CMS when it is not used', draft({ ccId: 'x', vdn: '' })],
    [
      'a path of more than 200 characters',
      draft({ gatewayTrust: 'caFile', gatewayCaFile: `/${'d'.repeat(300)}` }),
    ],
  ])('%s', (_what, given) => {
    expect(checkDraft(given, none)).toEqual({});
  });

  it.each([
    ['accessKey', { accessKey: 'k'.repeat(129) }],
    ['accessKey', { accessKey: 'a/b' }],
    ['secretKey', { secretKey: 's'.repeat(257) }],
    ['secretKey', { secretKey: '  ' }],
    ['signedHeaders', { signedHeaders: 'host, x-date' }],
    ['ccId', { ccId: '65536' }],
    ['vdn', { vdn: '1.5' }],
  ] as const)('but not as %s what no request could carry: %j', (field, over) => {
    expect(Object.keys(checkDraft(withCms(over), none))).toEqual([field]);
  });

  it('and no key again that is stored', () => {
    const given = withCms({ accessKey: '', secretKey: '' });
    expect(checkDraft(given, { accessKey: true, secretKey: false })).toHaveProperty('secretKey');
    expect(checkDraft(given, { accessKey: true, secretKey: true })).toEqual({});
  });
});
