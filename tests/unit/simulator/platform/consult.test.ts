import { describe, expect, it } from 'vitest';
import { customer, setup } from './twoAgents.ts';

const help = { dstaddress: '1002', devicetype: 2, mode: 1 };

describe('a two-party consult', () => {
  it('holds the customer and rings at the colleague with feature 51', async () => {
    const { agent, colleague, callId, ask } = await setup();
    const { result } = await ask('POST', 'innerhelp', help);
    expect([await agent.drainEvents(), (await colleague.drainEvents()).at(-1)]).toMatchObject([
      [
        { eventType: 'AgentEvent_Hold', content: callId },
        { eventType: 'AgentEvent_Customer_Alerting', content: { callid: result, otherPhoneWorkno: '1002' } },
      ],
      { eventType: 'AgentEvent_Ringing', content: { callid: result, feature: '51', caller: '1001' } },
    ]);
  });

  it('has agent and colleague talk in the help call once it is answered', async () => {
    const { agent, ask, colleagueAnswers, callId, own } = await setup();
    const { result } = await ask('POST', 'innerhelp', help);
    await colleagueAnswers();
    expect([(await agent.drainEvents()).at(-1), own()]).toMatchObject([
      { eventType: 'AgentEvent_Talking', content: { callid: result, feature: '51' } },
      [`held ${callId}`, `talking ${String(result)}`],
    ]);
  });

  it('gives the customer back when the agent drops the help call', async () => {
    const { agent, ask, colleagueAnswers, callId, own } = await setup();
    const { result } = await ask('POST', 'innerhelp', help);
    await colleagueAnswers();
    await agent.drain();
    await ask('POST', `dropcall/${String(result)}`);
    expect([await agent.drainEvents(), own()]).toMatchObject([
      [
        { eventType: 'AgentEvent_Call_Release', content: result },
        { eventType: 'AgentEvent_Talking', content: { callid: callId, feature: '0' } },
      ],
      [`talking ${callId}`],
    ]);
  });

  it('gives the customer back when the colleague hangs up', async () => {
    const { agent, colleague, ask, colleagueAnswers } = await setup();
    await ask('POST', 'innerhelp', help);
    await colleagueAnswers();
    await agent.drain();
    await colleague.send('DELETE', 'voicecall/:me/release');
    expect([await agent.drain(), await colleague.drain()]).toEqual([
      ['AgentEvent_Customer_Release', 'AgentEvent_Talking'],
      ['AgentEvent_Call_Release', 'AgentOther_PhoneRelease', 'AgentState_Ready'],
    ]);
  });

  it('leaves the customer on hold afterwards where the site is set so', async () => {
    const { agent, ask, colleagueAnswers, callId, own } = await setup({ afterConsult: 'held' });
    const { result } = await ask('POST', 'innerhelp', help);
    await colleagueAnswers();
    await agent.drain();
    await ask('POST', `dropcall/${String(result)}`);
    expect([await agent.drain(), own()]).toEqual([['AgentEvent_Call_Release'], [`held ${callId}`]]);
  });

  it.each([
    [
      'is refused',
      async (colleague: { send(method: string, path: string): Promise<unknown> }) => {
        await colleague.send('DELETE', 'voicecall/:me/release');
      },
    ],
    [
      'fails with the colleague’s session',
      async (colleague: { send(method: string, path: string): Promise<unknown> }) => {
        await colleague.send('DELETE', 'onlineagent/:me/forcelogout');
      },
    ],
  ])('that %s ends with Consult_Fail, whose content is the call ID', async (_, end) => {
    const { agent, colleague, ask, own, callId } = await setup();
    const { result } = await ask('POST', 'innerhelp', help);
    await agent.drain();
    await end(colleague);
    expect([await agent.drainEvents(), own()]).toMatchObject([
      [{ eventType: 'AgentEvent_Consult_Fail', content: result }, { eventType: 'AgentEvent_Talking' }],
      [`talking ${callId}`],
    ]);
  });

  it('fails when the colleague does not answer, who is not ready then', async () => {
    const { agent, colleague, clock, ask } = await setup();
    await ask('POST', 'innerhelp', help);
    await colleague.drain();
    await agent.drain();
    clock.advance(20_000);
    expect([(await agent.drain())[0], await colleague.drain()]).toEqual([
      'AgentEvent_Consult_Fail',
      ['AgentEvent_No_Answer', 'AgentOther_PhoneRelease', 'AgentState_Force_SetNotReady'],
    ]);
  });

  it.each([
    ['who has a call', 'busy' as const],
    ['whose number is wrong', 'wrong' as const],
  ])('fails with a colleague %s', async (_, outcome) => {
    const { agent, controls, ask } = await setup();
    controls.faults.add({ interface: 'innerhelp', outcome });
    await ask('POST', 'innerhelp', help);
    expect(await agent.drain()).toEqual(['AgentEvent_Hold', 'AgentEvent_Consult_Fail', 'AgentEvent_Talking']);
  });

  it('goes on when the customer hangs up, and leaves nothing to come back to', async () => {
    const { agent, controls, ask, colleagueAnswers, callId, own } = await setup();
    const { result } = await ask('POST', 'innerhelp', help);
    await colleagueAnswers();
    await agent.drain();
    controls.callerHangsUp(callId);
    const during = own();
    await ask('POST', `dropcall/${String(result)}`);
    expect([during, await agent.drain()]).toEqual([
      [`talking ${String(result)}`],
      [
        'AgentEvent_Customer_Release',
        'AgentEvent_Call_Release',
        'AgentOther_PhoneRelease',
        'AgentState_Ready',
      ],
    ]);
  });

  it.each([
    ['POST', 'hold', undefined, '200-005'],
    ['POST', 'gethold', undefined, '200-015'],
    ['POST', 'beginmute', undefined, '200-003'],
    ['POST', 'transfer', { devicetype: 1, address: '2', mode: 0 }, '200-012'],
    ['POST', 'innerhelp', help, '200-018'],
    ['PUT', 'callout', { called: '02079460958' }, '100-007'],
    ['PUT', 'callinner', { called: '1003' }, '100-007'],
  ])('refuses %s %s meanwhile', async (method, path, body, retcode) => {
    const { ask, colleagueAnswers } = await setup();
    await ask('POST', 'innerhelp', help);
    await colleagueAnswers();
    expect((await ask(method, path, body)).retcode).toBe(retcode);
  });

  it('has one code for all that it refuses where the site is set so', async () => {
    const { ask, colleagueAnswers } = await setup({ duringConsult: '100-009' });
    await ask('POST', 'innerhelp', help);
    await colleagueAnswers();
    expect((await ask('POST', 'hold')).retcode).toBe('100-009');
  });

  it('can be asked of a queue, one of whose agents gets it', async () => {
    const { colleague, ask } = await setup();
    const { result } = await ask('POST', 'innerhelp', { ...help, devicetype: 1, dstaddress: '2' });
    expect((await colleague.drainEvents()).at(-1)).toMatchObject({
      eventType: 'AgentEvent_Ringing',
      content: { callid: result, feature: '51' },
    });
  });

  it('fails when nobody in the queue has time', async () => {
    const { agent, colleague, clock, ask } = await setup();
    await colleague.send('POST', 'onlineagent/:me/saybusy');
    await ask('POST', 'innerhelp', { ...help, devicetype: 1, dstaddress: '2' });
    await agent.drain();
    clock.advance(20_000);
    expect(await agent.drain()).toEqual(['AgentEvent_Consult_Fail', 'AgentEvent_Talking']);
  });

  it('becomes a hand-over by connecthold: the colleague talks with the customer', async () => {
    const { agent, colleague, controls, ask, colleagueAnswers, callId } = await setup();
    await ask('POST', 'innerhelp', help);
    await colleagueAnswers();
    await agent.drain();
    await ask('POST', `connecthold/${callId}`);
    expect([
      await agent.drain(),
      await colleague.drainEvents(),
      controls.agentState('1002').calls,
    ]).toMatchObject([
      [
        'AgentEvent_Call_Release',
        'AgentEvent_Customer_Release',
        'AgentOther_PhoneRelease',
        'AgentState_Ready',
      ],
      [{ eventType: 'AgentEvent_Talking', content: { callid: callId, caller: customer, feature: '0' } }],
      [{ callId, state: 'talking' }],
    ]);
  });

  it.each([
    ['200-025', {}],
    ['200-018', { dstaddress: '1999' }],
    ['200-018', { dstaddress: '1001' }],
    ['200-018', { dstaddress: '9', devicetype: 1 }],
    ['200-018', { dstaddress: '1002', mode: 3 }],
  ])('is refused with %s for %j', async (retcode, body) => {
    const { ask } = await setup();
    expect((await ask('POST', 'innerhelp', body)).retcode).toBe(retcode);
  });

  it('needs a call to ask about: 200-018', async () => {
    const { ask } = await setup();
    await ask('DELETE', 'release');
    expect((await ask('POST', 'innerhelp', help)).retcode).toBe('200-018');
  });
});

describe('a three-party consult', () => {
  const threeParty = { ...help, mode: 2 };

  it.each([
    ['has the customer wait on hold', {}, 'held'],
    ['has the customer wait on hold', { holdflag: 'True' }, 'held'],
    ['leaves agent and customer talking', { holdflag: false }, 'talking'],
  ])('%s while the colleague rings: %o', async (_, flag, state) => {
    const { ask, callId, own } = await setup();
    const { result } = await ask('POST', 'innerhelp', { ...threeParty, ...flag });
    expect(own()).toEqual([`${state} ${callId}`, `calling ${String(result)}`]);
  });

  it('becomes a conference with feature 52 once the colleague answers', async () => {
    const { agent, ask, colleagueAnswers, callId, own } = await setup();
    await ask('POST', 'innerhelp', threeParty);
    await agent.drain();
    await colleagueAnswers();
    const { result } = await agent.send('GET', 'calldata/:me/callinfo?isNoContainLastCall=true');
    expect([await agent.drainEvents(), own(), result]).toMatchObject([
      [
        {
          eventType: 'AgentEvent_Conference',
          content: { callid: callId, partner: expect.stringMatching(/,1002$/) as unknown },
        },
      ],
      [`talking ${callId}`],
      { callid: callId, callfeature: 52 },
    ]);
  });

  it('has Talking after Conference where the site is set so', async () => {
    const { agent, ask, colleagueAnswers } = await setup({ talkingFollows: true });
    await ask('POST', 'innerhelp', threeParty);
    await agent.drain();
    await colleagueAnswers();
    expect(await agent.drainEvents()).toMatchObject([
      { eventType: 'AgentEvent_Conference' },
      { eventType: 'AgentEvent_Talking', content: { feature: '52' } },
    ]);
  });

  it.each(['1002', '41002'])('is taken back by disconnecting %s', async (number) => {
    const { agent, colleague, ask, colleagueAnswers, callId, own } = await setup();
    await ask('POST', 'innerhelp', threeParty);
    await colleagueAnswers();
    await ask('POST', `disconnect/${number}`);
    const { result } = await agent.send('GET', 'calldata/:me/callinfo?isNoContainLastCall=true');
    expect([await colleague.drain(), own(), result]).toMatchObject([
      ['AgentEvent_Customer_Release', 'AgentOther_PhoneRelease', 'AgentState_Ready'],
      [`talking ${callId}`],
      { callfeature: 0 },
    ]);
  });

  it('goes on without the agent, who may leave', async () => {
    const { agent, controls, ask, colleagueAnswers, callId } = await setup();
    await ask('POST', 'innerhelp', threeParty);
    await colleagueAnswers();
    await agent.drain();
    await ask('DELETE', 'release');
    expect([await agent.drain(), controls.agentState('1002').calls]).toMatchObject([
      ['AgentEvent_Call_Release', 'AgentOther_PhoneRelease', 'AgentState_Ready'],
      [{ callId, state: 'talking' }],
    ]);
  });
});
