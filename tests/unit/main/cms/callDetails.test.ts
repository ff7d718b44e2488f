import http, { type RequestOptions } from 'node:http';
import https from 'node:https';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isSigned } from '../../../../simulator/cms/c2.ts';
import { type CallDetailsOptions, createCallDetails } from '../../../../src/main/cms/callDetails.ts';
import { toCmsCallId } from '../../../../src/shared/ids.ts';
import sample from '../../../samples/querydetailcallinfo.json' with { type: 'json' };
import sampleRequest from '../../../samples/querydetailcallinfo.request.json' with { type: 'json' };
import { createManualClock } from '../../../support/manualClock.ts';
import { type Reply, serve, type WireServer } from '../../../support/wireServer.ts';
import { problemFrom } from '../../../support/problemFrom.ts';

const callId = toCmsCallId(sampleRequest.callId);

async function setup(reply: Reply, overrides: Partial<CallDetailsOptions> = {}) {
  const server = await serve(() => reply);
  const cms = createCallDetails({
    address: server.address,
    trust: { by: 'system' },
    ccId: 1,
    vdn: 1,
    accessKey: 'globalaktest',
    secretKey: 'exampleSecretKey0001',
    signedHeaders: ['host'],
    clock: createManualClock(Date.UTC(2023, 8, 27, 8)),
    ...overrides,
  });
  onTestFinished(() => cms.close());
  return { server, cms };
}

/** Until the end of the test, whatever is sent goes to this server as it is, no matter where it is meant to go. */
function divertTo({ address }: WireServer): void {
  const { request } = http;
  const divert = (_: unknown, options: RequestOptions) => request(address, { ...options, agent: false });
  const spies = [http, https].map((module) =>
    vi.spyOn(module, 'request').mockImplementation(divert as typeof request),
  );
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
}

const json = (value: unknown, status = 200): Reply => ({ status, body: JSON.stringify(value) });
const detailsFor = async (reply: unknown) => (await setup(json(reply))).cms.callDetails(callId);
const problemFor = async (reply: Reply) => {
  const { cms } = await setup(reply);
  return problemFrom(() => cms.callDetails(callId));
};

describe('createCallDetails', () => {
  it('sends the flat body of the document, and signs host and time', async () => {
    const { server, cms } = await setup(json(sample));
    await cms.callDetails(callId);
    const [arrived] = server.arrived;
    expect(arrived).toMatchObject({
      method: 'POST',
      url: '/rest/cmsapp/v1/openapi/calldata/querydetailcallinfo',
      headers: { host: new URL(server.address).host, 'content-type': 'application/json; charset=UTF-8' },
    });
    expect(JSON.parse(arrived?.body ?? '')).toEqual(sampleRequest);
    expect(arrived?.headers.authorization).toMatch(
      /^auth-v2\/globalaktest\/2023-09-27T08:00:00Z\/host\/[0-9a-f]{64}$/,
    );
  });

  it('sends every header that it signs', async () => {
    const signedHeaders = ['host', 'content-type', 'content-length', 'accept'];
    const { server, cms } = await setup(json(sample), { signedHeaders });
    await cms.callDetails(callId);
    expect(server.arrived[0]?.headers).toMatchObject({
      authorization: expect.stringContaining('/accept;content-length;content-type;host/') as unknown,
      'content-length': String(server.arrived[0]?.body.length),
      accept: 'application/json',
    });
  });

  it.each([
    ['https://cms.example', 'cms.example'],
    ['https://cms.example:443', 'cms.example'],
    ['https://cms.example:80', 'cms.example:80'],
    ['https://cms.example:8443/', 'cms.example:8443'],
    ['HTTPS://CMS.example:0443', 'cms.example'],
    ['https://[2001:db8::1]:443', '[2001:db8::1]'],
    ['https://[2001:db8::1]:8443', '[2001:db8::1]:8443'],
    ['http://cms.example:80', 'cms.example'],
    ['http://cms.example:443', 'cms.example:443'],
  ])('signs for %s the host that it sends, %s', async (address, host) => {
    const { server, cms } = await setup(json(sample), { address });
    divertTo(server);
    await cms.callDetails(callId);
    const [arrived] = server.arrived;
    if (arrived === undefined) throw new Error('nothing was sent');
    const { method, url: path, headers, body } = arrived;
    const keys = { accessKey: 'globalaktest', secretKey: 'exampleSecretKey0001' };
    const isAccepted = isSigned({ method, path, rawQuery: '', headers, body }, keys);
    expect([headers.host, isAccepted]).toEqual([host, true]);
  });

  it.each([
    ['the data as a list of one', { resultDesc: 'ok', resultDatas: [{ callingNum: 88881363 }] }],
    ['the code as a number', { resultCode: 100_000, resultDesc: { callingNum: '88881363' } }],
  ])('reads %s', async (_, answer) => {
    expect(await detailsFor({ resultCode: '0100000', ...answer })).toMatchObject({
      callingNumber: '88881363',
    });
  });

  it('reads the sample of the document', async () => {
    expect(await detailsFor(sample)).toEqual({
      callId,
      callingNumber: '88881363',
      calledNumber: '650550',
      originalCalledNumber: null,
      enteredAt: 1606120429000,
      skillName: 'defaultAudioSkill',
      callFeature: 0,
      deviceType: 2,
      deviceNo: 1177,
      mediaType: 'MEDIA_TYPE_PHONE',
      priority: 0,
      trunkNo: 582,
      partyCount: 2,
      waitedS: 0,
      talkedS: 116,
      loggedOnS: 127,
      associatedData: null,
      keyId: null,
      mediaServerId: 0,
      moduleId: 5,
      location: 0,
      unread: [],
    });
  });

  it.each([
    ['the newer pair', { resultCode: '0100000', resultDesc: { callingNum: '7' } }],
    ['the older pair', { result: '0', resultDatas: { callingNum: '7' } }],
    ['a number for the code', { result: 0, resultDatas: { callingNum: 7 } }],
    ['a text beside the data', { result: '0', resultDesc: 'success', resultDatas: { callingNum: '7' } }],
    [
      'the newer code before the older',
      { resultCode: '0100000', result: '1', resultDesc: { callingNum: '7' } },
    ],
    [
      'an older code beside an empty newer one',
      { resultCode: null, result: '0', resultDesc: { callingNum: '7' } },
    ],
    ['trailing NULs', { result: '0', resultDesc: { callingNum: '7\0' } }],
  ])('accepts %s', async (_, reply) => {
    expect((await detailsFor(reply)).callingNumber).toBe('7');
  });

  it.each([
    [{ resultCode: '0100002', resultDesc: 'illegal parameter' }, '0100002', 'refused'],
    [{ resultCode: '0101003', resultDesc: 'no right' }, '0101003', 'forbidden'],
    [{ result: '-1', resultDesc: 'failed' }, '-1', 'refused'],
    [{ result: 1, resultDesc: '' }, '1', 'refused'],
  ])('takes %j for a refusal', async (reply, code, refusal) => {
    expect(await problemFor(json(reply))).toEqual({
      kind: 'refusal',
      from: 'cms',
      code,
      refusal,
      asked: 'callDetails',
    });
  });

  it('reads the refusal of an answer on HTTP 500', async () => {
    expect(await problemFor(json({ resultCode: '0100001', resultDesc: '' }, 500))).toMatchObject({
      kind: 'refusal',
    });
  });

  it('takes HTTP 401 for a key or signature that is not accepted, whatever the body says', async () => {
    expect(await problemFor(json({ resultCode: '0100001' }, 401))).toEqual({
      kind: 'unauthorised',
      from: 'cms',
    });
  });

  it('names another HTTP status', async () => {
    expect(await problemFor({ status: 404, body: '<html>' })).toEqual({
      kind: 'http',
      from: 'cms',
      status: 404,
    });
  });

  it.each<[string, unknown]>([
    ['body', []],
    ['resultCode', {}],
    ['resultCode', { resultCode: { a: 1 } }],
    ['resultDesc', { result: '0' }],
    ['resultDesc', { result: '0', resultDesc: 'text', resultDatas: [] }],
  ])('names %s when the answer does not fit: %j', async (path, reply) => {
    expect(await problemFor(json(reply))).toEqual({ kind: 'protocol', from: 'cms', path });
  });

  it.each([
    ['in seconds', 1_606_120_429, 1_606_120_429_000],
    ['in seconds, as text', '1606120429', 1_606_120_429_000],
    ['in milliseconds', 1_606_120_429_123, 1_606_120_429_123],
    ['that is not filled in', 0, null],
    ['before there were call centres like this', -1_606_120_429, null],
    ['in the year 58868', 1_795_618_804_800_000, null],
    ['beyond all time', 1e300, null],
  ])('takes the moment %s for %s', async (_, time, enteredAt) => {
    const details = await detailsFor({ result: '0', resultDesc: { time } });
    expect([details.enteredAt, details.unread]).toEqual([enteredAt, []]);
  });

  it.each<[string, unknown]>([
    ['callingNum', {}],
    ['time', 'noon'],
    ['callData', 'x'.repeat(70_000)],
    ['priority', true],
  ])('names %s that it cannot read, and keeps everything else', async (name, value) => {
    const resultDesc = { calledNum: '650550', [name]: value };
    expect(await detailsFor({ result: '0', resultDesc })).toMatchObject({
      calledNumber: '650550',
      unread: [name],
    });
  });

  it.each([
    ['account=7;stale=1', 9, 'account=7'],
    ['account=7', 9, 'account=7'],
    ['account=7', 4000, 'account=7'],
    ['account=7', 0, null],
    ['account=7', -1, 'account=7'],
    ['account=7', null, 'account=7'],
    // Four characters, 12 bytes of UTF-8, 8 of GBK: a length of the whole text, in whichever unit.
    ['客户资料', 4, '客户资料'],
    ['客户资料', 12, '客户资料'],
    ['客户资料', 8, '客户资料'],
    ['客户资料,旧的', 12, '客户资料'],
    ['客户资料,旧的', 11, '客户资'],
    ['客户😀,stale data', 10, '客户😀'],
    ['客户😀,stale data', 9, '客户'],
  ])('shows of %j with a valid length of %s only %j', async (callData, callDataLen, shown) => {
    const details = await detailsFor({ result: '0', resultDesc: { callData, callDataLen } });
    expect(details.associatedData).toBe(shown);
  });

  it('sends nothing for a call ID of more than 20 characters', async () => {
    const { server, cms } = await setup(json(sample));
    const tooLong = '1'.repeat(21) as typeof callId;
    expect(await problemFrom(() => cms.callDetails(tooLong))).toMatchObject({ field: 'callId' });
    expect(server.arrived).toEqual([]);
  });

  it.each<[string, Partial<CallDetailsOptions>]>([
    ['ccId', { ccId: 0 }],
    ['vdn', { vdn: 5001 }],
    ['accessKey', { accessKey: '' }],
    ['secretKey', { secretKey: '' }],
    ['signedHeaders', { signedHeaders: ['x-date'] }],
    ['cmsAddress', { address: 'https://host/path' }],
  ])('refuses a wrong %s before anything is sent', async (field, overrides) => {
    expect(await problemFrom(() => setup(json(sample), overrides))).toMatchObject({
      kind: 'invalidInput',
      field,
    });
  });
});
