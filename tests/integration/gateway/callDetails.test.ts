import { describe, expect, it, onTestFinished } from 'vitest';
import { type SimulatorOptions, startSimulator } from '../../../simulator/index.ts';
import { type CallDetailsOptions, createCallDetails } from '../../../src/main/cms/callDetails.ts';
import { toCmsCallId } from '../../../src/shared/ids.ts';
import { problemFrom } from '../../support/problemFrom.ts';

async function setup(overrides: Partial<CallDetailsOptions> = {}, options: SimulatorOptions = {}) {
  const simulator = await startSimulator(options);
  onTestFinished(() => simulator.stop());
  const { url, ...keys } = simulator.cms;
  const cms = createCallDetails({
    address: url,
    trust: { by: 'fingerprint', fingerprint: simulator.certificateSha256 },
    signedHeaders: ['host'],
    ...keys,
    ...overrides,
  });
  onTestFinished(() => cms.close());
  const callId = toCmsCallId(simulator.placeCall({ caller: '88881363', calldata: 'k=v & é' }).callId);
  return { simulator, cms, callId };
}

describe('call details', () => {
  it.each(['older', 'newer', 'both'] as const)(
    'are read in the form of this site: %s',
    async (resultForm) => {
      const { cms, callId } = await setup({}, { cms: { resultForm } });
      expect(await cms.callDetails(callId)).toMatchObject({
        callId,
        callingNumber: '88881363',
        calledNumber: '60015',
        skillName: 'Service',
        associatedData: 'k=v & é',
        mediaType: 'MEDIA_TYPE_PHONE',
      });
    },
  );

  it.each([[['host', 'content-type']], [['accept', 'content-length', 'content-type', 'host']]])(
    'are told for a signature over %j',
    async (signedHeaders) => {
      const { cms, callId } = await setup({ signedHeaders });
      expect((await cms.callDetails(callId)).callingNumber).toBe('88881363');
    },
  );

  it.each([{ secretKey: 'wrong' }, { accessKey: 'wrong' }])('are not told with %j', async (wrong) => {
    const { cms, callId } = await setup(wrong);
    expect(await problemFrom(() => cms.callDetails(callId))).toEqual({ kind: 'unauthorised', from: 'cms' });
  });

  it('are read as far as they are valid from a site with other units and forms', async () => {
    const { simulator, cms, callId } = await setup();
    const resultDesc = {
      time: 1_606_120_429_000,
      callData: '客户,of the call before',
      callDataLen: 6,
      calledNum: '650550',
      priority: {},
    };
    const body = JSON.stringify({ resultCode: '0100000', resultDesc });
    simulator.faults.add({ interface: 'querydetailcallinfo', body });
    expect(await cms.callDetails(callId)).toMatchObject({
      enteredAt: 1_606_120_429_000,
      associatedData: '客户',
      calledNumber: '650550',
      unread: ['priority'],
    });
  });

  it.each([
    ['older', '-1'],
    ['newer', '0100001'],
  ] as const)('of a call that is over are refused, in the %s form with %s', async (resultForm, code) => {
    const { cms } = await setup({}, { cms: { resultForm } });
    expect(await problemFrom(() => cms.callDetails(toCmsCallId('1-1')))).toMatchObject({
      kind: 'refusal',
      from: 'cms',
      code,
    });
  });

  it('of another VDN are forbidden', async () => {
    const { cms, callId } = await setup({ vdn: 2 }, { cms: { resultForm: 'newer' } });
    expect(await problemFrom(() => cms.callDetails(callId))).toMatchObject({
      code: '0101003',
      refusal: 'forbidden',
    });
  });
});
