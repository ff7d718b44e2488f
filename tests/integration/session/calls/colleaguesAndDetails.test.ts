import { describe, expect, it } from 'vitest';
import { agentId, atWork, keyOf } from '../sessionOnSimulator.ts';
import { problemFrom } from '../../../support/problemFrom.ts';

const caller = '+442079460123';

describe('colleagues and details', () => {
  it('shows the calls of a colleague', async () => {
    const { actions } = await atWork();
    expect(await actions.colleagueCalls({ workNo: '1002' })).toEqual({
      calls: [],
      leftOut: 0,
      untold: { parties: null, held: null },
    });
  });

  it('passes on that the right is not granted', async () => {
    const { actions } = await atWork({ agents: [{ workNo: agentId, rights: [] }, { workNo: '1002' }] });
    expect(await problemFrom(actions.colleagueCalls({ workNo: '1002' }))).toMatchObject({ code: '900-002' });
  });

  it('tells the details of a call in progress', async () => {
    const made = await atWork();
    const { callId } = made.site.placeCall({ caller, calldata: 'order=7' });
    await keyOf(made, 'ringing');
    expect(await made.actions.callDetails({ callId })).toMatchObject({
      callId,
      callingNumber: { raw: caller },
    });
  });
});
