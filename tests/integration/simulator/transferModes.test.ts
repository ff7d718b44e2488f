/** Transfers inside in the modes that few clients ask for (docs/gateway.md §11 "Transfer"). */
import { describe, expect, it } from 'vitest';
import { customerAndColleague, type AgentProgram } from './agentPrograms.ts';

const toWhom = [
  ['a queue', 1, '2'],
  ['an access code', 4, '60020'],
] as const;

const partIsOver = ['AgentEvent_Call_Release', 'AgentOther_PhoneRelease', 'AgentState_Ready'];

function handOn(agent: AgentProgram, devicetype: number, address: string, mode: number) {
  return agent.send('POST', 'voicecall/:me/transfer', { devicetype, address, mode });
}

async function answers(colleague: AgentProgram): Promise<void> {
  await colleague.until('AgentEvent_Ringing');
  await colleague.send('PUT', 'voicecall/:me/answer');
  await colleague.until('AgentEvent_Talking');
}

describe('a transfer on hold', () => {
  it.each(toWhom)('to %s leaves the customer on hold until who got it is done', async (_, type, address) => {
    const { simulator, agent, colleague, callId } = await customerAndColleague();
    await handOn(agent, type, address, 1);
    const held = await agent.until('AgentEvent_Hold');
    await answers(colleague);
    const during = simulator.calls()[0]?.legs;
    await colleague.send('DELETE', 'voicecall/:me/release');
    const back = await agent.until('AgentEvent_Talking');
    expect([held, during, back, simulator.calls()[0]?.legs]).toMatchObject([
      callId,
      [
        { workNo: '1001', state: 'held' },
        { workNo: '1002', state: 'talking' },
      ],
      { callid: callId },
      [{ workNo: '1001', state: 'talking' }],
    ]);
  });
});

describe('a merged transfer without a consult', () => {
  it.each([...toWhom, ['a colleague', 2, '1002'] as const])(
    'to %s is one on success',
    async (_, type, address) => {
      const { agent, colleague, callId } = await customerAndColleague();
      await handOn(agent, type, address, 4);
      await answers(colleague);
      const result = await agent.until('AgentEvent_SuccTransResult');
      expect([result, await agent.typesUntil('AgentState_Ready')]).toEqual([
        { result: 0, callId },
        partIsOver,
      ]);
    },
  );

  it('to an IVR is done at once', async () => {
    const { simulator, agent } = await customerAndColleague();
    await handOn(agent, 3, '1', 4);
    const types = await agent.typesUntil('AgentState_Ready');
    expect([types, simulator.calls()[0]?.state]).toEqual([
      ['AgentEvent_SuccTransResult', ...partIsOver],
      'inIvr',
    ]);
  });
});

describe('an appointed transfer', () => {
  it('waits for a colleague who is not ready', async () => {
    const { simulator, agent, colleague, to } = await customerAndColleague();
    await colleague.send('POST', 'onlineagent/:me/saybusy');
    await handOn(agent, 2, to, 3);
    const types = await agent.typesUntil('AgentState_Ready');
    const before = simulator.calls()[0]?.state;
    await colleague.send('POST', 'onlineagent/:me/sayfree');
    await answers(colleague);
    expect([types, before, simulator.calls()[0]?.legs]).toEqual([
      partIsOver,
      'waiting',
      [{ workNo: to, state: 'talking' }],
    ]);
  });

  it.each(toWhom)('to %s lets the agent go at once', async (_, type, address) => {
    const { simulator, agent, colleague } = await customerAndColleague();
    await handOn(agent, type, address, 3);
    await answers(colleague);
    expect([await agent.typesUntil('AgentState_Ready'), simulator.calls()[0]]).toMatchObject([
      partIsOver,
      { skillId: 2, legs: [{ workNo: '1002', state: 'talking' }] },
    ]);
  });

  it('to an IVR lets the agent go at once', async () => {
    const { simulator, agent } = await customerAndColleague();
    await handOn(agent, 3, '60101', 3);
    const types = await agent.typesUntil('AgentState_Ready');
    expect([types, simulator.calls()[0]?.state]).toEqual([partIsOver, 'inIvr']);
  });
});

describe('a site with no other transfers than the documented ones', () => {
  it.each([
    [1, '2', [1, 3, 4]],
    [2, '1002', [1, 4]],
    [3, '1', [2, 3, 4]],
    [4, '60020', [1, 3, 4]],
    [5, '02079460958', [0]],
  ])('refuses the other modes to devicetype %i with 200-012', async (type, address, modes) => {
    const { simulator, agent } = await customerAndColleague({ transferModes: 'documented' });
    const codes: string[] = [];
    for (const mode of modes) codes.push((await handOn(agent, type, address, mode)).retcode);
    expect([codes, simulator.calls()[0]?.legs]).toEqual([
      modes.map(() => '200-012'),
      [{ workNo: '1001', state: 'talking' }],
    ]);
  });

  it('has those', async () => {
    const { agent, colleague, to } = await customerAndColleague({ transferModes: 'documented' });
    await handOn(agent, 2, to, 2);
    await answers(colleague);
    expect(await agent.until('AgentEvent_SuccTransResult')).toMatchObject({ result: 0 });
  });
});

it.each([
  ['a colleague', 2, '1002', { otherPhone: '41002', otherPhoneWorkno: '1002' }],
  ['a number outside', 5, '02079460958', { otherPhone: '02079460958', otherPhoneWorkno: '' }],
])('says that it rings at %s where the site is set so', async (_, type, address, other) => {
  const { agent, callId } = await customerAndColleague({ transferAlerting: true });
  await handOn(agent, type, address, 2);
  expect(await agent.until('AgentEvent_Customer_Alerting')).toEqual({
    callid: callId,
    type: 'main',
    ...other,
  });
});
