/** Help from a colleague, as the vendor's guide tells it (cec_05_4040). */
import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../simulator/index.ts';
import { customerAndColleague } from './agentPrograms.ts';

/** The agent talks with the colleague about the customer; with mode 2 all three talk. */
async function helped(mode: 1 | 2, options: SimulatorOptions = {}) {
  const made = await customerAndColleague(options);
  const { agent, colleague, to } = made;
  const { result: help } = await agent.send('POST', 'voicecall/:me/innerhelp', { dstaddress: to, mode });
  await colleague.until('AgentEvent_Ringing');
  await colleague.send('PUT', 'voicecall/:me/answer');
  await agent.until(mode === 1 ? 'AgentEvent_Talking' : 'AgentEvent_Conference');
  await colleague.until('AgentEvent_Talking');
  return { ...made, help: String(help) };
}

describe('in a two-party consult', () => {
  it('the customer is the colleague’s when the agent releases', async () => {
    const { simulator, agent, colleague, callId, to } = await helped(1);
    await agent.send('DELETE', 'voicecall/:me/release');
    const talking = await colleague.until('AgentEvent_Talking');
    expect([await agent.typesUntil('AgentState_Ready'), talking, simulator.calls()[0]?.legs]).toMatchObject([
      [
        'AgentEvent_Call_Release',
        'AgentEvent_Customer_Release',
        'AgentOther_PhoneRelease',
        'AgentState_Ready',
      ],
      { callid: callId, feature: '0' },
      [{ workNo: to, state: 'talking' }],
    ]);
  });

  it('the customer is back when the agent drops the help call, or releases where the site gives back', async () => {
    const dropped = await helped(1);
    await dropped.agent.send('POST', `voicecall/:me/dropcall/${dropped.help}`);
    const released = await helped(1, { releaseInConsult: 'givesBack' });
    await released.agent.send('DELETE', 'voicecall/:me/release');
    const back = [
      await dropped.agent.until('AgentEvent_Talking'),
      await released.agent.until('AgentEvent_Talking'),
    ];
    expect(back).toMatchObject([{ callid: dropped.callId }, { callid: released.callId }]);
  });

  it('nothing changes hands when the agent releases before the colleague has answered', async () => {
    const { simulator, agent, colleague, callId, to } = await customerAndColleague();
    await agent.send('POST', 'voicecall/:me/innerhelp', { dstaddress: to });
    await colleague.until('AgentEvent_Ringing');
    await agent.send('DELETE', 'voicecall/:me/release');
    expect([await agent.until('AgentEvent_Talking'), simulator.calls()[0]?.legs]).toMatchObject([
      { callid: callId },
      [{ workNo: '1001', state: 'talking' }],
    ]);
  });
});

describe('in a three-party consult', () => {
  it.each([
    ['waits on hold', {}, ['AgentEvent_Hold', 'AgentEvent_Customer_Alerting', 'AgentEvent_Conference']],
    [
      'stays on the line where holdflag is false',
      { holdflag: 'false' },
      ['AgentEvent_Customer_Alerting', 'AgentEvent_Conference'],
    ],
  ])('the customer %s until the colleague is there', async (_, flag, types) => {
    const { simulator, agent, colleague, to } = await customerAndColleague();
    await agent.send('POST', 'voicecall/:me/innerhelp', { dstaddress: to, mode: 2, ...flag });
    await colleague.until('AgentEvent_Ringing');
    await colleague.send('PUT', 'voicecall/:me/answer');
    expect([await agent.typesUntil('AgentEvent_Conference'), simulator.calls()[0]?.legs]).toEqual([
      types,
      [
        { workNo: '1001', state: 'talking' },
        { workNo: to, state: 'talking' },
      ],
    ]);
  });

  it('agent and colleague go on in an inner call when the customer leaves', async () => {
    const { simulator, agent, colleague, callId, to } = await helped(2);
    await colleague.until('AgentEvent_Conference');
    simulator.callerHangsUp(callId);
    const inner = { callid: callId, caller: '1001', called: to, feature: '6' };
    expect(
      await Promise.all([agent, colleague].map((each) => each.until('AgentEvent_Talking'))),
    ).toMatchObject([inner, inner]);
    await colleague.send('DELETE', 'voicecall/:me/release');
    expect(await agent.until('AgentEvent_Customer_Release')).toEqual({ callid: callId, number: to });
  });

  it('the customer is back on the line when the colleague refuses', async () => {
    const { agent, colleague, callId, to } = await customerAndColleague();
    await agent.send('POST', 'voicecall/:me/innerhelp', { dstaddress: to, mode: 2 });
    await colleague.until('AgentEvent_Ringing');
    await colleague.send('DELETE', 'voicecall/:me/release');
    await agent.until('AgentEvent_Consult_Fail');
    expect(await agent.until('AgentEvent_Talking')).toMatchObject({ callid: callId });
  });
});

it.each([
  ['waits on hold', {}, ['AgentEvent_Hold', 'AgentEvent_TransOutResult', 'AgentEvent_Conference']],
  [
    'stays on the line where holdflag is false',
    { holdflag: false },
    ['AgentEvent_TransOutResult', 'AgentEvent_Conference'],
  ],
])('in a transfer to three parties the customer %s until the third is there', async (_, flag, types) => {
  const { agent } = await customerAndColleague();
  const wish = { devicetype: 5, address: '02079460958', mode: 4, ...flag };
  await agent.send('POST', 'voicecall/:me/transfer', wish);
  expect(await agent.typesUntil('AgentEvent_Conference')).toEqual(types);
});
