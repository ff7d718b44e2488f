import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/options/options.ts';
import { setup as bench, type Bench, type Program } from '../platformInMemory.ts';

/** A busy agent, and a call that waits in queue 2. */
async function setup(
  options: SimulatorOptions = {},
): Promise<Bench & { agent: Program; callId: string; readonly request: (path?: string) => Promise<string> }> {
  const made = bench(options);
  const agent = made.program();
  await agent.signIn({ status: 3 });
  const { callId } = made.controls.placeCall({ caller: '+12025550142', skillId: 2 });
  const request = async (path = `${callId}/0?skillId=2`): Promise<string> =>
    (await agent.send('POST', `voicecall/:me/requestcall/${path}`)).retcode;
  return { ...made, agent, callId, request };
}

describe('requesting a waiting call', () => {
  it('is answered as in the sample', async () => {
    const { agent, callId } = await setup();
    const answer = await agent.send('POST', `voicecall/:me/requestcall/${callId}/0?skillId=2`);
    expect(answer).toEqual({ message: 'success', retcode: '0', result: {} });
  });

  it('brings the call with PhoneAlerting, PhoneOffhook and Talking', async () => {
    const { agent, request } = await setup();
    await request();
    expect(await agent.drain()).toEqual([
      'AgentState_Busy',
      'AgentOther_PhoneAlerting',
      'AgentOther_PhoneOffhook',
      'AgentEvent_Talking',
    ]);
  });

  it('lets the call ring first where the site is set so', async () => {
    const { agent, request } = await setup({ requestedCallRings: true });
    await request();
    expect((await agent.drain()).at(-1)).toBe('AgentEvent_Ringing');
  });

  it('keeps the call from everybody else until it arrives', async () => {
    const { controls, clock, program, request } = await setup({ requestedCallMs: 150 });
    await request();
    await program('1002').signIn();
    const underWay = controls.calls()[0]?.state;
    clock.advance(150);
    expect([underWay, controls.calls()[0]?.workNo]).toEqual(['accepted', '1001']);
  });

  it.each([
    ['another skill type', '1700000000-1/1?skillId=2'],
    ['a missing skill', '1700000000-1/0'],
    ['a skill that is no number', '1700000000-1/0?skillId=two'],
    ['a call of another queue', '1700000000-1/0?skillId=1'],
    ['an unknown call', '1700000000-9/0?skillId=2'],
  ])('is refused with 100-007 for %s', async (_, path) => {
    const { request } = await setup();
    expect(await request(path)).toBe('100-007');
  });

  it('is refused with 100-007 to who has not signed in to the queue', async () => {
    const { agent, request } = await setup();
    await agent.send('POST', 'onlineagent/:me/resetskill/false?skillid=1');
    expect(await request()).toBe('100-007');
  });

  it('is refused with 100-007 while a call is held', async () => {
    const { controls, agent, request } = await setup();
    const held = controls.placeCall({ caller: '+442079460958', skillId: 1, priority: 9 });
    await agent.send('POST', 'onlineagent/:me/sayfree');
    await agent.send('PUT', 'voicecall/:me/answer');
    await agent.send('POST', 'onlineagent/:me/saybusy');
    await agent.send('POST', 'voicecall/:me/hold');
    expect([controls.calls()[1]?.callId, await request()]).toEqual([held.callId, '100-007']);
  });

  it('is refused with 100-007 when the caller has given up', async () => {
    const { controls, callId, request } = await setup();
    controls.abandonCall(callId);
    expect(await request()).toBe('100-007');
  });

  it('can be lost to another agent on demand: 100-007, and the call is gone', async () => {
    const { controls, request } = await setup();
    controls.faults.add({ interface: 'requestcall', outcome: 'takenByAnother' });
    expect([await request(), controls.calls()[0]?.state]).toEqual(['100-007', 'ended']);
  });

  it('rings like any other at the next agent when the session that asked for it ends', async () => {
    const { clock, agent, program, request } = await setup({ requestedCallMs: 150, ringDelayMs: 50 });
    await request();
    clock.advance(150);
    await agent.send('DELETE', 'onlineagent/:me/forcelogout');
    const next = program('1002');
    await next.signIn();
    clock.advance(50);
    expect((await next.drain()).at(-1)).toBe('AgentEvent_Ringing');
  });

  it('can be accepted without ever arriving on demand', async () => {
    const { controls, clock, agent, request } = await setup();
    controls.faults.add({ interface: 'requestcall', outcome: 'neverArrives' });
    const retcode = await request();
    clock.advance(60_000);
    expect([retcode, await agent.drain()]).toEqual(['0', []]);
  });
});

describe('the calls of a queue', () => {
  it('are told as in the sample, without time waited', async () => {
    const { agent, callId, clock } = await setup();
    expect((await agent.send('GET', 'calldata/:me/waitcallinfo/2')).result).toEqual([
      {
        callfeature: 0,
        callid: callId,
        caller: '+12025550142',
        called: '60015',
        callskill: 'Orders',
        callskillid: 2,
        orgicallednum: '',
        calldata: '',
        begintime: clock.now(),
        endtime: null,
        userPriority: 0,
        mediaType: 5,
        mediaAbility: 1,
        waitTime: 0,
        trace: null,
      },
    ]);
  });

  it('are not told to an idle agent: 100-007', async () => {
    const { program } = await setup();
    const idle = program('1002');
    await idle.send('PUT', 'onlineagent/:me', { password: 'pw-1002', phonenum: '40039' });
    expect((await idle.send('GET', 'calldata/:me/waitcallinfo/2')).retcode).toBe('100-007');
  });

  it('are asked for by the ID of a queue: 100-019 otherwise', async () => {
    const { agent } = await setup();
    expect((await agent.send('GET', 'calldata/:me/waitcallinfo/9')).retcode).toBe('100-019');
  });

  it('are counted by waitnum and queryacdstat', async () => {
    const { agent, clock } = await setup();
    clock.advance(7_000);
    const number = await agent.send('GET', 'queuedevice/:me/waitnum');
    const statistics = await agent.send('POST', 'queuedevice/:me/queryacdstat', { skills: [2] });
    expect([number.result, statistics.result]).toEqual([
      1,
      [
        {
          pilotNbr: '',
          deviceNo: 2,
          queueSize: 1,
          maxQueueSize: 500,
          queueTime: 7,
          loggedOnAgents: 1,
          availAgents: 0,
          skillDescrip: 'Orders',
        },
      ],
    ]);
  });
});
