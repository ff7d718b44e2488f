import { describe, expect, it } from 'vitest';
import { toWorkNo } from '../../../src/shared/ids.ts';
import { problemFrom } from '../../support/problemFrom.ts';
import { connect, credentials, setupSignedIn, setupSimulator, setupTalking } from './clientOnSimulator.ts';

describe("a colleague's calls", () => {
  it('are listed', async () => {
    const { simulator, gateway, callId } = await setupTalking();
    const colleague = connect(simulator, { agentId: '1002' });
    await colleague.signIn(credentials('1002'), false);
    expect(await colleague.callIdsOf(toWorkNo('1001'))).toEqual({ callIds: [callId], leftOut: 0 });
    expect(await gateway.callIdsOf(toWorkNo('1002'))).toEqual({ callIds: [], leftOut: 0 });
  });

  it('are listed although some of them cannot be read, and are more than a screen takes', async () => {
    const { simulator, gateway } = await setupSignedIn();
    const result = ['1-0', {}, 'not an ID', ...Array.from({ length: 1000 }, (_, nth) => `2-${nth}`)];
    simulator.faults.add({ interface: 'allcallinfoEx', result });
    const { callIds, leftOut } = await gateway.callIdsOf(toWorkNo('1002'));
    expect([callIds.length, callIds[0], callIds.length + leftOut]).toEqual([198, '1-0', 1003]);
  });

  it('are refused without the right', async () => {
    const simulator = await setupSimulator({ agents: [{ workNo: '1001', rights: [] }, { workNo: '1002' }] });
    const gateway = connect(simulator);
    await gateway.signIn(credentials(), false);
    expect(await problemFrom(() => gateway.callIdsOf(toWorkNo('1002')))).toEqual({
      kind: 'refusal',
      from: 'gateway',
      code: '900-002',
      refusal: 'forbidden',
      asked: 'colleagueCalls',
    });
  });

  it('are refused for a number that is nobody', async () => {
    const { gateway } = await setupSignedIn();
    expect(await problemFrom(() => gateway.callIdsOf(toWorkNo('999')))).toMatchObject({ code: '100-011' });
  });
});
