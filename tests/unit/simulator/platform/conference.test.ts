import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/options/options.ts';
import { customer, setup as twoAgents } from './twoAgents.ts';

const second = '02079460958';

/** The customer is held, and the agent talks with a second number, or with the colleague. */
async function setup(options: SimulatorOptions = {}, withColleague = false) {
  const made = await twoAgents(options);
  await made.ask('POST', 'hold');
  const { result } = withColleague
    ? await made.ask('PUT', 'callinner', { called: '1002' })
    : await made.ask('PUT', 'callout', { called: second });
  if (withColleague) await made.colleagueAnswers();
  await made.agent.drain();
  const join = () => made.ask('POST', 'confjoin', { callid: made.callId, callappdata: '' });
  return { ...made, secondId: String(result), join };
}

describe('a conference', () => {
  it('makes one call with feature 53 of the held one and the current one', async () => {
    const { agent, callId, join, own } = await setup();
    await join();
    const { result } = await agent.send('GET', 'calldata/:me/callinfo?isNoContainLastCall=true');
    expect([await agent.drainEvents(), own(), result]).toMatchObject([
      [{ eventType: 'AgentEvent_Conference', content: { callid: callId, partner: `1,${second}` } }],
      [`talking ${callId}`],
      { callid: callId, callfeature: 53, caller: customer },
    ]);
  });

  it('can have the ID of the current call, or a new one', async () => {
    const ids: string[][] = [];
    for (const conferenceCallId of ['current', 'new'] as const) {
      const { controls, callId, secondId, join } = await setup({ conferenceCallId });
      await join();
      const [call] = controls.agentState('1001').calls;
      ids.push([call?.callId === callId, call?.callId === secondId, call?.caller].map(String));
    }
    expect(ids).toEqual([
      ['false', 'true', customer],
      ['false', 'false', customer],
    ]);
  });

  it('leaves nothing on the hold list', async () => {
    const { agent, join } = await setup();
    await join();
    expect((await agent.send('GET', 'calldata/:me/holdlist')).retcode).toBe('400-003');
  });

  it.each([
    ['everybody', ['AgentEvent_Conference']],
    ['owner', []],
  ] as const)('is told to %s', async (conferenceTells, expected) => {
    const { colleague, join } = await setup({ conferenceTells }, true);
    await join();
    expect(await colleague.drain()).toEqual(expected);
  });

  it('lets one party go by number', async () => {
    const { agent, controls, callId, join, ask } = await setup();
    await join();
    await ask('POST', `disconnect/${second}`);
    const { result } = await agent.send('GET', 'calldata/:me/callinfo?isNoContainLastCall=true');
    expect([result, controls.calls()[0]?.state]).toMatchObject([
      { callid: callId, callfeature: 0 },
      'talking',
    ]);
  });

  it('tells the agent when the colleague leaves it: by the end of the call that brought the colleague', async () => {
    const { agent, colleague, secondId, join } = await setup({}, true);
    await join();
    await agent.drain();
    await colleague.send('DELETE', 'voicecall/:me/release');
    expect(await agent.drainEvents()).toMatchObject([
      { eventType: 'AgentEvent_Customer_Release', content: { callid: secondId, number: '1002' } },
    ]);
  });

  it('is refused with 200-010 without a held call of that ID, and without a call to join', async () => {
    const { ask, secondId, callId } = await setup();
    const notHeld = await ask('POST', 'confjoin', { callid: secondId });
    await ask('DELETE', 'release');
    const alone = await ask('POST', 'confjoin', { callid: callId });
    expect([notHeld.retcode, alone.retcode]).toEqual(['200-010', '200-010']);
  });
});

describe('connecting the held call with the current one', () => {
  it('lets the agent out of both', async () => {
    const { agent, controls, ask, callId, secondId } = await setup();
    await ask('POST', `connecthold/${callId}`);
    expect([await agent.drainEvents(), controls.calls().map((call) => call.state)]).toMatchObject([
      [
        { eventType: 'AgentEvent_Call_Release', content: secondId },
        { eventType: 'AgentEvent_Customer_Release', content: { callid: callId, number: customer } },
        { eventType: 'AgentOther_PhoneRelease' },
        { eventType: 'AgentState_Ready' },
      ],
      ['ended', 'ended'],
    ]);
  });

  it('is refused with 200-013 without a current call', async () => {
    const { ask, callId } = await setup();
    await ask('DELETE', 'release');
    expect((await ask('POST', `connecthold/${callId}`)).retcode).toBe('200-013');
  });
});
