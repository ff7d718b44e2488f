import { describe, expect, it } from 'vitest';
import { setup as bench } from '../platformInMemory.ts';
import { setup } from '../platform/twoAgents.ts';

describe('a site that records', () => {
  it('says so of each call, and when it ends', async () => {
    const { agent, controls, callId, ask } = await setup({ recording: true });
    await ask('DELETE', 'release');
    await agent.drain();
    const { callId: next } = controls.placeCall({ caller: '70001', workNo: '1001' });
    await agent.send('PUT', 'voicecall/:me/answer');
    controls.callerHangsUp(next);
    const events = await agent.drainEvents();
    const recorded = events.filter((event) => event.eventType.startsWith('AgentMediaEvent_'));
    expect(callId).not.toBe(next);
    expect(recorded).toMatchObject([
      { eventType: 'AgentMediaEvent_Record', content: { recordID: next, locationId: 1 } },
      { eventType: 'AgentMediaEvent_StopRecordDone' },
    ]);
  });

  it('is not what a site does by itself', async () => {
    const { agent, controls, callId } = await setup();
    controls.callerHangsUp(callId);
    expect((await agent.drain()).filter((each) => each.startsWith('AgentMediaEvent_'))).toEqual([]);
  });
});

describe('a site on which a second call rings', () => {
  it.each([
    [true, ['AgentEvent_Ringing', 'AgentEvent_Ringing']],
    [false, ['AgentEvent_Ringing']],
  ])('rings for it beside the first: %s', async (secondRings, rings) => {
    const { agent, controls, ask } = await setup({ secondRings });
    await ask('DELETE', 'release');
    await agent.drain();
    const first = controls.placeCall({ caller: '70001', workNo: '1001' });
    const told = [...(await agent.drain())];
    const second = controls.placeCall({ caller: '70002', workNo: '1001' });
    told.push(...(await agent.drain()));
    expect(told.filter((each) => each === 'AgentEvent_Ringing')).toEqual(rings);
    await agent.send('PUT', `voicecall/:me/answer?callid=${(secondRings ? second : first).callId}`);
    expect(await agent.drain()).toContain('AgentEvent_Talking');
  });
});

describe('a forced sign-in', () => {
  it('drops the calls', async () => {
    const { controls, program } = await setup();
    await program('1001').send('PUT', 'onlineagent/:me/forcelogin', {
      password: 'pw-1001',
      phonenum: '40038',
    });
    expect([controls.calls()[0]?.state, controls.agentState('1001').calls]).toEqual(['ended', []]);
  });

  it('keeps them where the site is set so, without telling them again', async () => {
    const { controls, callId, program } = await setup({ takeOver: 'keepsCalls' });
    const next = program('1001');
    await next.send('PUT', 'onlineagent/:me/forcelogin', { password: 'pw-1001', phonenum: '40038' });
    const status = await next.send('GET', 'onlineagent/:me/agentstatus');
    expect([await next.drain(), controls.agentState('1001').calls, status.result]).toMatchObject([
      ['AgentOther_InService', 'AgentState_Busy'],
      [{ callId, state: 'talking' }],
      { agentState: 7 },
    ]);
  });

  it('has a call go on ringing that it kept', async () => {
    const { controls, program, clock } = bench({ takeOver: 'keepsCalls', alertingToOffhookMs: 2_000 });
    const first = program();
    await first.signIn();
    controls.placeCall({ caller: '70001' });
    const next = program();
    await next.send('PUT', 'onlineagent/:me/forcelogin', {
      ...{ password: 'pw-1001', phonenum: '40038', autoanswer: false },
    });
    clock.advance(2_000);
    expect((await next.drain()).at(-1)).toBe('AgentEvent_Ringing');
  });
});

describe('a state that is asked for during a call', () => {
  it.each([
    ['afterwards', []],
    ['toldToo', ['AgentState_SetNotReady_Success']],
  ] as const)('is told, at a site that does so %s', async (stateDuringCall, expected) => {
    const { agent } = await setup({ stateDuringCall });
    await agent.send('POST', 'onlineagent/:me/saybusy');
    expect(await agent.drain()).toEqual(expected);
  });
});

describe('a phone that stays off the hook after a call', () => {
  it('needs nobody to lift it for the next one', async () => {
    const { controls, program } = bench({ releasephone: 'followed' });
    const agent = program();
    await agent.signIn({ releasephone: false });
    const { callId } = controls.placeCall({ caller: '70001' });
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.drain();
    controls.callerHangsUp(callId);
    const end = await agent.drain();
    controls.placeCall({ caller: '70002' });
    expect([end, await agent.drain()]).toEqual([
      ['AgentEvent_Customer_Release', 'AgentState_Ready'],
      ['AgentState_Busy', 'AgentEvent_Ringing'],
    ]);
  });

  it('is hung up after each call where the sign-in says so', async () => {
    const { controls, program } = bench({ releasephone: 'followed' });
    const agent = program();
    await agent.signIn({ releasephone: true });
    const { callId } = controls.placeCall({ caller: '70001' });
    await agent.drain();
    controls.callerHangsUp(callId);
    expect(await agent.drain()).toContain('AgentOther_PhoneRelease');
  });
});

describe('two thousand waiting calls', () => {
  it('are told in the order in which they are served', async () => {
    const { controls, platform, program } = bench();
    for (let index = 0; index < 2_000; index++) {
      controls.placeCall({ caller: String(index), skillId: 3, priority: index % 3 });
    }
    const told = platform.queued.list(3).map((call) => `${String(call.priority)} ${call.caller}`);
    await program().signIn();
    expect([told.length, told[0], told.at(-1), controls.agentState('1001').calls[0]?.caller]).toEqual([
      2_000,
      '2 2',
      '0 1998',
      '2',
    ]);
  });
});
