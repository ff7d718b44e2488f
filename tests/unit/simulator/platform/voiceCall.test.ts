import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/options/options.ts';
import { setup as bench, type Bench, type Program } from '../platformInMemory.ts';

const caller = '+12025550142';

/** An agent who talks with a caller. */
async function setup(
  options: SimulatorOptions = {},
): Promise<
  Bench & { agent: Program; callId: string; readonly act: (method: string, path: string) => Promise<string> }
> {
  const made = bench(options);
  const agent = made.program();
  await agent.signIn();
  const { callId } = made.controls.placeCall({ caller, calldata: 'order=48213' });
  await agent.send('PUT', 'voicecall/:me/answer');
  await agent.drain();
  const act = async (method: string, path: string): Promise<string> =>
    (await agent.send(method, `voicecall/:me/${path}`)).retcode;
  return { ...made, agent, callId, act };
}

describe('hold', () => {
  it('puts the call on the hold list without times and data', async () => {
    const { agent, callId } = await setup();
    await agent.send('POST', 'voicecall/:me/hold');
    expect((await agent.send('GET', 'calldata/:me/holdlist')).result).toEqual([
      {
        callfeature: 0,
        callid: callId,
        caller,
        called: '60015',
        callskill: 'Service',
        callskillid: 0,
        orgicallednum: '',
        calldata: null,
        begintime: null,
        endtime: null,
      },
    ]);
  });

  it('announces itself with the bare call ID', async () => {
    const { agent, callId } = await setup();
    await agent.send('POST', 'voicecall/:me/hold');
    expect(await agent.drainEvents()).toEqual([
      { eventType: 'AgentEvent_Hold', workNo: '1001', content: callId },
    ]);
  });

  it('is refused with 200-005 without a call to hold', async () => {
    const { act } = await setup();
    await act('POST', 'hold');
    expect(await act('POST', 'hold')).toBe('200-005');
  });

  it('leaves a hold list that answers 400-003 once the call is taken back', async () => {
    const { agent, act, callId } = await setup();
    await act('POST', 'hold');
    await act('POST', `gethold?callid=${callId}`);
    expect((await agent.send('GET', 'calldata/:me/holdlist')).retcode).toBe('400-003');
  });

  it('keeps two calls, the latest first, and takes the named one back', async () => {
    const { controls, agent, act, callId } = await setup();
    await act('POST', 'hold');
    const second = controls.placeCall({ caller: '+442079460958', workNo: '1001' });
    await act('PUT', 'answer');
    await act('POST', 'hold');
    const { result } = await agent.send('GET', 'calldata/:me/holdlist');
    await act('POST', `gethold?callid=${callId}`);
    expect([
      (result as { callid: string }[]).map((call) => call.callid),
      controls.calls().map((call) => call.state),
    ]).toEqual([
      [second.callId, callId],
      ['talking', 'held'],
    ]);
  });

  it.each([
    ['200-006', 'a call that is not held', 'gethold?callid=1-1'],
    ['200-014', 'connecting a call that is not held', 'connecthold/1-1'],
  ])('answers %s for %s', async (retcode, _, path) => {
    const { act } = await setup();
    expect(await act('POST', path)).toBe(retcode);
  });

  it('cannot be ended with 200-015 while another call rings', async () => {
    const { controls, act } = await setup();
    await act('POST', 'hold');
    controls.placeCall({ caller: '+442079460958', workNo: '1001' });
    expect(await act('POST', 'gethold')).toBe('200-015');
  });

  it('ends both calls for the agent who connects them', async () => {
    const { controls, act, callId } = await setup();
    await act('POST', 'hold');
    controls.placeCall({ caller: '+442079460958', workNo: '1001' });
    await act('PUT', 'answer');
    await act('POST', `connecthold/${callId}`);
    expect(controls.agentState('1001').calls).toEqual([]);
  });

  it('of a caller who hangs up is over with AgentEvent_Customer_Release', async () => {
    const { controls, agent, act, callId } = await setup();
    await act('POST', 'hold');
    await agent.drain();
    controls.callerHangsUp(callId);
    expect(await agent.drain()).toEqual([
      'AgentEvent_Customer_Release',
      'AgentOther_PhoneRelease',
      'AgentState_Ready',
    ]);
  });
});

describe('a call that is talked in', () => {
  it('is over with AgentEvent_Customer_Release when the caller hangs up', async () => {
    const { controls, agent, callId } = await setup();
    controls.callerHangsUp(callId);
    expect((await agent.drainEvents())[0]).toEqual({
      eventType: 'AgentEvent_Customer_Release',
      workNo: '1001',
      content: { callid: callId, number: caller },
    });
  });

  it.each([
    ['DELETE', 'release'],
    ['DELETE', 'releasephone'],
    ['POST', 'dropcall/:callid'],
    ['POST', `disconnect/${encodeURIComponent(caller)}`],
  ])('is ended by %s %s', async (method, path) => {
    const { controls, act, callId } = await setup();
    await act(method, path.replace(':callid', callId));
    expect(controls.calls()[0]).toMatchObject({ state: 'ended', endedBy: 'agent' });
  });

  it('can be muted and heard again, each once', async () => {
    const { act } = await setup();
    const codes: string[] = [];
    for (const path of ['endmute', 'beginmute', 'beginmute', 'endmute']) codes.push(await act('POST', path));
    expect(codes).toEqual(['200-007', '0', '200-003', '0']);
  });

  it.each([
    ['ends', false],
    ['stays', true],
  ] as const)('that is muted and held: the mute %s', async (muteOverHold, muted) => {
    const { act, controls } = await setup({ muteOverHold });
    for (const path of ['beginmute', 'hold', 'gethold']) await act('POST', path);
    expect(controls.calls()).toMatchObject([{ muted }]);
  });

  it('can be muted twice where the site does not mind', async () => {
    const { act } = await setup({ muteTwice: 'accepted' });
    expect([await act('POST', 'beginmute'), await act('POST', 'beginmute')]).toEqual(['0', '0']);
  });

  it.each([
    ['0', 'seconddialex?number=12%23%2A,,7'],
    ['0', 'seconddial/12%23'],
    ['200-001', 'seconddialex?number=x'],
    ['200-001', `seconddialex?number=${'1'.repeat(25)}`],
  ])('answers %s to the tones of %s', async (retcode, path) => {
    const { act } = await setup();
    expect(await act('POST', path)).toBe(retcode);
  });

  it('can be handed to a queue', async () => {
    const { controls, agent } = await setup();
    await agent.send('POST', 'onlineagent/:me/saybusy');
    await agent.send('POST', 'voicecall/:me/transfer', { devicetype: 1, address: '2', mode: 0 });
    expect(controls.calls()[0]).toMatchObject({ state: 'waiting', skillId: 2 });
  });

  it('can be handed to a colleague, who sees from whom it comes', async () => {
    const { program, agent } = await setup();
    const colleague = program('1002');
    await colleague.signIn();
    await agent.send('POST', 'voicecall/:me/transfer', { devicetype: '2', address: '1002', mode: '0' });
    const ringing = (await colleague.drainEvents()).find((event) => event.eventType === 'AgentEvent_Ringing');
    expect(ringing?.content).toMatchObject({ transfer: 'yes', transfrom: '1001' });
  });
});

describe('an agent without a call', () => {
  it.each([
    ['PUT', 'answer', '200-002'],
    ['PUT', 'phonepickup', '200-002'],
    ['DELETE', 'release', '200-017'],
    ['POST', 'hold', '200-005'],
    ['POST', 'gethold', '200-006'],
    ['POST', 'beginmute', '200-003'],
    ['POST', 'dropcall/1-1', '200-026'],
  ])('gets %s %s refused with %s', async (method, path, retcode) => {
    const { program } = bench();
    const agent = program();
    await agent.signIn();
    expect((await agent.send(method, `voicecall/:me/${path}`)).retcode).toBe(retcode);
  });
});
