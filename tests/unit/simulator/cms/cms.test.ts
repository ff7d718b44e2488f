import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSigned, type SignedRequest } from '../../../../simulator/cms/c2.ts';
import { Cms, cmsBase, type CmsSetup } from '../../../../simulator/cms/cms.ts';
import { FaultBook } from '../../../../simulator/control/faults.ts';
import { setup as bench, type Bench } from '../platformInMemory.ts';

interface Vector {
  accessKey: string;
  secretKey: string;
  method: string;
  path: string;
  signedHeaders: Record<string, string>;
  body: string;
  authorization: string;
}

const vector = JSON.parse(
  readFileSync(new URL('../../../samples/c2-signature.json', import.meta.url), 'utf8'),
) as Vector;

function signedVector(changes: Partial<SignedRequest> = {}): SignedRequest {
  const { method, path, signedHeaders, body, authorization } = vector;
  return { method, path, rawQuery: '', headers: { ...signedHeaders, authorization }, body, ...changes };
}

describe('the C2 check', () => {
  it('accepts the signature that an independent implementation made', () => {
    expect(isSigned(signedVector(), vector)).toBe(true);
  });

  it.each([
    ['another body', { body: `${vector.body} ` }],
    ['another path', { path: '/rest' }],
    ['another method', { method: 'GET' }],
    ['a query that was not signed', { rawQuery: 'a=1' }],
    ['another host', { headers: { host: 'elsewhere', authorization: vector.authorization } }],
    ['no signature', { headers: { host: '10.22.26.181:28080' } }],
  ])('refuses %s', (_, changes) => {
    expect(isSigned(signedVector(changes), vector)).toBe(false);
  });

  it('refuses another key', () => {
    expect(isSigned(signedVector(), { ...vector, secretKey: 'other' })).toBe(false);
  });
});

const keys = { accessKey: 'key', secretKey: 'secret' };

function signed(path: string, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const prefix = `auth-v2/${keys.accessKey}/2026-01-02T03:04:05Z/host`;
  const hmac = (key: string, data: string): string => createHmac('sha256', key).update(data).digest('hex');
  const canonical = ['POST', cmsBase + path, 'host', 'host:cms%3A8043', encodeURIComponent(text)].join('\n');
  const authorization = `${prefix}/${hmac(hmac(keys.secretKey, prefix), canonical)}`;
  const headers = { host: 'cms:8043', authorization };
  return {
    method: 'POST',
    path: cmsBase + path,
    query: new URLSearchParams(),
    rawQuery: '',
    headers,
    body: text,
  };
}

async function setup(
  changes: Partial<CmsSetup> = {},
): Promise<Bench & { cms: Cms; faults: FaultBook; callId: string }> {
  const made = bench();
  const agent = made.program();
  await agent.signIn();
  const { callId } = made.controls.placeCall({ caller: '88881363', called: '650550', calldata: 'a=1' });
  await agent.send('PUT', 'voicecall/:me/answer');
  const site: CmsSetup = { ...keys, ccId: 1, vdn: 1, resultForm: 'older', ...changes };
  const faults = new FaultBook();
  return { ...made, callId, faults, cms: new Cms(made.platform, faults, site, () => undefined) };
}

const detailsPath = 'calldata/querydetailcallinfo';

describe('CC-CMS', () => {
  it('tells the details of a call in progress, times in seconds', async () => {
    const { cms, callId, clock } = await setup();
    clock.advance(5_000);
    const { body } = cms.answer(signed(detailsPath, { ccId: 1, vdn: 1, callId }));
    const details = {
      trunkNo: 582,
      deviceType: 2,
      deviceNo: 1001,
      dsn: 1,
      callData: 'a=1',
      totalTalkingTimes: 5,
      cb: 1,
      keyId: '',
      callingNum: '88881363',
      calledNum: '650550',
      orgiCalledNum: '',
      callDataLen: 3,
      callSkill: 'Service',
      partyNum: 2,
      callFeature: 0,
      place: 0,
      waitTime: 0,
      logonTimes: 5,
      handle: 0,
      time: 1_700_000_000,
      mediaType: 'MEDIA_TYPE_PHONE',
      server: 0,
      mid: 5,
      priority: 0,
    };
    expect(JSON.parse(body)).toEqual({ result: '0', resultDatas: details, resultDesc: details });
  });

  it.each([
    ['older', ['result', 'resultDatas', 'resultDesc']],
    ['newer', ['resultCode', 'resultDesc']],
    ['both', ['result', 'resultDatas', 'resultCode', 'resultDesc']],
  ] as const)('answers in the %s form with %j', async (resultForm, members) => {
    const { cms, callId } = await setup({ resultForm });
    const { body } = cms.answer(signed(detailsPath, { ccId: 1, vdn: 1, callId }));
    expect(Object.keys(JSON.parse(body) as object)).toEqual(members);
  });

  it.each([
    ['0100002', 'a ccId of 0', { ccId: 0, vdn: 1, callId: '1-1' }],
    ['0100002', 'a ccId of 65536', { ccId: 65_536, vdn: 1, callId: '1-1' }],
    ['0100002', 'a vdn of 5001', { ccId: 1, vdn: 5_001, callId: '1-1' }],
    ['0100002', 'a call ID of 21 characters', { ccId: 1, vdn: 1, callId: 'x'.repeat(21) }],
    ['0100002', 'a ccId as text', { ccId: '1', vdn: 1, callId: '1-1' }],
    ['0100002', 'a body that is no object', '[]'],
    ['0100001', 'a call that is not in progress', { ccId: 1, vdn: 1, callId: '1-1' }],
    ['0101003', 'another call centre', { ccId: 2, vdn: 1, callId: '1-1' }],
  ])('fails with %s and a text for %s', async (resultCode, _, body) => {
    const { cms } = await setup({ resultForm: 'newer' });
    expect(JSON.parse(cms.answer(signed(detailsPath, body)).body)).toEqual({
      resultCode,
      resultDesc: expect.any(String) as unknown,
    });
  });

  it.each(['older', 'newer', 'both'] as const)(
    'has a code on demand in its own form at a site of the %s form',
    async (resultForm) => {
      const { cms, faults, callId } = await setup({ resultForm });
      faults.add({ interface: 'querydetailcallinfo', retcode: '0100003', message: 'not supported' });
      const { body } = cms.answer(signed(detailsPath, { ccId: 1, vdn: 1, callId }));
      expect(JSON.parse(body)).toEqual({ resultCode: '0100003', resultDesc: 'not supported' });
    },
  );

  it('tells the calls of an agent', async () => {
    const { cms, callId } = await setup();
    const { body } = cms.answer(signed('agent/agentprivatecall', { ccId: 1, vdn: 1, agentId: 1001 }));
    expect(JSON.parse(body)).toMatchObject({ result: '0', resultDesc: [callId] });
  });

  it.each([
    [401, 'without a signature', { headers: { host: 'cms:8043' } }],
    [401, 'with a body that was not signed', { body: '{}' }],
    [404, 'for an unknown interface', { path: `${cmsBase}calldata/nothing` }],
  ])('answers %d %s', async (status, _, changes) => {
    const { cms, callId } = await setup();
    expect(cms.answer({ ...signed(detailsPath, { ccId: 1, vdn: 1, callId }), ...changes }).status).toBe(
      status,
    );
  });
});
