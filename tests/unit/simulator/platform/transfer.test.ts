import { describe, expect, it } from 'vitest';
import { customer, setup } from './twoAgents.ts';

const partIsOver = ['AgentEvent_Call_Release', 'AgentOther_PhoneRelease', 'AgentState_Ready'];
const transfer = (devicetype: number, address: string, mode: number, more: object = {}) =>
  ['POST', 'transfer', { devicetype, address, mode, ...more }] as const;

describe('a transfer at once', () => {
  it.each([0, 3])('in mode %i ends the agent’s part and rings at the colleague', async (mode) => {
    const { agent, colleague, callId, ask } = await setup();
    await ask(...transfer(2, '1002', mode));
    expect([await agent.drain(), (await colleague.drainEvents()).at(-1)]).toMatchObject([
      partIsOver,
      {
        eventType: 'AgentEvent_Ringing',
        content: { callid: callId, caller: customer, transfer: 'yes', transfrom: '1001' },
      },
    ]);
  });

  it('rings at a colleague who is not ready', async () => {
    const { colleague, ask } = await setup();
    await colleague.send('POST', 'onlineagent/:me/saybusy');
    await colleague.drain();
    await ask(...transfer(2, '1002', 0));
    expect((await colleague.drain()).at(-1)).toBe('AgentEvent_Ringing');
  });

  it('waits for a colleague who has a call', async () => {
    const { colleague, controls, callId, ask, colleagueAnswers } = await setup();
    controls.placeCall({ caller: '70001', workNo: '1002' });
    await colleagueAnswers();
    await ask(...transfer(2, '1002', 0));
    const before = controls.calls()[0]?.state;
    await colleague.send('DELETE', 'voicecall/:me/release');
    expect([before, controls.calls()[0]]).toMatchObject([
      'waiting',
      { callId, state: 'ringing', workNo: '1002' },
    ]);
  });

  it.each([
    ['a queue', 1, '2', { state: 'ringing', skillId: 2, workNo: '1002' }],
    ['an access code', 4, '60020', { state: 'ringing', skillId: 2, workNo: '1002' }],
    ['an IVR', 3, '1', { state: 'inIvr' }],
    ['an IVR by its access number', 3, '60101', { state: 'inIvr' }],
  ])('to %s ends the agent’s part', async (_, devicetype, address, expected) => {
    const { agent, controls, ask } = await setup();
    await ask(...transfer(devicetype, address, 0));
    expect([await agent.drain(), controls.calls()[0]]).toMatchObject([partIsOver, expected]);
  });

  it('to an outside number ends the call on the platform', async () => {
    const { agent, controls, ask } = await setup();
    await ask(...transfer(5, '02079460958', 1));
    expect([await agent.drain(), controls.calls()[0]?.state]).toEqual([partIsOver, 'ended']);
  });
});

describe('a transfer on success', () => {
  it('leaves the agent talking while it rings at the colleague', async () => {
    const { agent, controls, ask } = await setup();
    await ask(...transfer(2, '1002', 2));
    expect([await agent.drain(), controls.calls()[0]?.legs]).toEqual([
      [],
      [
        { workNo: '1001', state: 'talking' },
        { workNo: '1002', state: 'ringing' },
      ],
    ]);
  });

  it('has the agent hold the customer while it rings at the colleague where holdflag says so', async () => {
    const { agent, controls, ask } = await setup();
    await ask(...transfer(2, '1002', 2, { holdflag: true }));
    expect([await agent.drain(), controls.calls()[0]?.legs]).toEqual([
      ['AgentEvent_Hold'],
      [
        { workNo: '1001', state: 'held' },
        { workNo: '1002', state: 'ringing' },
      ],
    ]);
  });

  it.each([
    ['a colleague', 2, '1002'],
    ['a queue', 1, '2'],
    ['an access code', 4, '60020'],
  ])('to %s is done with SuccTransResult 0 once it is answered there', async (_, devicetype, address) => {
    const { agent, controls, callId, ask, colleagueAnswers } = await setup();
    await ask(...transfer(devicetype, address, 2));
    await colleagueAnswers();
    const [result, ...after] = await agent.drainEvents();
    expect([result, after.map((event) => event.eventType), controls.agentState('1002').calls]).toMatchObject([
      { eventType: 'AgentEvent_SuccTransResult', content: { result: 0, callId } },
      partIsOver,
      [{ callId, state: 'talking' }],
    ]);
  });

  it('to an IVR is done at once', async () => {
    const { agent, ask } = await setup();
    await ask(...transfer(3, '1', 2));
    expect(await agent.drain()).toEqual(['AgentEvent_SuccTransResult', ...partIsOver]);
  });

  it.each([
    [
      'refuses',
      async (it: Awaited<ReturnType<typeof setup>>) => {
        await it.colleague.send('DELETE', 'voicecall/:me/release');
      },
    ],
    [
      'does not answer',
      (it: Awaited<ReturnType<typeof setup>>) => {
        it.clock.advance(20_000);
        return Promise.resolve();
      },
    ],
  ])('fails when the colleague %s, and the agent has the customer again', async (_, fail) => {
    const made = await setup();
    await made.ask(...transfer(2, '1002', 2, { holdflag: true }));
    await made.agent.drain();
    await fail(made);
    expect([await made.agent.drainEvents(), made.own()]).toMatchObject([
      [
        { eventType: 'AgentEvent_SuccTransResult', content: { result: 1, callId: made.callId } },
        { eventType: 'AgentEvent_Talking' },
      ],
      [`talking ${made.callId}`],
    ]);
  });

  it('fails when the queue has nobody, and the call is of its queue again', async () => {
    const { agent, colleague, clock, controls, ask } = await setup();
    await colleague.send('POST', 'onlineagent/:me/saybusy');
    await ask(...transfer(1, '2', 2));
    clock.advance(20_000);
    expect([await agent.drain(), controls.calls()[0]]).toMatchObject([
      ['AgentEvent_SuccTransResult'],
      { skillId: 1, state: 'talking' },
    ]);
  });

  it('is over at both when the customer hangs up', async () => {
    const { agent, colleague, controls, callId, ask } = await setup();
    await ask(...transfer(2, '1002', 2));
    await colleague.drain();
    controls.callerHangsUp(callId);
    const over = ['AgentEvent_Customer_Release', 'AgentOther_PhoneRelease', 'AgentState_Ready'];
    expect([await agent.drain(), await colleague.drain()]).toEqual([over, over]);
  });

  it('is taken back by canceltransfer: it no longer rings at the colleague', async () => {
    const { agent, colleague, ask, own, callId } = await setup();
    await ask(...transfer(2, '1002', 2));
    await colleague.drain();
    const { retcode } = await ask('POST', 'canceltransfer');
    expect([retcode, await agent.drain(), await colleague.drain(), own()]).toEqual([
      '0',
      [],
      ['AgentEvent_Customer_Release', 'AgentOther_PhoneRelease', 'AgentState_Ready'],
      [`talking ${callId}`],
    ]);
  });

  it('cannot be taken back where only transfers to the outside can', async () => {
    const { ask } = await setup({ cancelsTransfer: 'outsideOnly' });
    await ask(...transfer(2, '1002', 2));
    expect((await ask('POST', 'canceltransfer')).retcode).toBe('200-012');
  });

  it('cannot be begun twice', async () => {
    const { ask } = await setup();
    await ask(...transfer(2, '1002', 2));
    expect((await ask(...transfer(2, '1003', 2))).retcode).toBe('200-012');
  });
});

describe('a transfer on hold', () => {
  it('brings the customer back when the colleague is done', async () => {
    const { agent, colleague, ask, colleagueAnswers, own, callId } = await setup();
    await ask(...transfer(2, '1002', 1));
    await colleagueAnswers();
    const during = own();
    await agent.drain();
    await colleague.send('DELETE', 'voicecall/:me/release');
    expect([during, await agent.drain(), own()]).toEqual([
      [`held ${callId}`],
      ['AgentEvent_Talking'],
      [`talking ${callId}`],
    ]);
  });

  it('leaves the customer with the colleague meanwhile: gethold gets 200-016', async () => {
    const { ask, colleagueAnswers } = await setup();
    await ask(...transfer(2, '1002', 1));
    await colleagueAnswers();
    expect((await ask('POST', 'gethold')).retcode).toBe('200-016');
  });

  it('that nobody answers ends with Connect_Fail', async () => {
    const { agent, colleague, ask } = await setup();
    await ask(...transfer(2, '1002', 1));
    await agent.drain();
    await colleague.send('DELETE', 'voicecall/:me/release');
    expect(await agent.drain()).toEqual(['AgentEvent_Connect_Fail', 'AgentEvent_Talking']);
  });

  it('to an IVR ends with ReturnFromIvr, whose content is the call ID', async () => {
    const { agent, clock, ask, own, callId } = await setup();
    await ask(...transfer(3, '1', 1));
    const during = own();
    await agent.drain();
    clock.advance(20_000);
    expect([during, await agent.drainEvents(), own()]).toMatchObject([
      [`held ${callId}`],
      [{ eventType: 'AgentEvent_ReturnFromIvr', content: callId }],
      [`talking ${callId}`],
    ]);
  });

  it('to an IVR is taken back by canceltransfer', async () => {
    const { agent, clock, ask, own, callId } = await setup();
    await ask(...transfer(3, '1', 1));
    await agent.drain();
    await ask('POST', 'canceltransfer');
    clock.advance(20_000);
    expect([await agent.drain(), own()]).toEqual([['AgentEvent_Talking'], [`talking ${callId}`]]);
  });
});

describe('a merged transfer', () => {
  it('connects the customer with the colleague who was asked for help', async () => {
    const { agent, controls, ask, colleagueAnswers, callId } = await setup();
    await ask('POST', 'innerhelp', { dstaddress: '1002' });
    await colleagueAnswers();
    await agent.drain();
    await ask(...transfer(2, '1002', 4));
    expect([await agent.drain(), controls.agentState('1002').calls]).toMatchObject([
      [
        'AgentEvent_SuccTransResult',
        'AgentEvent_Call_Release',
        'AgentEvent_Customer_Release',
        'AgentOther_PhoneRelease',
        'AgentState_Ready',
      ],
      [{ callId, state: 'talking' }],
    ]);
  });
});

describe('a transfer to the outside', () => {
  const number = '02079460958';

  it('on success is done with TransOutResult 0, and the call is over here', async () => {
    const { agent, controls, ask } = await setup();
    await ask(...transfer(5, number, 2));
    expect([await agent.drainEvents(), controls.calls()[0]?.state]).toMatchObject([
      [
        { eventType: 'AgentEvent_TransOutResult', content: { result: 0 } },
        { eventType: 'AgentEvent_Call_Release' },
        { eventType: 'AgentOther_PhoneRelease' },
        { eventType: 'AgentState_Ready' },
      ],
      'ended',
    ]);
  });

  it.each([2, 3, 4])('in mode %i to a busy number leaves the agent with the customer', async (mode) => {
    const { agent, ask, own, callId } = await setup();
    await ask(...transfer(5, '02079460901', mode));
    const result = (await agent.drainEvents()).find((each) => each.eventType === 'AgentEvent_TransOutResult');
    expect([result?.content, own()]).toEqual([{ result: 1 }, [`talking ${callId}`]]);
  });

  it('after talking first has the customer wait, and is completed by releasing', async () => {
    const { agent, controls, ask } = await setup();
    await ask(...transfer(5, number, 3));
    const asked = await agent.drain();
    await ask('DELETE', 'release');
    expect([asked, await agent.drain(), controls.calls()[0]?.state]).toEqual([
      ['AgentEvent_Hold', 'AgentEvent_TransOutResult'],
      partIsOver,
      'ended',
    ]);
  });

  it('after talking first is taken back even after its result 0', async () => {
    const { agent, ask, own, callId } = await setup({ cancelsTransfer: 'outsideOnly' });
    await ask(...transfer(5, number, 3));
    await agent.drain();
    await ask('POST', 'canceltransfer');
    expect([await agent.drain(), own()]).toEqual([['AgentEvent_Talking'], [`talking ${callId}`]]);
  });

  it('with three parties is a conference until it is taken back', async () => {
    const { agent, ask } = await setup();
    const feature = async () => {
      const { result } = await agent.send('GET', 'calldata/:me/callinfo?isNoContainLastCall=true');
      return (result as { callfeature: number }).callfeature;
    };
    await ask(...transfer(5, number, 4));
    const events = await agent.drainEvents();
    const during = await feature();
    await ask('POST', 'canceltransfer');
    expect([events, during, await feature()]).toMatchObject([
      [
        { eventType: 'AgentEvent_Hold' },
        { eventType: 'AgentEvent_TransOutResult' },
        { eventType: 'AgentEvent_Conference', content: { partner: `1,${number}` } },
      ],
      53,
      0,
    ]);
  });

  it('is not possible at once for a call out', async () => {
    const { agent, ask } = await setup();
    await ask('DELETE', 'release');
    await agent.send('PUT', 'voicecall/:me/callout', { called: number });
    expect((await ask(...transfer(5, number, 1))).retcode).toBe('200-012');
  });
});

describe('a transfer is refused', () => {
  it.each([
    ['200-012', 9, '1', 0],
    ['200-012', 1, '9', 0],
    ['200-012', 2, '1001', 0],
    ['200-012', 2, '1003', 2],
    ['200-012', 3, '9', 0],
    ['200-012', 4, '60099', 0],
    ['200-012', 1, '2', 5],
    ['200-012', 5, '02079460958', 0],
    ['200-001', 5, '+442079460958', 2],
  ])('with %s to devicetype %i address %s in mode %i', async (retcode, devicetype, address, mode) => {
    const { ask } = await setup();
    expect((await ask(...transfer(devicetype, address, mode))).retcode).toBe(retcode);
  });

  it('with 200-012 without a call, as canceltransfer is without a transfer', async () => {
    const { ask } = await setup();
    const cancelled = await ask('POST', 'canceltransfer');
    await ask('DELETE', 'release');
    expect([cancelled.retcode, (await ask(...transfer(1, '2', 0))).retcode]).toEqual(['200-012', '200-012']);
  });
});
